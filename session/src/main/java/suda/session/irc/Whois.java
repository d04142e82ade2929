package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import suda.core.event.Client;
import suda.core.event.OperatorPrivilege;
import suda.core.event.UserFlag;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.session.Witness;
import suda.wire.irc.Numeric;

/** WHOIS and WHOWAS: all that there is to say about a user. */
final class Whois {
  private Whois() {}

  static void whois(Chatting phase, Exchange exchange) {
    String nick = exchange.param(exchange.params() > 1 ? 1 : 0);
    if (nick.isEmpty()) {
      exchange.reply(Numeric.ERR_NONICKNAMEGIVEN);
      return;
    }
    User user = phase.state().userNamed(nick);
    if (user == null) {
      exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
    } else {
      say(phase, exchange, user);
    }
    exchange.reply(Numeric.RPL_ENDOFWHOIS, user == null ? nick : user.nick().text());
  }

  private static void say(Chatting phase, Exchange exchange, User user) {
    String nick = user.nick().text();
    exchange.replyText(
        Numeric.RPL_WHOISUSER, user.realname(), nick, user.username(), user.host(), "*");
    exchange.replyList(Numeric.RPL_WHOISCHANNELS, channels(phase, user), nick);
    exchange.replyText(
        Numeric.RPL_WHOISSERVER,
        phase.server().identity().network(),
        nick,
        phase.server().identity().name());
    MessageCommands.sayIfAway(exchange, user);
    standing(exchange, user, nick);
    if (user == phase.me()) {
      ownSecrets(phase, exchange, user, nick);
    } else if (phase.me().may(OperatorPrivilege.SEE_ALL)) {
      forOperators(exchange, user, nick);
    }
    exchange.replyText(
        Numeric.RPL_WHOISIDLE,
        Numeric.RPL_WHOISIDLE.text(),
        nick,
        String.valueOf((phase.context().nowMs() - user.lastSpokeMs()) / 1000),
        String.valueOf(user.arrivedMs() / 1000));
  }

  private static void standing(Exchange exchange, User user, String nick) {
    if (user.account() != null) {
      exchange.reply(Numeric.RPL_WHOISACCOUNT, nick, user.account());
    }
    if (user.operator() != null) {
      exchange.reply(Numeric.RPL_WHOISOPERATOR, nick);
    }
    if (user.has(UserFlag.BOT)) {
      exchange.reply(Numeric.RPL_WHOISBOT, nick);
    }
    if (user.client() == Client.TEXT) {
      exchange.replyText(Numeric.RPL_WHOISSPECIAL, "is using plain text", nick);
    }
    if (user.secure()) {
      exchange.reply(Numeric.RPL_WHOISSECURE, nick);
    }
  }

  private static void ownSecrets(Chatting phase, Exchange exchange, User user, String nick) {
    sayAddress(exchange, nick, user.username(), phase.context().connection().address());
    exchange.replyText(
        Numeric.RPL_WHOISMODES, Numeric.RPL_WHOISMODES.text(ModeCommands.modes(user)), nick);
  }

  private static void sayAddress(Exchange exchange, String nick, String username, String address) {
    String shown = Hosts.shown(address);
    exchange.reply(Numeric.RPL_WHOISACTUALLY, nick, username + "@" + shown, shown);
  }

  private static void forOperators(Exchange exchange, User user, String nick) {
    String address = Hosts.shown(user.address());
    String from = user.username() + "@" + address + " " + address;
    exchange.replyText(Numeric.RPL_WHOISHOST, Numeric.RPL_WHOISHOST.text(from), nick);
    exchange.replyText(
        Numeric.RPL_WHOISMODES, Numeric.RPL_WHOISMODES.text(ModeCommands.modes(user)), nick);
  }

  /** Who hides is seen in the channels that one is in oneself. */
  static boolean tells(Chatting phase, Membership membership) {
    User user = membership.user();
    boolean hides =
        (user.has(UserFlag.INVISIBLE) || user.has(UserFlag.HIDES_CHANNELS))
            && !phase.me().may(OperatorPrivilege.SEE_ALL);
    Membership me = membership.channel().member(phase.id());
    return membership.isSeenBy(me) && (me != null || !hides && phase.sees(membership.channel()));
  }

  private static List<String> channels(Chatting phase, User user) {
    List<String> channels = new ArrayList<>();
    for (Membership membership : user.memberships()) {
      if (tells(phase, membership)) {
        channels.add(Names.prefix(phase, membership.privileges()) + membership.channel().name());
      }
    }
    return channels;
  }

  static void whoWas(Chatting phase, Exchange exchange) {
    String nick = exchange.param(0);
    if (nick.isEmpty()) {
      exchange.reply(Numeric.ERR_NONICKNAMEGIVEN);
      return;
    }
    List<Witness.Departed> found = phase.context().witness().whoWas(nick, count(exchange.param(1)));
    if (found.isEmpty()) {
      exchange.reply(Numeric.ERR_WASNOSUCHNICK, nick);
    }
    found.forEach(departed -> say(phase, exchange, departed));
    exchange.reply(Numeric.RPL_ENDOFWHOWAS, nick);
  }

  /** No positive number means as many as there are. */
  private static int count(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : 0;
  }

  private static void say(Chatting phase, Exchange exchange, Witness.Departed user) {
    exchange.replyText(
        Numeric.RPL_WHOWASUSER, user.realname(), user.nick(), user.username(), user.host(), "*");
    if (phase.me().may(OperatorPrivilege.SEE_ALL)) {
      sayAddress(exchange, user.nick(), user.username(), user.address());
    }
    exchange.replyText(
        Numeric.RPL_WHOISSERVER,
        ServerTime.of(user.timeMs()),
        user.nick(),
        phase.server().identity().name());
  }
}
