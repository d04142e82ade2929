package suda.engine;

import java.util.ArrayList;
import java.util.List;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Loop;

/**
 * What a batch leads to, per event loop, held back until the batch is durable. Engine thread only.
 */
final class Outbox {
  private final List<Loop> loops;
  private List<List<Delivery>> held;

  Outbox(List<Loop> loops) {
    this.loops = List.copyOf(loops);
    this.held = empty();
  }

  private List<List<Delivery>> empty() {
    List<List<Delivery>> lists = new ArrayList<>(loops.size());
    loops.forEach(loop -> lists.add(new ArrayList<>()));
    return lists;
  }

  int loops() {
    return loops.size();
  }

  void to(int loop, Delivery delivery) {
    held.get(loop).add(delivery);
  }

  void toAll(Delivery delivery) {
    held.forEach(list -> list.add(delivery));
  }

  /** Lets everything go that is held. */
  void release() {
    for (int i = 0; i < loops.size(); i++) {
      if (!held.get(i).isEmpty()) {
        loops.get(i).deliver(held.get(i));
        held.set(i, new ArrayList<>());
      }
    }
  }

  /** Lets go what {@code deliveries} adds, past all that is held. */
  void releaseAheadOfHeld(Runnable deliveries) {
    List<List<Delivery>> waiting = held;
    held = empty();
    deliveries.run();
    release();
    held = waiting;
  }
}
