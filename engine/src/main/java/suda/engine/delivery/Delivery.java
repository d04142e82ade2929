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

  /** From here on it is left out of broadcasts and fed by pages; it tells when it takes more. */
  record Pause(Outlet outlet) implements Delivery {}

  /** Some of what a paused outlet missed. */
  record Page(Outlet outlet, byte[] bytes) implements Delivery {}

  /** It has all that happened up to here. */
  record GoLive(Outlet outlet) implements Delivery {}

  record Resume(Outlet outlet) implements Delivery {}

  /** After it nothing more comes for this outlet. */
  record Close(Outlet outlet) implements Delivery {}
}
