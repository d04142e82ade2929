package suda.session.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.OperatorPrivilege;
import suda.core.event.UserFlag;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.wire.irc.Mask;
import suda.wire.irc.Numeric;

/** WHO: users as RPL_WHOREPLY lists them. */
final class Who {
  private Who() {}

  static void who(Chatting phase, Exchange exchange) {
    String mask = exchange.has(0) ? exchange.param(0) : "*";
    List<Found> found = found(phase, mask);
    List<Found> shown = found.subList(0, Math.min(Limit.ANSWER_LINES.max(), found.size()));
    exchange.stream(
        shown.stream().map(each -> line(phase, exchange, each)).iterator(),
        () -> {
          if (found.size() > shown.size()) {
            QueryCommands.sayThereIsMore(exchange);
          }
          exchange.reply(Numeric.RPL_ENDOFWHO, mask);
        });
  }

  /** Somebody, and where: in the channel that was asked about, or anywhere. */
  private record Found(User user, @Nullable Membership member) {}

  /** All whom the mask means, as far as they are told and one more. */
  private static List<Found> found(Chatting phase, String mask) {
    if (mask.startsWith("#")) {
      Channel channel = phase.channel(mask);
      return channel == null ? List.of() : members(phase, channel);
    }
    User user = phase.state().userNamed(mask);
    return user != null
        ? List.of(new Found(user, null))
        : masked(phase, Folding.key(mask.equals("0") ? "*" : mask));
  }

  private static List<Found> members(Chatting phase, Channel channel) {
    boolean inside = channel.member(phase.id()) != null;
    return channel.members().stream()
        .filter(member -> inside || isVisible(phase, member.user()))
        .limit(Limit.ANSWER_LINES.max() + 1)
        .map(member -> new Found(member.user(), member))
        .toList();
  }

  private static List<Found> masked(Chatting phase, String mask) {
    return phase.state().users().stream()
        .filter(user -> matches(mask, user) && isVisible(phase, user))
        .limit(Limit.ANSWER_LINES.max() + 1)
        .map(user -> new Found(user, null))
        .toList();
  }

  private static boolean matches(String mask, User user) {
    return Mask.matches(mask, user.nick().key())
        || Mask.matches(mask, Folding.key(user.username()))
        || Mask.matches(mask, Folding.key(user.host()))
        || Mask.matches(mask, Folding.key(user.realname()));
  }

  /** Whether a user is found by somebody who does not know the nick. */
  static boolean isVisible(Chatting phase, User user) {
    User me = phase.me();
    return !user.has(UserFlag.INVISIBLE)
        || user == me
        || user.sharesChannelWith(me)
        || me.may(OperatorPrivilege.SEE_ALL);
  }

  private static String line(Chatting phase, Exchange exchange, Found found) {
    User user = found.user();
    Membership member = found.member();
    String here = user.away() == null ? "H" : "G";
    String bot = user.has(UserFlag.BOT) ? String.valueOf(UserMode.BOT.letter()) : "";
    String operator = user.operator() == null ? "" : "*";
    String prefix = member == null ? "" : Names.prefix(phase, member.privileges());
    return exchange.replyLine(
        Numeric.RPL_WHOREPLY,
        "0 " + user.realname(),
        member == null ? "*" : member.channel().name().text(),
        user.username(),
        user.host(),
        phase.server().name(),
        user.nick().text(),
        here + operator + prefix + bot);
  }
}
