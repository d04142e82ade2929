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

  /** Refuses a batch that would leave a gap or overwrite: it shows a bug in the writer. */
  public void requireFirst(long expected) {
    if (firstSequence != expected) {
      throw new IllegalArgumentException(
          "expected a batch at " + expected + ", found one at " + firstSequence);
    }
  }

  /** Refuses a batch that leaves a gap after what a follower, at {@code position}, has seen. */
  public void requireFollows(long position) {
    if (firstSequence > position) {
      throw new IllegalArgumentException(
          "expected a batch with event " + position + ", found one at " + firstSequence);
    }
  }
}
