package suda.engine;

import suda.core.Limit;

/**
 * How much one connection may say: so many lines at once, and so many a second on average. What it
 * says beyond that waits, and when enough waits, it is not read. Engine thread only.
 */
final class Allowance {
  private static final long MS_PER_SECOND = 1000;

  private final int perSecond;
  private long thousandths = Limit.LINES_AT_ONCE.max() * MS_PER_SECOND;
  private long countedMs;

  /**
   * @param perSecond 0 for no bound
   */
  Allowance(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Takes a line, if one is allowed now. */
  boolean take(long nowMs) {
    if (perSecond == 0) {
      return true;
    }
    long most = Limit.LINES_AT_ONCE.max() * MS_PER_SECOND;
    thousandths = Math.min(most, thousandths + (nowMs - countedMs) * perSecond);
    countedMs = nowMs;
    if (thousandths < MS_PER_SECOND) {
      return false;
    }
    thousandths -= MS_PER_SECOND;
    return true;
  }
}
