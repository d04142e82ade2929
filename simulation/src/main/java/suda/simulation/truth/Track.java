package suda.simulation.truth;

import java.util.ArrayList;
import java.util.List;

/** All that one user must be told, from arrival to departure, in order. */
public final class Track {
  private final long user;
  private final List<Line> lines = new ArrayList<>();
  private boolean gone;

  Track(long user) {
    this.user = user;
  }

  public long user() {
    return user;
  }

  void add(Line line) {
    lines.add(line);
  }

  void end() {
    gone = true;
  }

  /** Whether the user has left. */
  public boolean gone() {
    return gone;
  }

  public List<Line> lines() {
    return lines;
  }
}
