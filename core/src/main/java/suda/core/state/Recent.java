package suda.core.state;

import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;

/** A message lately said in a channel. */
public record Recent(long sequence, long timeMs, MessageSent message) {

  /** The same, for a command that is about it. */
  public Said said() {
    return new Said(sequence, timeMs, message);
  }

  Recent rewritten(MessageEdited event) {
    return new Recent(sequence, timeMs, message.edited(event));
  }
}
