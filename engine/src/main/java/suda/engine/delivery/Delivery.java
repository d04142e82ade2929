package suda.engine.delivery;

import org.jspecify.annotations.Nullable;
import suda.session.Profile;

/** What an event loop is to do for its connections. Deliveries keep their order. */
public sealed interface Delivery {

  record ToOutlet(Outlet outlet, byte[] bytes) implements Delivery {}

  /** To all in one of the channels, each once, but for {@code except}. */
  record ToChannels(long[] channels, Rendered rendered, @Nullable Outlet except)
      implements Delivery {}

  /** To all that have a profile. */
  record ToAll(Rendered rendered, @Nullable Outlet except) implements Delivery {}

  record Enter(Outlet outlet, long channel) implements Delivery {}

  record Leave(Outlet outlet, long channel) implements Delivery {}

  record Use(Outlet outlet, Profile profile) implements Delivery {}

  record Resume(Outlet outlet) implements Delivery {}

  /** After it nothing more comes for this outlet. */
  record Close(Outlet outlet) implements Delivery {}
}
