package suda.core.state;

import java.util.Arrays;

/** The messages that were redacted up to some moment. Immutable; any thread. */
public final class Redacted {
  public static final Redacted NONE = new Redacted(new long[0]);

  private final long[] sorted;

  /**
   * @param sorted sequences, ascending; not to be changed afterwards
   */
  Redacted(long[] sorted) {
    this.sorted = sorted;
  }

  public boolean contains(long message) {
    return Arrays.binarySearch(sorted, message) >= 0;
  }
}
