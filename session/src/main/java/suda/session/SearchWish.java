package suda.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.history.Folded;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Participant;
import suda.core.history.Readable;
import suda.core.history.SearchQuery;
import suda.core.history.Where;
import suda.core.name.Folding;

/**
 * What somebody looks for, as it was typed.
 *
 * @param in a channel or a nick, or null for all that may be read
 * @param from a nick, or null
 * @param text words
 * @param fromMs said at this time or later
 * @param untilMs said at this time or earlier
 * @param after only what has a higher sequence
 * @param before only what has a lower sequence
 */
public record SearchWish(
    @Nullable String in,
    @Nullable String from,
    String text,
    long fromMs,
    long untilMs,
    long after,
    long before) {

  /** What has these words, wherever and whenever. */
  public static SearchWish of(String text) {
    return new SearchWish(null, null, text, Long.MIN_VALUE, Long.MAX_VALUE, 0, Long.MAX_VALUE);
  }

  public List<String> words() {
    return Folded.words(text);
  }

  /** The question to ask; nothing where the user may not read there. */
  public Optional<SearchQuery> query(Reach reach, int limit, End end, boolean counts) {
    String where = in;
    if (where == null) {
      return Optional.of(query(List.copyOf(reach.channels()), reach.parties(), limit, end, counts));
    }
    Readable channel = reach.channel(reach.state().channelNamed(where));
    boolean named = where.startsWith("#");
    if (named && channel == null) {
      return Optional.empty();
    }
    List<Where> places = new ArrayList<>();
    if (channel != null) {
      places.add(channel);
    }
    if (!named) {
      places.addAll(reach.conversations(where));
    }
    return Optional.of(query(places, List.of(), limit, end, counts));
  }

  private SearchQuery query(
      List<Where> places, List<Participant> parties, int limit, End end, boolean counts) {
    return new SearchQuery(
        places, parties, fromKey(), words(), fromMs, untilMs, after, before, limit, end, counts);
  }

  private @Nullable String fromKey() {
    return from == null ? null : Folding.key(from);
  }
}
