package suda.core.history;

import suda.core.event.Event.MessageSent;
import suda.core.event.Target.ToUser;

/**
 * All conversations of the reader with guests who were once called so in them: of guests who are
 * gone nothing else is known by which to ask. They may not have been one and the same, nor be
 * whoever has the nick now; but the reader was told all of it under that name.
 *
 * @param nick its key
 */
public record Guests(Participant reader, String nick) implements Where {

  /** Whether this was said in one of them, by or to a guest of that name. */
  boolean met(MessageSent message) {
    return message.target() instanceof ToUser to
        && (wroteTo(message, to) || wasWrittenTo(message, to));
  }

  private boolean wroteTo(MessageSent message, ToUser to) {
    return message.author().account() == null
        && message.author().nick().key().equals(nick)
        && reader.party().equals(Party.of(to));
  }

  private boolean wasWrittenTo(MessageSent message, ToUser to) {
    return to.account() == null
        && to.nick().key().equals(nick)
        && reader.party().equals(Party.of(message.author()));
  }
}
