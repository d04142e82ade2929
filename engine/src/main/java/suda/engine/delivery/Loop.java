package suda.engine.delivery;

import java.util.List;

/** An event loop as the engine sees it. */
@FunctionalInterface
public interface Loop {

  /**
   * Has the loop's own thread run {@link Fanout#run} with {@code deliveries}, in the order of the
   * calls. Engine thread; never blocks.
   */
  void deliver(List<Delivery> deliveries);
}
