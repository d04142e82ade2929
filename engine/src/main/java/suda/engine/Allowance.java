package suda.engine;

/**
 * How much may be said: so many lines at once, and so many a second on average. What is said beyond
 * that waits, and when enough of one connection waits, it is not read. Engine thread only.
 */
final class Allowance {
  private static final long MS_PER_SECOND = 1000;

  private final int perSecond;
  private final long most;
  private long thousandths;
  private long countedMs;

  /**
   * @param atOnce lines
   * @param perSecond 0 for no bound
   */
  Allowance(int atOnce, int perSecond) {
    this.perSecond = perSecond;
    this.most = atOnce * MS_PER_SECOND;
    this.thousandths = most;
  }

  /** Whether a line is allowed now. */
  boolean has(long nowMs) {
    thousandths = Math.min(most, thousandths + (nowMs - countedMs) * perSecond);
    countedMs = nowMs;
    return perSecond == 0 || thousandths >= MS_PER_SECOND;
  }

  /** Takes a line, if one is allowed now. */
  boolean take(long nowMs) {
    boolean allowed = has(nowMs);
    if (allowed && perSecond > 0) {
      thousandths -= MS_PER_SECOND;
    }
    return allowed;
  }

  /** Whether nothing of it is missing: it is as good as a new one. */
  boolean isWhole(long nowMs) {
    return has(nowMs) && thousandths == most;
  }
}
