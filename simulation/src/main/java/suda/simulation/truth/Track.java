package suda.simulation.truth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;

/**
 * All that one client of a user must be told, in order: from the arrival of the user, or from when
 * the client became one more of the user's, to the departure. A client that comes back to its
 * session goes on with it.
 */
public final class Track {
  private final long user;
  private final long from;
  private final List<Line> lines = new ArrayList<>();
  private @Nullable Departure departure;

  /**
   * @param from the first event that the client must be told of
   */
  Track(long user, long from) {
    this.user = user;
    this.from = from;
  }

  public long user() {
    return user;
  }

  void add(Line line) {
    if (line.sequence() >= from) {
      lines.add(line);
    }
  }

  /** What the client is told first: what it finds. */
  void begin(List<Line> found) {
    lines.addAll(found);
  }

  /** What the event {@code sequence} said was taken back. */
  void redact(long sequence) {
    lines.replaceAll(line -> line.sequence() == sequence ? line.asRedacted() : line);
  }

  void end(Departure why) {
    departure = why;
  }

  /** Why the user has left; null while the user is here. */
  public @Nullable Departure departure() {
    return departure;
  }

  public List<Line> lines() {
    return lines;
  }
}
