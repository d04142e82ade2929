package suda.simulation;

import java.util.Map;
import java.util.TreeMap;

/**
 * What some seeds came to.
 *
 * @param checksum of all their transcripts
 * @param counts how often what matters has happened in them
 */
public record Tally(
    long seeds,
    long steps,
    long messages,
    long acknowledged,
    long checksum,
    Map<String, Integer> counts) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, Map.of());

  Tally with(Outcome outcome) {
    Map<String, Integer> all = new TreeMap<>(counts);
    outcome.counts().forEach((what, count) -> all.merge(what, count, Integer::sum));
    return new Tally(
        seeds + 1,
        steps + outcome.steps(),
        messages + outcome.messages(),
        acknowledged + outcome.acknowledged(),
        31 * checksum + outcome.checksum(),
        all);
  }

  /** How often that has happened. */
  public int count(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** How often the server was killed or lost power. */
  public int crashes() {
    return count("is killed") + count("loses power");
  }
}
