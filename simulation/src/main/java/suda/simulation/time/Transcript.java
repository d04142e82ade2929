package suda.simulation.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in a simulation: a checksum of all of it, by which two runs are compared, and the
 * last lines of it, for people.
 */
public final class Transcript {
  private static final int KEPT_MAX = 60;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private record Entry(long step, long micros, String who, String what, String detail) {
    String line() {
      return "%7d %10.3f s  %-12s %-10s %s"
          .formatted(step, micros / 1e6, who, what, detail.stripTrailing());
    }
  }

  private final Schedule schedule;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Deque<Entry> last = new ArrayDeque<>(KEPT_MAX + 1);
  private long checksum;

  public Transcript(Schedule schedule) {
    this.schedule = schedule;
  }

  public void note(String who, String what, String detail) {
    add(schedule.nowMicros());
    add(who.hashCode());
    add(what.hashCode());
    add(detail.hashCode());
    last.addLast(new Entry(schedule.steps(), schedule.nowMicros(), who, what, detail));
    if (last.size() > KEPT_MAX) {
      last.removeFirst();
    }
  }

  /** The same, for what must not only be possible but happen: how often is counted. */
  public void mark(String who, String what, String detail) {
    count(what);
    note(who, what, detail);
  }

  /** Counts, and notes nothing. */
  public void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** How often what was counted has happened. */
  public Map<String, Integer> counts() {
    return counts;
  }

  private void add(long value) {
    checksum = (Long.rotateLeft(checksum, 5) ^ value) * FACTOR;
  }

  /** The same for the same transcript, in any process. */
  public long checksum() {
    return checksum;
  }

  /** The last lines, oldest first: step, time, who, what. */
  public List<String> tail() {
    return last.stream().map(Entry::line).toList();
  }
}
