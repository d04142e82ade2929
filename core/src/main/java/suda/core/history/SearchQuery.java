package suda.core.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.history.HistoryQuery.End;

/**
 * Asks for what was said and has some words in it.
 *
 * @param where in which channels and conversations
 * @param parties and in all conversations of these
 * @param author the key of the author's nick, or null for any
 * @param words each of them as {@link Folded} has it; all must be there, as parts of words too
 * @param fromMs said at this time or later
 * @param untilMs said at this time or earlier
 * @param after only what has a higher sequence; 0 for no bound
 * @param before only what has a lower sequence; {@link Long#MAX_VALUE} for no bound
 * @param counts whether all there are are counted
 */
public record SearchQuery(
    List<Where> where,
    List<Participant> parties,
    @Nullable String author,
    List<String> words,
    long fromMs,
    long untilMs,
    long after,
    long before,
    int limit,
    End end,
    boolean counts)
    implements Query {

  public SearchQuery {
    where = List.copyOf(where);
    parties = List.copyOf(parties);
    words = List.copyOf(words);
  }

  /** The same, in those that were found to be meant. */
  public SearchQuery in(List<Readable> readable) {
    return new SearchQuery(
        List.copyOf(readable),
        parties,
        author,
        words,
        fromMs,
        untilMs,
        after,
        before,
        limit,
        end,
        counts);
  }
}
