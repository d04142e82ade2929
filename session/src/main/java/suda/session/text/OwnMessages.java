package suda.session.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event;
import suda.core.event.Said;

/** The last things that a plain-text user said, which can be changed without knowing their ids. */
final class OwnMessages {
  private final Deque<Said> messages = new ArrayDeque<>();

  /** Takes notice of what the user did. */
  void note(long sequence, long timeMs, Event event) {
    switch (event) {
      case Event.MessageSent e when !e.kind().isTagsAlone() ->
          add(new Said(sequence, timeMs, e.withoutSend()));
      case Event.MessageEdited e -> rewrite(e);
      case Event.MessageRedacted e ->
          messages.removeIf(said -> said.sequence() == e.message().sequence());
      default -> {}
    }
  }

  private void add(Said said) {
    messages.addFirst(said);
    if (messages.size() > Limit.OWN_MESSAGES.max()) {
      messages.removeLast();
    }
  }

  private void rewrite(Event.MessageEdited event) {
    Deque<Said> before = new ArrayDeque<>(messages);
    messages.clear();
    for (Said said : before) {
      boolean isIt = said.sequence() == event.message().sequence();
      messages.addLast(
          isIt ? new Said(said.sequence(), said.timeMs(), said.message().edited(event)) : said);
    }
  }

  /** The last for 1, the one before for 2; null where it is not known any more. */
  @Nullable Said fromLast(int number) {
    Iterator<Said> each = messages.iterator();
    for (int i = 1; i < number && each.hasNext(); i++) {
      each.next();
    }
    return number >= 1 && each.hasNext() ? each.next() : null;
  }
}
