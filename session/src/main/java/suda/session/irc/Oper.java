package suda.session.irc;

import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.operator.Oath;
import suda.wire.irc.Numeric;

/** OPER: an IRC client that wants to be an operator of the server. */
record Oper(Chatting phase, Exchange exchange) implements Oath.Candidate {

  static void oper(Chatting phase, Exchange exchange) {
    Oath.take(new Oper(phase, exchange), exchange.param(0), exchange.param(1));
  }

  @Override
  public Context context() {
    return phase.context();
  }

  @Override
  public long user() {
    return phase.id();
  }

  @Override
  public void refuse(Oath.Failure why) {
    switch (why) {
      case NOBODY -> exchange.reply(Numeric.ERR_NOOPERHOST);
      case UNSAFE ->
          wrong("This connection is not encrypted: connect with TLS before you tell a password");
      case TOO_MANY -> wrong("Too many attempts; wait a minute");
      case WRONG -> exchange.reply(Numeric.ERR_PASSWDMISMATCH);
    }
  }

  private void wrong(String text) {
    exchange.replyText(Numeric.ERR_PASSWDMISMATCH, text);
  }

  @Override
  public void sworn(Decision decision) {
    exchange.reply(Numeric.RPL_YOUREOPER);
  }

  @Override
  public Consumer<Boolean> later(Consumer<Boolean> then) {
    return exchange.later(then);
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    exchange.submit(command, then);
  }
}
