package suda.journal;

import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Target.ToChannel;
import suda.core.history.HistoryQuery;

/** What of the archive's messages a channel's history gives out: one rule for all archives. */
public final class Archived {
  private Archived() {}

  /** Tells whether {@code message} is kept at all: not what only said how it was at a moment. */
  public static boolean keeps(Event.MessageSent message) {
    return message.kind() != Kind.PASSING;
  }

  /**
   * Tells whether {@code event} was said to every member of the queried channel. What only some
   * members heard, and tags alone, are kept but not given out.
   */
  public static boolean answers(HistoryQuery query, Event event) {
    return event instanceof Event.MessageSent message
        && !message.kind().isTagsAlone()
        && message.target() instanceof ToChannel to
        && to.channel() == query.channel()
        && to.atLeast() == null;
  }
}
