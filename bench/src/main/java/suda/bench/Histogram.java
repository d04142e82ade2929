package suda.bench;

/**
 * Counts durations in buckets that grow with them: exact below 128 ns, within 1.6 % above.
 *
 * <p>One thread records; another may read once the first has ended.
 */
final class Histogram {
  private static final int EXACT_BITS = 7;
  private static final int HALF = 1 << (EXACT_BITS - 1);

  private final long[] counts = new long[index(Long.MAX_VALUE) + 1];
  private long total;
  private long max;

  /** Counts one duration; a negative one, from a clock that is read twice, counts as none. */
  void record(long nanos) {
    long value = Math.max(0, nanos);
    counts[index(value)]++;
    total++;
    max = Math.max(max, value);
  }

  void add(Histogram other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
    max = Math.max(max, other.max);
  }

  long total() {
    return total;
  }

  long max() {
    return max;
  }

  /**
   * The duration that {@code percent} of all did not exceed, rounded up to its bucket's end; 0 when
   * nothing was recorded.
   */
  long percentile(double percent) {
    long rank = Math.max(1, (long) Math.ceil(total * percent / 100));
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return Math.min(max, last(i));
      }
    }
    return max;
  }

  private static int index(long value) {
    int shift = shift(value);
    return shift * HALF + (int) (value >>> shift);
  }

  private static int shift(long value) {
    return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(value) - EXACT_BITS);
  }

  private static long last(int index) {
    int shift = Math.max(0, index / HALF - 1);
    long step = index - (long) shift * HALF;
    return ((step + 1) << shift) - 1;
  }
}
