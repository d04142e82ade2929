package suda.session.irc;

import java.util.List;
import java.util.Locale;
import suda.core.event.UserFlag;
import suda.core.name.Folding;
import suda.core.state.State;
import suda.session.ServerInfo;
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
              "STATS",
              1,
              "STATS u [<server>]",
              CommandRow.MODERN,
              "Tells for how long the server has been up.",
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
            && !Mask.matches(Folding.key(server), Folding.key(phase.server().name()))
            && phase.state().userNamed(server) == null;
    if (other) {
      exchange.reply(Numeric.ERR_NOSUCHSERVER, server);
    } else {
      action.run(phase, exchange);
    }
  }

  static void messageOfTheDay(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    if (server.motd().isEmpty()) {
      exchange.reply(Numeric.ERR_NOMOTD);
      return;
    }
    exchange.replyText(Numeric.RPL_MOTDSTART, Numeric.RPL_MOTDSTART.text(server.name()));
    server.motd().forEach(line -> exchange.replyText(Numeric.RPL_MOTD, "- " + line));
    exchange.reply(Numeric.RPL_ENDOFMOTD);
  }

  static void counts(Chatting phase, Exchange exchange) {
    State state = phase.state();
    int users = state.users().size();
    long invisible = state.users().stream().filter(u -> u.has(UserFlag.INVISIBLE)).count();
    int most = Math.max(users, phase.conversation().witness().usersMost());
    exchange.replyText(
        Numeric.RPL_LUSERCLIENT, Numeric.RPL_LUSERCLIENT.text(users - invisible, invisible, 1));
    exchange.reply(Numeric.RPL_LUSEROP, String.valueOf(state.operators().size()));
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
    exchange.replyText(Numeric.RPL_VERSION, "Suda", server.version(), server.name());
    Isupport.say(phase, exchange);
  }

  private static void time(Chatting phase, Exchange exchange) {
    long nowMs = phase.context().nowMs();
    exchange.replyText(
        Numeric.RPL_TIME,
        ServerTime.of(nowMs),
        phase.server().name(),
        String.valueOf(nowMs / 1000),
        "0");
  }

  private static void info(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    exchange.replyText(Numeric.RPL_INFO, "Suda " + server.version() + ": a chat over TCP.");
    exchange.replyText(Numeric.RPL_INFO, "What was acknowledged is kept, once and in order.");
    exchange.replyText(Numeric.RPL_INFO, "Up since " + ServerTime.of(server.startedMs()));
    exchange.reply(Numeric.RPL_ENDOFINFO);
  }

  private static void admin(Chatting phase, Exchange exchange) {
    exchange.reply(Numeric.ERR_NOADMININFO, phase.server().name());
  }

  private static void stats(Chatting phase, Exchange exchange) {
    String query = exchange.param(0);
    if (query.toLowerCase(Locale.ROOT).equals("u")) {
      long upMs = phase.context().nowMs() - phase.server().startedMs();
      exchange.replyText(
          Numeric.RPL_STATSUPTIME,
          Numeric.RPL_STATSUPTIME.text(upMs / DAY_MS, clock(upMs % DAY_MS / 1000)));
    }
    exchange.reply(Numeric.RPL_ENDOFSTATS, query);
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
