package suda.simulation.truth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;

/** All that one user must be told, from arrival to departure, in order. */
public final class Track {
  private final long user;
  private final List<Line> lines = new ArrayList<>();
  private @Nullable Departure departure;

  Track(long user) {
    this.user = user;
  }

  public long user() {
    return user;
  }

  void add(Line line) {
    lines.add(line);
  }

  /** What the event {@code sequence} said was taken back; its author learns it all the same. */
  void redact(long sequence) {
    lines.replaceAll(line -> line.sequence() == sequence && !line.own() ? line.asRedacted() : line);
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
