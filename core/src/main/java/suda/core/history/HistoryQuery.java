package suda.core.history;

import java.util.List;

/**
 * Asks for what was said in some places, as one: to all members of a channel since it was opened,
 * or between two.
 *
 * @param where at least one
 * @param events whether what happened there is told as well
 * @param after only what has a higher sequence; 0 for no bound: there are lower ones ({@link
 *     Imported})
 * @param before only what has a lower sequence; {@link Long#MAX_VALUE} for no bound
 * @param limit at most so many
 * @param end which of them, where there are more; the answer is in ascending order either way
 */
public record HistoryQuery(
    List<Where> where, boolean events, long after, long before, int limit, End end)
    implements Query {

  /** From which end of the range messages are taken. */
  public enum End {
    OLDEST,
    NEWEST
  }

  public HistoryQuery {
    where = List.copyOf(where);
  }

  /** Asks for what was said in a channel. */
  public HistoryQuery(long channel, long after, long before, int limit, End end) {
    this(List.of(Readable.all(Buffer.channel(channel))), false, after, before, limit, end);
  }

  public static HistoryQuery latest(long channel, int limit) {
    return new HistoryQuery(channel, 0, Long.MAX_VALUE, limit, End.NEWEST);
  }
}
