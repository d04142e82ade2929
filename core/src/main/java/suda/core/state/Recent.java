package suda.core.state;

import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.name.ChannelName;

/** A message lately said in a channel. */
public record Recent(long sequence, long timeMs, MessageSent message) {

  /** The same as if its channel had always been called so. */
  Recent in(ChannelName name) {
    return new Recent(sequence, timeMs, message.in(name));
  }

  /** The same, for a command that is about it. */
  public Said said() {
    return new Said(sequence, timeMs, message);
  }

  Recent rewritten(MessageEdited event) {
    return new Recent(sequence, timeMs, message.edited(event));
  }
}
