package suda.session.irc;

import java.util.List;
import java.util.Locale;
import suda.core.event.UserFlag;
import suda.core.name.Folding;
import suda.core.state.State;
import suda.session.ServerInfo;
import suda.wire.irc.Capability;
import suda.wire.irc.Mask;
import suda.wire.irc.Numeric;

/** About the server itself. */
final class ServerCommands {
  private static final long DAY_MS = 86_400_000;

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "MOTD",
              0,
              "MOTD [<server>]",
              CommandRow.MODERN,
              "Shows the message of the day.",
              (phase, exchange) -> here(phase, exchange, 0, ServerCommands::messageOfTheDay)),
          CommandRow.of(
              "VERSION",
              0,
              "VERSION [<server>]",
              CommandRow.MODERN,
              "Tells which program this is, and what it supports.",
              (phase, exchange) -> here(phase, exchange, 0, ServerCommands::version)),
          new CommandRow(
              "ISUPPORT",
              0,
              "ISUPPORT",
              Capability.EXTENDED_ISUPPORT.specification(),
              "Tells what the server supports.",
              ServerCommands::earlySupport,
              (phase, exchange) -> Isupport.say(phase.conversation(), exchange)),
          CommandRow.of(
              "TIME",
              0,
              "TIME [<server>]",
              CommandRow.MODERN,
              "Tells the server's time.",
              (phase, exchange) -> here(phase, exchange, 0, ServerCommands::time)),
          CommandRow.of(
              "INFO",
              0,
              "INFO",
              CommandRow.MODERN,
              "Tells about the program.",
              (phase, exchange) -> here(phase, exchange, 0, ServerCommands::info)),
          CommandRow.of(
              "ADMIN",
              0,
              "ADMIN [<server>]",
              CommandRow.MODERN,
              "Tells who runs the server.",
              (phase, exchange) -> here(phase, exchange, 0, ServerCommands::admin)),
          CommandRow.of(
              "LINKS",
              0,
              "LINKS [<mask>]",
              CommandRow.MODERN,
              "Lists the servers of the network: this one.",
              ServerCommands::links),
          CommandRow.of(
              "STATS",
              1,
              "STATS u|m [<server>]",
              CommandRow.MODERN,
              "Tells for how long the server has been up (u), or how often each command was said"
                  + " (m).",
              (phase, exchange) -> here(phase, exchange, 1, ServerCommands::stats)),
          CommandRow.of(
              "HELP",
              0,
              "HELP [<command>]",
              CommandRow.MODERN,
              "Lists the commands, or explains one.",
              Help::help),
          CommandRow.of(
              "HELPOP",
              0,
              "HELPOP [<command>]",
              CommandRow.MODERN,
              "Is another word for HELP.",
              Help::help));

  private ServerCommands() {}

  /** Does {@code action} unless another server is asked for: there is only one. */
  private static void here(Chatting phase, Exchange exchange, int param, Action<Chatting> action) {
    String server = exchange.param(param);
    boolean other =
        !server.isEmpty()
            && !Mask.matches(Folding.key(server), Folding.key(phase.server().identity().name()))
            && phase.state().userNamed(server) == null;
    if (other) {
      exchange.reply(Numeric.ERR_NOSUCHSERVER, server);
    } else {
      action.run(phase, exchange);
    }
  }

  static void messageOfTheDay(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    if (server.identity().motd().isEmpty()) {
      exchange.reply(Numeric.ERR_NOMOTD);
      return;
    }
    exchange.replyText(Numeric.RPL_MOTDSTART, Numeric.RPL_MOTDSTART.text(server.identity().name()));
    server.identity().motd().forEach(line -> exchange.replyText(Numeric.RPL_MOTD, "- " + line));
    exchange.reply(Numeric.RPL_ENDOFMOTD);
  }

  static void counts(Chatting phase, Exchange exchange) {
    State state = phase.state();
    int users = state.users().size();
    long invisible = state.users().stream().filter(u -> u.has(UserFlag.INVISIBLE)).count();
    int most = Math.max(users, phase.conversation().tally().usersMost());
    exchange.replyText(
        Numeric.RPL_LUSERCLIENT, Numeric.RPL_LUSERCLIENT.text(users - invisible, invisible, 1));
    exchange.reply(Numeric.RPL_LUSEROP, String.valueOf(state.operators().size()));
    int unknown = phase.conversation().tally().registering();
    if (unknown > 0) {
      exchange.reply(Numeric.RPL_LUSERUNKNOWN, String.valueOf(unknown));
    }
    exchange.reply(Numeric.RPL_LUSERCHANNELS, String.valueOf(state.channels().size()));
    exchange.replyText(Numeric.RPL_LUSERME, Numeric.RPL_LUSERME.text(users, 1));
    String[] counts = {String.valueOf(users), String.valueOf(most)};
    exchange.replyText(
        Numeric.RPL_LOCALUSERS, Numeric.RPL_LOCALUSERS.text((Object[]) counts), counts);
    exchange.replyText(
        Numeric.RPL_GLOBALUSERS, Numeric.RPL_GLOBALUSERS.text((Object[]) counts), counts);
  }

  private static void version(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    exchange.replyText(
        Numeric.RPL_VERSION, "Suda", server.identity().version(), server.identity().name());
    Isupport.say(phase.conversation(), exchange);
  }

  private static void earlySupport(Registering phase, Exchange exchange) {
    if (phase.conversation().has(Capability.EXTENDED_ISUPPORT)) {
      Isupport.say(phase.conversation(), exchange);
    } else {
      exchange.reply(Numeric.ERR_NOTREGISTERED);
    }
  }

  private static void time(Chatting phase, Exchange exchange) {
    long nowMs = phase.context().nowMs();
    exchange.replyText(
        Numeric.RPL_TIME,
        ServerTime.of(nowMs),
        phase.server().identity().name(),
        String.valueOf(nowMs / 1000),
        "0");
  }

  private static void info(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    exchange.replyText(
        Numeric.RPL_INFO, "Suda " + server.identity().version() + ": a chat over TCP.");
    exchange.replyText(Numeric.RPL_INFO, "What was acknowledged is kept, once and in order.");
    exchange.replyText(
        Numeric.RPL_INFO, "Up since " + ServerTime.of(server.identity().startedMs()));
    exchange.reply(Numeric.RPL_ENDOFINFO);
  }

  private static void admin(Chatting phase, Exchange exchange) {
    exchange.reply(Numeric.ERR_NOADMININFO, phase.server().identity().name());
  }

  private static void stats(Chatting phase, Exchange exchange) {
    String query = exchange.param(0);
    switch (query.toLowerCase(Locale.ROOT)) {
      case "u" -> upTime(phase, exchange);
      case "m" ->
          phase
              .conversation()
              .tally()
              .said()
              .forEach((verb, times) ->
                  exchange.replyWords(Numeric.RPL_STATSCOMMANDS, verb, times.toString(), "0", "0"));
      default -> {}
    }
    exchange.reply(Numeric.RPL_ENDOFSTATS, query);
  }

  private static void upTime(Chatting phase, Exchange exchange) {
    long upMs = phase.context().nowMs() - phase.server().identity().startedMs();
    exchange.replyText(
        Numeric.RPL_STATSUPTIME,
        Numeric.RPL_STATSUPTIME.text(upMs / DAY_MS, clock(upMs % DAY_MS / 1000)));
  }

  private static void links(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    String mask = exchange.params() == 0 ? "*" : exchange.message().lastParam();
    if (Mask.matches(Folding.key(mask), Folding.key(server.identity().name()))) {
      exchange.replyText(
          Numeric.RPL_LINKS, "0 " + server.identity().network(), mask, server.identity().name());
    }
    exchange.reply(Numeric.RPL_ENDOFLINKS, mask);
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
