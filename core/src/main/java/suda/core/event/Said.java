package suda.core.event;

import suda.core.event.Event.MessageSent;

/**
 * A message with its place in the journal and its time.
 *
 * @param timeMs milliseconds since 1970
 */
public record Said(long sequence, long timeMs, MessageSent message) {

  /** The same, for an event that is about it. */
  public Earlier earlier() {
    return new Earlier(sequence, timeMs, message.target(), message.author().nick().text());
  }
}
