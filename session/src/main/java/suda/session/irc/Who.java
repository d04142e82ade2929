package suda.session.irc;

import java.util.List;
import java.util.Set;
import suda.core.Limit;
import suda.core.event.OperatorPrivilege;
import suda.core.event.UserFlag;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.wire.irc.Mask;
import suda.wire.irc.Numeric;

/** WHO: users as RPL_WHOREPLY lists them, or as WHOX is asked to. */
final class Who {
  private Who() {}

  static void who(Chatting phase, Exchange exchange) {
    String mask = exchange.has(0) ? exchange.param(0) : "*";
    WhoQuery query = WhoQuery.parse(exchange.param(1));
    List<WhoAnswer> found = found(phase, mask);
    List<WhoAnswer> shown = found.subList(0, Math.min(Limit.ANSWER_LINES.max(), found.size()));
    exchange.stream(
        shown.stream().map(each -> line(phase, exchange, query, each)).iterator(),
        () -> {
          if (found.size() > shown.size()) {
            QueryCommands.sayThereIsMore(exchange);
          }
          exchange.reply(Numeric.RPL_ENDOFWHO, mask);
        });
  }

  /** All whom the mask means, as far as they are told and one more. */
  private static List<WhoAnswer> found(Chatting phase, String mask) {
    if (mask.startsWith("#")) {
      Channel channel = phase.channel(mask);
      return channel == null ? List.of() : members(phase, channel);
    }
    User user = phase.state().userNamed(mask);
    return user != null
        ? List.of(new WhoAnswer(user, null))
        : masked(phase, Folding.key(mask.equals("0") ? "*" : mask));
  }

  private static List<WhoAnswer> members(Chatting phase, Channel channel) {
    Membership me = channel.member(phase.id());
    return channel.members().stream()
        .filter(member -> me != null || isVisible(phase, member.user()))
        .filter(member -> member.isSeenBy(me))
        .limit(Limit.ANSWER_LINES.max() + 1)
        .map(member -> new WhoAnswer(member.user(), member))
        .toList();
  }

  private static List<WhoAnswer> masked(Chatting phase, String mask) {
    boolean seesAll = phase.me().may(OperatorPrivilege.SEE_ALL);
    return phase.state().users().stream()
        .filter(user -> matches(mask, user, seesAll) && isVisible(phase, user))
        .limit(Limit.ANSWER_LINES.max() + 1)
        .map(user -> new WhoAnswer(user, null))
        .toList();
  }

  /** By what is shown of the user; for who sees all, by the address as well. */
  private static boolean matches(String mask, User user, boolean seesAll) {
    return matches(mask, user, user.host()) || (seesAll && matches(mask, user, user.address()));
  }

  private static boolean matches(String mask, User user, String host) {
    if (mask.indexOf('!') >= 0 || mask.indexOf('@') >= 0) {
      String name = user.nick().key() + "!" + user.username() + "@" + host;
      return Mask.matches(whole(mask), Folding.key(name));
    }
    return Mask.matches(mask, user.nick().key())
        || Mask.matches(mask, Folding.key(user.username()))
        || Mask.matches(mask, Folding.key(host))
        || Mask.matches(mask, Folding.key(user.realname()));
  }

  /** What is left out of {@code nick!username@host} may be anything. */
  private static String whole(String mask) {
    String named = mask.indexOf('!') >= 0 ? mask : "*!" + mask;
    return named.indexOf('@', named.indexOf('!')) >= 0 ? named : named + "@*";
  }

  /** Whether a user is found by somebody who does not know the nick. */
  static boolean isVisible(Chatting phase, User user) {
    User me = phase.me();
    return !user.has(UserFlag.INVISIBLE)
        || user == me
        || user.sharesChannelWith(me)
        || me.may(OperatorPrivilege.SEE_ALL);
  }

  private static String line(Chatting phase, Exchange exchange, WhoQuery query, WhoAnswer answer) {
    if (query.isExtended()) {
      return extended(phase, exchange, query, answer);
    }
    User user = answer.user();
    return exchange.replyLine(
        Numeric.RPL_WHOREPLY,
        "0 " + user.realname(),
        answer.channel(),
        user.username(),
        user.host(),
        phase.server().identity().name(),
        user.nick().text(),
        answer.flags(phase));
  }

  private static String extended(
      Chatting phase, Exchange exchange, WhoQuery query, WhoAnswer found) {
    Set<WhoField> fields = query.fields();
    WhoAnswer answer = fields.contains(WhoField.CHANNEL) ? found.anywhere(phase) : found;
    String[] words =
        fields.stream()
            .filter(field -> field != WhoField.REALNAME)
            .map(field -> field.of(phase, query, answer))
            .toArray(String[]::new);
    String name = fields.contains(WhoField.REALNAME) ? answer.user().realname() : null;
    return exchange.replyLine(Numeric.RPL_WHOSPCRPL, name, words);
  }
}
