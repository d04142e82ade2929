package suda.simulation.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Fanout;
import suda.engine.delivery.Loop;
import suda.simulation.time.Chance;

/** An event loop: does what it is given in order, some time later. */
final class SimLoop implements Loop {
  private static final long LAG_MICROS = 300;

  private final Run run;
  private final Chance chance;
  private final Fanout fanout = new Fanout();
  private final Deque<List<Delivery>> waiting = new ArrayDeque<>();

  SimLoop(Run run, Chance chance) {
    this.run = run;
    this.chance = chance;
  }

  @Override
  public void deliver(List<Delivery> deliveries) {
    waiting.addLast(deliveries);
    run.laterMicros(chance.around(LAG_MICROS), this::work);
  }

  private void work() {
    List<Delivery> next = waiting.poll();
    if (next != null) {
      fanout.run(next);
      // Some outlet may have told the engine of its pace.
      run.wake();
    }
  }
}
