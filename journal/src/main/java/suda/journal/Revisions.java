package suda.journal;

import java.util.Map;
import suda.core.event.Event;
import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageRedacted;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;

/** What later events do to messages that were archived. */
public final class Revisions {
  private Revisions() {}

  /** Does to {@code messages}, by their sequences, what {@code event} says of one of them. */
  public static void apply(Event event, Map<Long, Stamped> messages) {
    if (event instanceof MessageRedacted redacted) {
      messages.remove(redacted.message().sequence());
    } else if (event instanceof MessageEdited edited) {
      messages.computeIfPresent(
          edited.message().sequence(), (sequence, stamped) -> rewritten(stamped, edited));
    }
  }

  private static Stamped rewritten(Stamped stamped, MessageEdited edit) {
    return stamped.event() instanceof MessageSent message
        ? new Stamped(stamped.sequence(), stamped.timeMs(), message.edited(edit))
        : stamped;
  }
}
