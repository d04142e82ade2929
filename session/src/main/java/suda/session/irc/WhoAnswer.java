package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.event.UserFlag;
import suda.core.state.Membership;
import suda.core.state.User;

/**
 * Somebody whom WHO has found.
 *
 * @param member where: in the channel that was asked about, or in one that may be told; or null
 */
record WhoAnswer(User user, @Nullable Membership member) {

  String channel() {
    return member == null ? "*" : member.channel().name().text();
  }

  /** Here or gone, what the user is in the channel, and whether it is a bot. */
  String flags(Chatting phase) {
    String here = user.away() == null ? "H" : "G";
    String bot = user.has(UserFlag.BOT) ? String.valueOf(UserMode.BOT.letter()) : "";
    String prefix = member == null ? "" : Names.prefix(phase, member.privileges());
    String operator = user.operator() == null ? "" : "*";
    return here + operator + prefix + bot;
  }

  /** The same with some channel that the user is in, where there is one that may be told. */
  WhoAnswer anywhere(Chatting phase) {
    if (member != null) {
      return this;
    }
    for (Membership membership : user.memberships()) {
      if (Whois.tells(phase, membership)) {
        return new WhoAnswer(user, membership);
      }
    }
    return this;
  }
}
