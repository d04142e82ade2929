package suda.core.history;

import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.AccountForgotten;
import suda.core.event.Event.MessageSent;

/**
 * What was said under an account between two events, and is taken back as a whole.
 *
 * @param account the account's name
 * @param after what registered it, since its name may have been somebody else's before
 * @param before what took it back
 */
public record Forgotten(String account, long after, long before) {

  /** What {@code event} took back, if it has that {@code sequence}. */
  public static Forgotten by(AccountForgotten event, long sequence) {
    return new Forgotten(event.name().text(), event.account(), sequence);
  }

  /** Whether something that happened is a message which was taken back by it. */
  public boolean covers(long sequence, Event event) {
    return event instanceof MessageSent message && covers(sequence, message.author());
  }

  /** The same of a message of this sequence, or what somebody made of it. */
  public boolean covers(long sequence, Author author) {
    return sequence > after && sequence < before && account.equals(author.account());
  }
}
