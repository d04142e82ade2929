package suda.core.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.AccountForgotten;
import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageRedacted;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;

/** What later events do to messages that are kept. */
public final class Revisions {
  private Revisions() {}

  /** Which message the event is about, or 0 where it changes none. */
  public static long about(Event event) {
    if (event instanceof MessageRedacted redacted) {
      return redacted.message().sequence();
    }
    return event instanceof MessageEdited edited ? edited.message().sequence() : 0;
  }

  /** The message that it is about, as it reads then; null where it was taken back. */
  public static @Nullable Entry after(Event event, Entry entry) {
    if (event instanceof MessageEdited edited && entry.event() instanceof MessageSent message) {
      Stamped rewritten = new Stamped(entry.sequence(), entry.timeMs(), message.edited(edited));
      return new Entry(rewritten, entry.scene());
    }
    return null;
  }

  /** The entries, all of before the event, as they read after it. */
  static List<Entry> applied(Event event, List<Entry> entries) {
    if (event instanceof AccountForgotten forgotten) {
      Forgotten what = Forgotten.by(forgotten, Long.MAX_VALUE);
      return entries.stream().filter(e -> !what.covers(e.sequence(), e.event())).toList();
    }
    long about = about(event);
    if (about == 0) {
      return entries;
    }
    List<Entry> after = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Entry now = entry.sequence() == about ? after(event, entry) : entry;
      if (now != null) {
        after.add(now);
      }
    }
    return after;
  }

  /** What was found, as it reads after the event. */
  public static Found applied(Event event, Found found) {
    List<Entry> entries = applied(event, found.entries());
    return entries == found.entries() ? found : new Found(entries, found.number());
  }
}
