package suda.core.history;

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
    return sequence > after
        && sequence < before
        && event instanceof MessageSent message
        && account.equals(message.author().account());
  }
}
