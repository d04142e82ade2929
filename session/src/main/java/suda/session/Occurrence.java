package suda.session;

import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Person;
import suda.core.event.Scene;
import suda.core.event.Stamped;
import suda.core.name.ChannelName;

/**
 * An event with all that it takes to tell of it, now or long afterwards. Immutable; any thread.
 *
 * @param scene whom and what it names, as they were just before it
 */
public record Occurrence(Stamped stamped, Scene scene) {

  public Event event() {
    return stamped.event();
  }

  /** The event's sequence, of which message ids are made. */
  public long sequence() {
    return stamped.sequence();
  }

  public long timeMs() {
    return stamped.timeMs();
  }

  /** Somebody whom the event names, or null where that is the operator or unknown. */
  public @Nullable Person person(long user) {
    return scene.person(user);
  }

  /** A channel's name, or null where it is unknown. */
  public @Nullable ChannelName channel(long channel) {
    return scene.place(channel);
  }
}
