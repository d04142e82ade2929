package suda.session.irc;

import java.util.List;
import java.util.OptionalInt;
import suda.core.command.Command;
import suda.core.state.Channel;
import suda.session.DaysKept;
import suda.wire.irc.Numeric;

/** For how long what is said in a channel is kept. */
final class RetentionCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "RETENTION",
              1,
              "RETENTION <channel> [off|default|<days>]",
              "docs/protocol/search.md",
              "Shows or, for its operators, sets for how long what is said in a channel is kept.",
              RetentionCommands::retention));

  private RetentionCommands() {}

  private static void retention(Chatting phase, Exchange exchange) {
    String name = exchange.param(0);
    Channel channel = phase.channel(name);
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, name);
    } else if (!exchange.has(1)) {
      exchange.notice(channel.name() + ": " + DaysKept.words(channel.daysKept()));
    } else {
      OptionalInt days = DaysKept.parse(exchange.param(1));
      if (days.isEmpty()) {
        exchange.fail("INVALID_PARAMS", "Say off, default or how many days", exchange.param(1));
      } else {
        exchange.submit(
            new Command.SetRetention(phase.id(), channel.id(), days.getAsInt()),
            decision -> Refusals.say(exchange, decision, name, name));
      }
    }
  }
}
