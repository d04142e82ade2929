package suda.core.history;

/**
 * How long and how much is kept where neither a channel's operators nor one of two who talk in
 * private have said otherwise.
 *
 * @param days 0 for ever
 * @param bytes the archive takes no more than this on disk; 0 for no bound
 */
public record Retention(int days, long bytes) {
  private static final long DAY_MS = 86_400_000;

  public static final Retention FOREVER = new Retention(0, 0);

  /** What a channel or an account has when nobody has said otherwise. */
  public static final int AS_SERVER = -1;

  /** What it has when nothing that is said there is kept. */
  public static final int NONE = 0;

  /** The shorter of two wishes about what is said to both. */
  public int shorter(int one, int other) {
    return lasting(one) <= lasting(other) ? one : other;
  }

  private int lasting(int wish) {
    int kept = wish == AS_SERVER ? days : wish;
    return wish == AS_SERVER && days == 0 ? Integer.MAX_VALUE : kept;
  }

  /**
   * What is older is kept no longer, in milliseconds since 1970; {@link Long#MIN_VALUE} where all
   * is kept.
   *
   * @param ownDays of the channel or conversation itself, {@link #AS_SERVER} or {@link #NONE}
   */
  public long oldestMs(int ownDays, long nowMs) {
    return switch (ownDays) {
      case AS_SERVER -> days == 0 ? Long.MIN_VALUE : nowMs - days * DAY_MS;
      case NONE -> Long.MAX_VALUE;
      default -> nowMs - ownDays * DAY_MS;
    };
  }
}
