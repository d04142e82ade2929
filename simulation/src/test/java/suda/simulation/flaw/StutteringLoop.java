package suda.simulation.flaw;

import java.util.ArrayList;
import java.util.List;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Loop;

/** Does one delivery of many twice. */
public final class StutteringLoop implements Loop {
  private static final int PERIOD = 40;

  private final Loop loop;
  private int count;

  public StutteringLoop(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void deliver(List<Delivery> deliveries) {
    List<Delivery> all = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      all.add(delivery);
      if (delivery instanceof Delivery.ToChannels && ++count % PERIOD == 0) {
        all.add(delivery);
      }
    }
    loop.deliver(all);
  }
}
