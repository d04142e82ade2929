package suda.session;

import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.state.State;

/**
 * An event in the moment in which it happens.
 *
 * @param before the state just before it: a user who leaves is still there
 */
public record Occurrence(Stamped stamped, State before) {

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
}
