package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.name.UserPattern;
import suda.core.state.User;
import suda.wire.irc.Numeric;

/** Whom one hears in private. */
final class CallerCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "ACCEPT",
              0,
              "ACCEPT [<nick>|-<nick>{,<nick>|,-<nick>}]",
              "defs.ircdocs.horse",
              "Lets users write to you although you have mode +g, or no longer; alone, lists them.",
              CallerCommands::accept),
          CommandRow.of(
              "SILENCE",
              0,
              "SILENCE [+|-<mask>]",
              "defs.ircdocs.horse",
              "Drops the private messages and invitations of those whom a mask means; alone, lists"
                  + " the masks.",
              CallerCommands::silence));

  private CallerCommands() {}

  private static void accept(Chatting phase, Exchange exchange) {
    if (!exchange.has(0) || exchange.param(0).equals("*")) {
      listAccepted(phase, exchange);
      return;
    }
    String[] words = exchange.param(0).split(",");
    for (int i = 0; i < words.length; i++) {
      if (i >= Limit.CHANGES_PER_COMMAND.max()) {
        exchange.reply(Numeric.ERR_TOOMANYTARGETS, words[i]);
      } else {
        accept(phase, exchange, words[i]);
      }
    }
  }

  private static void accept(Chatting phase, Exchange exchange, String word) {
    boolean on = !word.startsWith("-");
    String nick = on ? word : word.substring(1);
    User other = phase.state().userNamed(nick);
    if (other == null) {
      exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
    } else {
      exchange.submit(
          new Command.SetAccepted(phase.id(), other.id(), on),
          decision -> Refusals.say(exchange, decision, "", nick));
    }
  }

  private static void listAccepted(Chatting phase, Exchange exchange) {
    List<String> nicks = new ArrayList<>();
    for (long id : phase.me().accepted()) {
      User user = phase.state().user(id);
      if (user != null) {
        nicks.add(user.nick().text());
      }
    }
    exchange.replyList(Numeric.RPL_ACCEPTLIST, nicks);
    exchange.reply(Numeric.RPL_ENDOFACCEPT);
  }

  private static void silence(Chatting phase, Exchange exchange) {
    String typed = exchange.param(0);
    if (typed.isEmpty()) {
      listSilenced(phase, exchange);
      return;
    }
    boolean signed = typed.startsWith("+") || typed.startsWith("-");
    UserPattern.parse(signed ? typed.substring(1) : typed)
        .ifPresentOrElse(
            pattern ->
                exchange.submit(
                    new Command.SetSilenced(phase.id(), pattern, !typed.startsWith("-")),
                    decision -> Refusals.say(exchange, decision, "", "")),
            () -> exchange.reply(Numeric.ERR_BADMASK, typed));
  }

  private static void listSilenced(Chatting phase, Exchange exchange) {
    for (UserPattern pattern : phase.me().silenced()) {
      exchange.replyWords(Numeric.RPL_SILELIST, pattern.text());
    }
    exchange.reply(Numeric.RPL_ENDOFSILELIST);
  }
}
