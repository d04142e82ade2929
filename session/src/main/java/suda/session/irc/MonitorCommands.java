package suda.session.irc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import suda.core.Limit;
import suda.core.name.Folding;
import suda.core.name.Nick;
import suda.core.state.User;
import suda.session.WordLines;
import suda.wire.irc.Numeric;

/** Being told when somebody comes and goes. */
final class MonitorCommands {
  private static final String SOURCE = "https://ircv3.net/specs/extensions/monitor";

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "MONITOR",
              1,
              "MONITOR +|- <nick>{,<nick>} | C | L | S",
              SOURCE,
              "Has you told when users come and go: adds nicks, removes them, clears, lists, or"
                  + " tells who is here.",
              MonitorCommands::monitor));

  private MonitorCommands() {}

  private static void monitor(Chatting phase, Exchange exchange) {
    String modifier = exchange.param(0).toUpperCase(Locale.ROOT);
    switch (modifier) {
      case "+", "-" -> {
        if (exchange.has(1)) {
          change(phase, exchange, modifier.equals("+"));
        } else {
          exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
        }
      }
      case "C" -> phase.monitored().clear();
      case "L" -> list(phase, exchange);
      case "S" -> status(phase, exchange, phase.monitored().nicks());
      default ->
          exchange.replyText(
              Numeric.ERR_UNKNOWNERROR, "Unknown modifier", exchange.verb(), exchange.param(0));
    }
  }

  private static void change(Chatting phase, Exchange exchange, boolean add) {
    String[] targets = exchange.param(1).split(",");
    if (add) {
      add(phase, exchange, targets);
    } else {
      for (String target : targets) {
        boolean unused = phase.monitored().remove(Folding.key(target));
      }
    }
  }

  /** What is no nick can be nobody's, and is left out. */
  private static void add(Chatting phase, Exchange exchange, String[] targets) {
    List<Nick> added = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String target : targets) {
      Nick nick = Nick.parse(target, phase.server().customs().nickRule()).orElse(null);
      if (nick != null && phase.monitored().add(nick)) {
        added.add(nick);
      } else if (nick != null) {
        refused.add(target);
      }
    }
    status(phase, exchange, added);
    sayFull(exchange, refused);
  }

  private static void sayFull(Exchange exchange, List<String> refused) {
    for (String targets : WordLines.of(refused, ReplyLine.MIDDLE_BYTES_MAX)) {
      exchange.reply(
          Numeric.ERR_MONLISTFULL,
          String.valueOf(Limit.MONITORED_NICKS.max()),
          targets.replace(' ', ','));
    }
  }

  private static void status(Chatting phase, Exchange exchange, Collection<Nick> nicks) {
    List<String> here = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (Nick nick : nicks) {
      User user = phase.state().user(nick);
      if (user == null) {
        gone.add(nick.text());
      } else {
        here.add(MonitorLines.mask(user.nick(), user.username(), user.host()));
      }
    }
    exchange.replyCommaList(Numeric.RPL_MONONLINE, here);
    exchange.replyCommaList(Numeric.RPL_MONOFFLINE, gone);
  }

  private static void list(Chatting phase, Exchange exchange) {
    exchange.replyCommaList(
        Numeric.RPL_MONLIST, phase.monitored().nicks().stream().map(Nick::text).toList());
    exchange.reply(Numeric.RPL_ENDOFMONLIST);
  }
}
