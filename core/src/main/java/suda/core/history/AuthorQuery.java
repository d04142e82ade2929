package suda.core.history;

import java.util.List;
import suda.core.event.Event.MessageSent;
import suda.core.history.HistoryQuery.End;

/**
 * Asks for what was said under an account, wherever, a piece at a time: there is no index of
 * authors, so that only so many messages are looked through for an answer. {@link Found#number} is
 * the last sequence that was looked at: {@link #END} where there is no more, else what to ask after
 * next.
 *
 * @param account its name, as its messages have it
 * @param after only what has a higher sequence
 */
public record AuthorQuery(String account, long after, int limit) implements Query {
  public static final long END = Long.MAX_VALUE;

  /** So many sequences are looked through in a few milliseconds. */
  public static final int SEQUENCES_AT_ONCE = 4096;

  /** The answer where {@code all} are left, in ascending order. */
  public Found of(List<Entry> all) {
    List<Entry> found = Shelf.cut(all, limit, End.OLDEST);
    return new Found(found, found.size() == all.size() ? END : found.getLast().sequence());
  }

  /** Whether the entry is part of the answer. */
  boolean asksFor(Entry entry) {
    return entry.event() instanceof MessageSent message
        && Keeping.isText(message)
        && account.equals(message.author().account());
  }
}
