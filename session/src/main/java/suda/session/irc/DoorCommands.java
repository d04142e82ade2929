package suda.session.irc;

import java.util.List;
import java.util.Optional;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.PatternList;
import suda.core.name.ChannelName;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.session.TimeSpan;
import suda.wire.irc.Numeric;

/** At the doors of channels: who knocks, who is kept out for a time, and the name on them. */
final class DoorCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "TBAN",
              3,
              "TBAN <channel> <time> <mask>",
              "docs.inspircd.org/4/modules/timedbans",
              "Bans a mask from a channel for a time, such as 90s, 1h30m or 7d.",
              DoorCommands::ban),
          CommandRow.of(
              "KNOCK",
              1,
              "KNOCK <channel> [:<reason>]",
              "defs.ircdocs.horse",
              "Asks those who run a channel to invite you.",
              DoorCommands::knock),
          CommandRow.of(
              "RENAME",
              2,
              "RENAME <channel> <channel> [:<reason>]",
              "https://ircv3.net/specs/extensions/channel-rename",
              "Gives a channel another name; all else of it stays.",
              DoorCommands::rename));

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

  private static void knock(Chatting phase, Exchange exchange) {
    Channel channel = phase.channel(exchange.param(0));
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, exchange.param(0));
      return;
    }
    String name = channel.name().text();
    exchange.submit(
        new Command.Knock(phase.id(), channel.id(), exchange.param(1)),
        decision -> {
          Refusals.say(exchange, decision, name, "");
          if (decision.accepted()) {
            exchange.reply(Numeric.RPL_KNOCKDLVR, name);
          }
        });
  }

  private static void rename(Chatting phase, Exchange exchange) {
    Channel channel = phase.channel(exchange.param(0));
    Optional<ChannelName> name = ChannelName.parse(exchange.param(1));
    String from = exchange.param(0);
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, from);
    } else if (name.isEmpty()) {
      exchange.fail("CANNOT_RENAME", "That cannot be a channel's name", from, exchange.param(1));
    } else if (!Relay.fits(phase.me(), "RENAME", from + " " + name.get(), exchange.param(2))) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
    } else {
      exchange.submit(
          new Command.RenameChannel(phase.id(), channel.id(), name.get(), exchange.param(2)),
          decision ->
              decision.refusals().forEach(r -> refuse(exchange, r, from, name.get().text())));
    }
  }

  private static void refuse(Exchange exchange, Refusal refusal, String from, String to) {
    if (refusal.reason() == Refusal.Reason.CHANNEL_NAME_TAKEN) {
      exchange.fail("CHANNEL_NAME_IN_USE", "The channel name is already taken", from, to);
    } else if (refusal.reason() == Refusal.Reason.NAME_IS_KEPT) {
      exchange.fail("CANNOT_RENAME", "The channel cannot be renamed, or not yet", from, to);
    } else {
      Refusals.say(exchange, refusal, from, "");
    }
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
