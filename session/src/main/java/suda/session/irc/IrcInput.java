package suda.session.irc;

import suda.wire.irc.IrcFramer.Fault;
import suda.wire.irc.Message;

/** What a client's line turned out to be. */
public sealed interface IrcInput {

  record Said(Message message) implements IrcInput {}

  /** A line that gave no message. */
  record Malformed(Fault fault) implements IrcInput {}
}
