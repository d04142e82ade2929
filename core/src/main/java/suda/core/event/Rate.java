package suda.core.event;

/**
 * How much may happen: {@code count} at once, and then one each {@code seconds / count}.
 *
 * <p>All that is kept of what happened is one time: until when the rate is used up if nothing more
 * happens. Each thing that happens moves it on by its share of the seconds.
 */
public record Rate(int count, int seconds) {

  /** Tells whether one more may happen now. */
  public boolean allows(long usedUntilMs, long nowMs) {
    return after(usedUntilMs, nowMs) - nowMs <= seconds * 1000L;
  }

  /** Until when the rate is used up once one more has happened. */
  public long after(long usedUntilMs, long nowMs) {
    return Math.max(usedUntilMs, nowMs) + seconds * 1000L / count;
  }

  /** For example {@code 5:10}. */
  @Override
  public String toString() {
    return count + ":" + seconds;
  }
}
