package suda.session.irc;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
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
    if (mask.startsWith("#")) {
      Channel channel = phase.channel(mask);
      if (channel != null) {
        members(phase, exchange, channel);
      }
    } else {
      User user = phase.state().userNamed(mask);
      if (user != null) {
        say(phase, exchange, user, null);
      } else {
        masked(phase, exchange, Folding.key(mask.equals("0") ? "*" : mask));
      }
    }
    exchange.reply(Numeric.RPL_ENDOFWHO, mask);
  }

  private static void members(Chatting phase, Exchange exchange, Channel channel) {
    boolean inside = channel.member(phase.id()) != null;
    int said = 0;
    for (Membership member : channel.members()) {
      if (inside || isVisible(phase, member.user())) {
        if (said++ == Limit.ANSWER_LINES.max()) {
          QueryCommands.sayThereIsMore(exchange);
          return;
        }
        say(phase, exchange, member.user(), member);
      }
    }
  }

  private static void masked(Chatting phase, Exchange exchange, String mask) {
    Collection<User> users = phase.state().users();
    int said = 0;
    for (User user : users) {
      if (matches(mask, user) && isVisible(phase, user)) {
        if (said++ == Limit.ANSWER_LINES.max()) {
          QueryCommands.sayThereIsMore(exchange);
          return;
        }
        say(phase, exchange, user, null);
      }
    }
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
    return !user.has(UserFlag.INVISIBLE) || user == me || user.sharesChannelWith(me);
  }

  private static void say(
      Chatting phase, Exchange exchange, User user, @Nullable Membership member) {
    String here = user.away() == null ? "H" : "G";
    String bot = user.has(UserFlag.BOT) ? String.valueOf(UserMode.BOT.letter()) : "";
    String prefix = member == null ? "" : Names.prefix(phase, member.privileges());
    exchange.replyText(
        Numeric.RPL_WHOREPLY,
        "0 " + user.realname(),
        member == null ? "*" : member.channel().name().text(),
        user.username(),
        user.host(),
        phase.server().name(),
        user.nick().text(),
        here + prefix + bot);
  }
}
