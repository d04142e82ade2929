package suda.core.history;

import suda.core.Limit;

/**
 * The sequences of what was said before its channel was opened here, and was brought from
 * elsewhere. They are below all of this server's own, and made of the message's time: so they keep
 * the order of time whatever is imported when, and never change.
 */
public final class Imported {
  /** That of 1970. Times of the next two thousand years stay below zero. */
  private static final long BEGINNING = -(1L << 62);

  private Imported() {}

  public static boolean is(long sequence) {
    return sequence < 0;
  }

  /** What a query means by {@code after}: 0 is no bound at all. */
  public static long bound(long after) {
    return after == 0 ? Long.MIN_VALUE : after;
  }

  /**
   * The lowest sequence that a message of this time may have; those after it are for others of the
   * same time, up to {@link Limit#IMPORTED_PER_MOMENT}.
   *
   * @param timeMs milliseconds since 1970; what is outside of its range is as near as can be
   */
  public static long first(long timeMs) {
    int perMoment = Limit.IMPORTED_PER_MOMENT.max();
    return BEGINNING + Math.clamp(timeMs, 0, -BEGINNING / perMoment - 1) * perMoment;
  }
}
