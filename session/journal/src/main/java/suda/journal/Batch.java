package suda.journal;

import java.util.List;
import suda.core.event.Event;

/**
 * Events that became durable as one.
 *
 * @param firstSequence the first event's sequence; the others follow without gap
 * @param timeMs the time of all of them, in milliseconds since 1970
 * @param events at least one
 */
public record Batch(long firstSequence, long timeMs, List<Event> events) {

  public Batch {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a batch without events, at " + firstSequence);
    }
  }

  /** The sequence that the event after this batch gets. */
  public long nextSequence() {
    return firstSequence + events.size();
  }
}
