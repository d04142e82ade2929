package suda.journal;

import java.util.Collections;
import java.util.List;
import suda.core.event.Event;
import suda.core.event.Scene;

/**
 * Events that became durable as one.
 *
 * @param firstSequence the first event's sequence; the others follow without gap
 * @param timeMs the time of all of them, in milliseconds since 1970
 * @param events at least one
 * @param scenes of each event its own
 */
public record Batch(long firstSequence, long timeMs, List<Event> events, List<Scene> scenes) {

  public Batch {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a batch without events, at " + firstSequence);
    }
    if (scenes.size() != events.size()) {
      throw new IllegalArgumentException(
          "expected " + events.size() + " scenes, found " + scenes.size());
    }
  }

  /** A batch of events that say all by themselves. */
  public Batch(long firstSequence, long timeMs, List<Event> events) {
    this(firstSequence, timeMs, events, Collections.nCopies(events.size(), Scene.NONE));
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
