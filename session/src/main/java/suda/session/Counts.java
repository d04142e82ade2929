package suda.session;

import java.util.LinkedHashMap;
import java.util.Map;
import suda.core.Limit;

/**
 * How often something happened lately, by a key: one of it is forgotten each time that a while has
 * passed. At most {@link Limit#ATTEMPTS_COUNTED} keys are known. Engine thread only; time comes in.
 */
final class Counts {
  private final long forgottenMs;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /**
   * @param level how often it counts at the time {@code atMs}
   */
  private record Count(long level, long atMs) {}

  /**
   * @param forgottenMs after so long one is forgotten
   */
  Counts(long forgottenMs) {
    this.forgottenMs = forgottenMs;
  }

  long level(String key, long nowMs) {
    return at(key, nowMs).level();
  }

  /** Counts one more. The key that was counted last comes last. */
  void add(String key, long nowMs) {
    Count count = at(key, nowMs);
    counts.remove(key);
    counts.put(key, new Count(count.level() + 1, count.atMs()));
    if (counts.size() > Limit.ATTEMPTS_COUNTED.max()) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  void giveBack(String key) {
    counts.computeIfPresent(
        key, (_, count) -> count.level() <= 1 ? null : new Count(count.level() - 1, count.atMs()));
  }

  private Count at(String key, long nowMs) {
    Count known = counts.get(key);
    if (known == null) {
      return new Count(0, nowMs);
    }
    long passed = (nowMs - known.atMs()) / forgottenMs;
    return new Count(Math.max(0, known.level() - passed), known.atMs() + passed * forgottenMs);
  }

  /** What one customer of a provider gets of IPv6 is counted as one: the first four groups. */
  static String site(String address) {
    int end = -1;
    for (int groups = 0; groups < 4; groups++) {
      end = address.indexOf(':', end + 1);
      if (end < 0) {
        return address;
      }
    }
    return address.substring(0, end);
  }
}
