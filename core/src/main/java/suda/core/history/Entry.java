package suda.core.history;

import suda.core.event.Event;
import suda.core.event.Scene;
import suda.core.event.Stamped;

/**
 * Something that the archive keeps.
 *
 * @param scene whom and what it names; {@link Scene#NONE} for what was said
 */
public record Entry(Stamped stamped, Scene scene) {

  public long sequence() {
    return stamped.sequence();
  }

  public long timeMs() {
    return stamped.timeMs();
  }

  public Event event() {
    return stamped.event();
  }
}
