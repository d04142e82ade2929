package suda.session.irc;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.operator.Desk;
import suda.wire.irc.Numeric;

/** An IRC client as the desk of its user. */
record IrcDesk(Chatting phase, Exchange exchange) implements Desk {
  @Override
  public long by() {
    return phase.id();
  }

  @Override
  public Context context() {
    return phase.context();
  }

  @Override
  public void tell(String line) {
    exchange.notice(line);
  }

  @Override
  public void refuse(String line) {
    tell(line);
  }

  @Override
  public void tellNobodyIs(String nick) {
    exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
  }

  @Override
  public <T extends @Nullable Object> Consumer<T> later(Consumer<T> then) {
    exchange.reply(Numeric.RPL_REHASHING, phase.server().identity().name());
    return exchange.later(then);
  }

  @Override
  public void submit(Command command, String channel, String nick) {
    exchange.submit(
        command,
        decision -> {
          Refusals.say(exchange, decision, channel, nick);
          // It may be the operator who was brought in.
          decision.events().forEach(event -> ChannelCommands.sayEntry(phase, exchange, event));
        });
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    exchange.submit(
        command,
        decision -> {
          Refusals.say(exchange, decision, "", "");
          if (decision.accepted()) {
            then.accept(decision);
          }
        });
  }
}
