package suda.core.history;

/**
 * How long and how much is kept where a channel's operators have not said otherwise.
 *
 * @param days 0 for ever
 * @param bytes the archive takes no more than this on disk; 0 for no bound
 */
public record Retention(int days, long bytes) {
  private static final long DAY_MS = 86_400_000;

  public static final Retention FOREVER = new Retention(0, 0);

  /** What a channel has when its operators have said nothing. */
  public static final int AS_SERVER = -1;

  /** What a channel has when nothing that is said there is kept. */
  public static final int NONE = 0;

  /**
   * What is older is kept no longer, in milliseconds since 1970; {@link Long#MIN_VALUE} where all
   * is kept.
   *
   * @param channelDays of the channel itself, {@link #AS_SERVER} or {@link #NONE}
   */
  public long oldestMs(int channelDays, long nowMs) {
    return switch (channelDays) {
      case AS_SERVER -> days == 0 ? Long.MIN_VALUE : nowMs - days * DAY_MS;
      case NONE -> Long.MAX_VALUE;
      default -> nowMs - channelDays * DAY_MS;
    };
  }
}
