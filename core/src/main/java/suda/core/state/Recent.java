package suda.core.state;

import suda.core.event.Event.MessageSent;

/** A message lately said in a channel. */
public record Recent(long sequence, long timeMs, MessageSent message) {}
