package suda.session.irc;

import java.util.List;
import java.util.Optional;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.PatternList;
import suda.core.name.UserPattern;
import suda.core.state.Channel;
import suda.session.TimeSpan;
import suda.wire.irc.Numeric;

/** At the doors of channels: who is kept out for a time. */
final class DoorCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "TBAN",
              3,
              "TBAN <channel> <time> <mask>",
              "docs.inspircd.org/4/modules/timedbans",
              "Bans a mask from a channel for a time, such as 90s, 1h30m or 7d.",
              DoorCommands::ban));

  private DoorCommands() {}

  private static void ban(Chatting phase, Exchange exchange) {
    Channel channel = phase.channel(exchange.param(0));
    Optional<TimeSpan> time = TimeSpan.parse(exchange.param(1));
    Optional<UserPattern> pattern = UserPattern.parseListed(exchange.param(2));
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, exchange.param(0));
    } else if (time.isEmpty()) {
      invalid(exchange, channel, exchange.param(1), "Not a time: " + TimeSpan.RULE);
    } else if (pattern.isEmpty()) {
      invalid(exchange, channel, exchange.param(2), "Not a mask");
    } else {
      long until = time.get().endMs(phase.context().nowMs());
      ban(phase, exchange, channel, pattern.get(), until);
    }
  }

  private static void ban(
      Chatting phase, Exchange exchange, Channel channel, UserPattern pattern, long untilMs) {
    List<ChannelChange> changes =
        List.of(new ChannelChange.PatternAddedUntil(PatternList.BAN, pattern, untilMs));
    exchange.submit(
        new Command.ChangeChannel(phase.id(), channel.id(), changes),
        decision -> Refusals.say(exchange, decision, channel.name().text(), pattern.text()));
  }

  private static void invalid(Exchange exchange, Channel channel, String param, String text) {
    exchange.replyText(
        Numeric.ERR_INVALIDMODEPARAM,
        text,
        channel.name().text(),
        String.valueOf(ChannelMode.BAN.letter()),
        param);
  }
}
