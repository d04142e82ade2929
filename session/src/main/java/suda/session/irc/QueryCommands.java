package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suda.core.Limit;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.wire.irc.Numeric;

/** Who is here, where, and what there is. */
final class QueryCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "NAMES",
              0,
              "NAMES <channel>{,<channel>}",
              CommandRow.MODERN,
              "Lists the members of channels.",
              QueryCommands::names),
          CommandRow.of(
              "LIST",
              0,
              "LIST [<channel>{,<channel>}] [<condition>{,<condition>}]",
              CommandRow.MODERN,
              "Lists channels: all, those named, or those that meet >users, <users, a mask, !mask,"
                  + " C>minutes or C<minutes (since they were opened), T>minutes or T<minutes"
                  + " (since the topic was set).",
              ChannelList::list),
          CommandRow.of(
              "WHO",
              0,
              "WHO <mask> [%<fields>[,<token>]]",
              CommandRow.MODERN,
              "Lists the members of a channel, or the users whom a mask means; fields are some of"
                  + " tcuihsnfdlaor (WHOX).",
              Who::who),
          CommandRow.of(
              "WHOIS",
              0,
              "WHOIS [<server>] <nick>",
              CommandRow.MODERN,
              "Tells about a user.",
              Whois::whois),
          CommandRow.of(
              "WHOWAS",
              0,
              "WHOWAS <nick> [<count>]",
              CommandRow.MODERN,
              "Tells about users who had a nick and left or changed it.",
              Whois::whoWas),
          CommandRow.of(
              "USERHOST",
              1,
              "USERHOST <nick>{ <nick>}",
              CommandRow.MODERN,
              "Tells the hosts of up to " + Limit.HOSTS_PER_COMMAND.max() + " users.",
              QueryCommands::userHost),
          CommandRow.of(
              "USERIP",
              1,
              "USERIP <nick>{ <nick>}",
              CommandRow.MODERN,
              "Is USERHOST with addresses; those of others are told to operators who see all.",
              QueryCommands::userIp),
          CommandRow.of(
              "ISON",
              1,
              "ISON <nick>{ <nick>}",
              "RFC 1459 §5.8",
              "Tells which of these users are here.",
              QueryCommands::isOn),
          CommandRow.of(
              "LUSERS",
              0,
              "LUSERS",
              CommandRow.MODERN,
              "Counts users and channels.",
              ServerCommands::counts));

  private QueryCommands() {}

  private static void names(Chatting phase, Exchange exchange) {
    if (!exchange.has(0)) {
      exchange.reply(Numeric.RPL_ENDOFNAMES, "*");
      return;
    }
    String[] names = exchange.param(0).split(",");
    for (int i = 0; i < names.length; i++) {
      if (i >= Limit.TARGETS_PER_COMMAND.max()) {
        exchange.reply(Numeric.ERR_TOOMANYTARGETS, names[i]);
      } else {
        names(phase, exchange, names[i]);
      }
    }
  }

  private static void names(Chatting phase, Exchange exchange, String typed) {
    Channel channel = phase.channel(typed);
    if (channel == null) {
      exchange.reply(Numeric.RPL_ENDOFNAMES, typed);
    } else {
      Names.say(phase, exchange, channel);
    }
  }

  /** All words of all parameters: clients write lists of nicks in both ways. */
  private static List<String> nicks(Exchange exchange) {
    return List.of(String.join(" ", exchange.message().params()).strip().split(" +"));
  }

  private static void userHost(Chatting phase, Exchange exchange) {
    sayFound(exchange, Numeric.RPL_USERHOST, hosts(phase, exchange, User::host));
  }

  private static void userIp(Chatting phase, Exchange exchange) {
    sayFound(
        exchange,
        Numeric.RPL_USERIP,
        hosts(phase, exchange, user -> WhoField.address(phase, user)));
  }

  private static List<String> hosts(
      Chatting phase, Exchange exchange, Function<User, String> where) {
    List<String> found = new ArrayList<>();
    for (String nick : nicks(exchange).stream().limit(Limit.HOSTS_PER_COMMAND.max()).toList()) {
      User user = phase.state().userNamed(nick);
      if (user != null) {
        String here = user.away() == null ? "+" : "-";
        String operator = user.operator() == null ? "" : "*";
        found.add(user.nick() + operator + "=" + here + user.username() + "@" + where.apply(user));
      }
    }
    return found;
  }

  private static void isOn(Chatting phase, Exchange exchange) {
    List<String> found = new ArrayList<>();
    for (String nick : nicks(exchange)) {
      User user = phase.state().userNamed(nick);
      if (user != null) {
        found.add(user.nick().text());
      }
    }
    sayFound(exchange, Numeric.RPL_ISON, found);
  }

  /** Who asks is answered, also that there is nobody. */
  private static void sayFound(Exchange exchange, Numeric numeric, List<String> found) {
    if (found.isEmpty()) {
      exchange.replyText(numeric, "");
    } else {
      exchange.replyList(numeric, found);
    }
  }

  /** Tells that an answer ends before its end. */
  static void sayThereIsMore(Exchange exchange) {
    exchange.notice(
        exchange.verb() + " shows " + Limit.ANSWER_LINES.max() + " at most: narrow it down");
  }
}
