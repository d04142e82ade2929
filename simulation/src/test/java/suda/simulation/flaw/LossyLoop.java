package suda.simulation.flaw;

import java.util.ArrayList;
import java.util.List;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Loop;

/** Leaves one delivery of many out. */
public final class LossyLoop implements Loop {
  private static final int PERIOD = 40;

  private final Loop loop;
  private int count;

  public LossyLoop(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void deliver(List<Delivery> deliveries) {
    List<Delivery> most = new ArrayList<>(deliveries);
    most.removeIf(delivery -> delivery instanceof Delivery.ToChannels && ++count % PERIOD == 0);
    loop.deliver(most);
  }
}
