package suda.session.irc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Kind;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * Speaking for those who are elsewhere, as bridges do.
 *
 * @see <a href="https://github.com/ircv3/ircv3-specifications/pull/417">RELAYMSG</a>
 */
final class RelayCommands {
  /** Characters that would confuse who reads a line. */
  private static final String RESERVED = "!+%@&#$:'\"?*,. ";

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "RELAYMSG",
              3,
              "RELAYMSG <channel> <nick> :<text>",
              "https://github.com/ircv3/ircv3-specifications/pull/417",
              "Says something to a channel for somebody elsewhere; for channel operators.",
              RelayCommands::relay));

  private RelayCommands() {}

  private static void relay(Chatting phase, Exchange exchange) {
    Channel channel = phase.channel(exchange.param(0));
    String nick = exchange.param(1);
    if (!phase.has(Capability.RELAYMSG)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, exchange.param(0));
    } else if (!exchange.has(2)) {
      exchange.fail("BLANK_MSG", "The message must not be blank");
    } else if (!isOfSomebodyElsewhere(phase, nick)) {
      exchange.fail("INVALID_NICK", "Invalid nickname", nick);
    } else if (!Relay.fits(phase.me(), nick + "PRIVMSG", exchange.param(0), exchange.param(2))) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
    } else {
      exchange.submit(
          command(phase, exchange, channel, nick),
          decision -> refuse(exchange, channel, nick, decision));
    }
  }

  /** It has a separator, which no nick of a user here can have. */
  private static boolean isOfSomebodyElsewhere(Chatting phase, String nick) {
    String separators = phase.server().customs().messages().relaySeparators();
    return nick.chars().anyMatch(c -> separators.indexOf(c) >= 0)
        && nick.chars().noneMatch(c -> c < ' ' || RESERVED.indexOf(c) >= 0)
        && Text.bytes(nick) <= Limit.NICK_BYTES.max();
  }

  private static Command command(Chatting phase, Exchange exchange, Channel channel, String nick) {
    Map<String, String> tags =
        new LinkedHashMap<>(MessageCommands.clientTags(phase, exchange.message()));
    tags.put(Capability.RELAYMSG.token(), phase.me().nick().text());
    return new Command.Relay(
        phase.id(),
        channel.id(),
        Nick.trusted(nick),
        Kind.MESSAGE,
        exchange.param(2),
        tags,
        /* send= */ null);
  }

  private static void refuse(Exchange exchange, Channel channel, String nick, Decision decision) {
    for (Refusal refusal : decision.refusals()) {
      switch (refusal.reason()) {
        case NOT_AN_OPERATOR, NOT_ON_CHANNEL ->
            exchange.fail(
                "PRIVS_NEEDED",
                "Only an operator of the channel may do that",
                channel.name().text());
        case NICK_TAKEN -> exchange.fail("INVALID_NICK", "Invalid nickname", nick);
        default -> Refusals.say(exchange, refusal, channel.name().text(), nick);
      }
    }
  }
}
