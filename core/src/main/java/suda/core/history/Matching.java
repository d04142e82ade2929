package suda.core.history;

import suda.core.event.Event.MessageSent;
import suda.core.event.Scene;

/** Whether something said is what a search asks for: one rule for all archives. */
public final class Matching {
  private Matching() {}

  /** Heeds all of the query but its bounds on sequences; with which guests must be known by now. */
  public static boolean matches(SearchQuery query, Entry entry) {
    return entry.event() instanceof MessageSent message
        && Keeping.isText(message)
        && entry.timeMs() >= query.fromMs()
        && entry.timeMs() <= query.untilMs()
        && (query.author() == null || query.author().equals(message.author().nick().key()))
        && mayBeRead(query, entry, message)
        && hasWords(query, message.text());
  }

  private static boolean hasWords(SearchQuery query, String text) {
    String folded = Folded.of(text);
    return query.words().stream().allMatch(folded::contains);
  }

  private static boolean mayBeRead(SearchQuery query, Entry entry, MessageSent message) {
    return Keeping.buffers(message, Scene.NONE).stream()
        .anyMatch(buffer ->
            Shelf.isIn(query.where(), buffer, entry.sequence())
                || Shelf.isOf(query.parties(), message, entry.sequence()));
  }
}
