package suda.session.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.name.Nick;
import suda.core.state.State;
import suda.session.Context;
import suda.session.account.Services;
import suda.wire.irc.Numeric;

/** Who one is, whether one is still there, and leaving. */
final class RegistrationCommands {
  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "PASS",
              1,
              "PASS <password>",
              CommandRow.MODERN,
              "Gives the server's password, where it has one.",
              (phase, exchange) -> phase.setPassword(exchange.param(0)),
              null),
          new CommandRow(
              "NICK",
              0,
              "NICK <nick>",
              CommandRow.MODERN,
              "Sets or changes your nick.",
              RegistrationCommands::firstNick,
              RegistrationCommands::nick),
          new CommandRow(
              "USER",
              4,
              "USER <username> 0 * :<real name>",
              CommandRow.MODERN,
              "Says who you are, once, when you connect.",
              RegistrationCommands::user,
              null),
          CommandRow.of(
              "SETNAME",
              1,
              "SETNAME :<real name>",
              "https://ircv3.net/specs/extensions/setname",
              "Changes your real name.",
              RegistrationCommands::setName),
          new CommandRow(
              "PING",
              0,
              "PING <token>",
              CommandRow.MODERN,
              "Asks the server for a PONG with the same token.",
              RegistrationCommands::ping,
              RegistrationCommands::ping),
          new CommandRow(
              "PONG",
              0,
              "PONG <token>",
              CommandRow.MODERN,
              "Answers the server's PING.",
              (phase, exchange) -> {},
              (phase, exchange) -> phase.answered(exchange.message().lastParam())),
          new CommandRow(
              "ERROR",
              0,
              "ERROR :<text>",
              CommandRow.MODERN,
              "Is only for servers to send; from a client it is ignored.",
              (phase, exchange) -> {},
              (phase, exchange) -> {}),
          new CommandRow(
              "QUIT",
              0,
              "QUIT [:<reason>]",
              CommandRow.MODERN,
              "Leaves.",
              (phase, exchange) -> phase.conversation().end(reason(exchange)),
              RegistrationCommands::quit));

  private RegistrationCommands() {}

  private static void firstNick(Registering phase, Exchange exchange) {
    Nick nick = parseNick(phase.conversation().context(), exchange);
    if (nick == null) {
      return;
    }
    State state = phase.conversation().context().state();
    boolean mayProveIt = phase.negotiating() && state.accounts().owning(nick) != null;
    if (state.user(nick) != null && !mayProveIt) {
      exchange.reply(Numeric.ERR_NICKNAMEINUSE, nick.text());
    } else {
      phase.setNick(nick, exchange);
    }
  }

  private static void nick(Chatting phase, Exchange exchange) {
    Nick nick = parseNick(phase.context(), exchange);
    if (nick != null) {
      exchange.submit(
          new Command.Rename(phase.id(), nick),
          decision -> Refusals.say(exchange, decision, "", nick.text()));
    }
  }

  private static @Nullable Nick parseNick(Context context, Exchange exchange) {
    String typed = exchange.param(0);
    if (typed.isEmpty()) {
      exchange.reply(Numeric.ERR_NONICKNAMEGIVEN);
      return null;
    }
    Nick nick = Nick.parse(typed, context.server().customs().nickRule()).orElse(null);
    if (nick == null) {
      exchange.reply(Numeric.ERR_ERRONEUSNICKNAME, typed);
    } else if (Services.isService(nick)) {
      exchange.replyText(Numeric.ERR_ERRONEUSNICKNAME, "That nick is the server's own", typed);
      return null;
    }
    return nick;
  }

  private static void user(Registering phase, Exchange exchange) {
    String username = Hosts.username(exchange.param(0));
    if (username.isEmpty()) {
      exchange.reply(
          exchange.has(0) ? Numeric.ERR_INVALIDUSERNAME : Numeric.ERR_NEEDMOREPARAMS,
          exchange.verb());
    } else {
      phase.setUser(
          Text.cut(username, Limit.USERNAME_BYTES),
          Text.cut(exchange.param(3), Limit.REALNAME_BYTES),
          exchange);
    }
  }

  private static void setName(Chatting phase, Exchange exchange) {
    String name = exchange.param(0);
    if (name.isEmpty() || Text.bytes(name) > Limit.REALNAME_BYTES.max()) {
      exchange.fail("INVALID_REALNAME", "Realname is not valid");
    } else {
      exchange.submit(new Command.Describe(phase.id(), name), decision -> {});
    }
  }

  /** Who comes back has heard nothing yet of what is between: the answer has no position. */
  private static void ping(Registering phase, Exchange exchange) {
    if (exchange.params() == 0) {
      exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
    } else {
      exchange.line("PONG", exchange.param(0), phase.conversation().serverName());
    }
  }

  private static void ping(Chatting phase, Exchange exchange) {
    if (exchange.params() == 0) {
      exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
    } else {
      exchange.positioned("PONG", exchange.param(0), phase.conversation().serverName());
    }
  }

  private static void quit(Chatting phase, Exchange exchange) {
    phase.context().quit(phase.id(), reason(exchange));
  }

  /** The mark tells what a user said from what the server found out. */
  private static String reason(Exchange exchange) {
    return exchange.has(0) ? "Quit: " + exchange.param(0) : "Quit";
  }
}
