package suda.session.irc;

import suda.core.event.Departure;
import suda.session.Occurrence;

/** What a conversation is about for a time. */
sealed interface Phase permits Registering, Chatting {

  /** The client wants what {@code row} is for. */
  void run(CommandRow row, Exchange exchange);

  /** Something happened that this session asked for, in {@code exchange}, or its own leaving. */
  void hear(Occurrence occurrence, Exchange exchange);

  /** The user came into a channel by another client. */
  void entered(Occurrence occurrence, Exchange exchange);

  void tick();

  void closed(Departure departure, String reason);
}
