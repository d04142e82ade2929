package suda.simulation.flaw;

import java.util.ArrayList;
import java.util.List;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Loop;

/** Forgets to read on from whom it has not read because too much of it waited. */
public final class DeafLoop implements Loop {
  private final Loop loop;

  public DeafLoop(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void deliver(List<Delivery> deliveries) {
    List<Delivery> others = new ArrayList<>(deliveries);
    others.removeIf(delivery -> delivery instanceof Delivery.Resume);
    loop.deliver(others);
  }
}
