package suda.core.history;

/**
 * Asks for messages that were said to all members of a channel since it was opened.
 *
 * @param channel the channel's id
 * @param after only messages of a higher sequence; 0 for no bound: there are lower ones ({@link
 *     Imported})
 * @param before only messages of a lower sequence; {@link Long#MAX_VALUE} for no bound
 * @param limit at most so many
 * @param end which of them, where there are more; the answer is in ascending order either way
 */
public record HistoryQuery(long channel, long after, long before, int limit, End end) {

  /** From which end of the range messages are taken. */
  public enum End {
    OLDEST,
    NEWEST
  }

  public static HistoryQuery latest(long channel, int limit) {
    return new HistoryQuery(channel, 0, Long.MAX_VALUE, limit, End.NEWEST);
  }
}
