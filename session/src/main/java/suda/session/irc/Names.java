package suda.session.irc;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import suda.core.event.ChannelFlag;
import suda.core.event.Privilege;
import suda.core.event.UserFlag;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** Who is in a channel, as RPL_NAMREPLY lists it and others write it before a nick. */
final class Names {
  private Names() {}

  static void say(Chatting phase, Exchange exchange, Channel channel) {
    say(phase, exchange, channel, () -> {});
  }

  /** {@code then} is run after the last line. */
  static void say(Chatting phase, Exchange exchange, Channel channel, Runnable then) {
    String name = channel.name().text();
    String symbol = channel.has(ChannelFlag.SECRET) ? "@" : "=";
    Iterator<String> names =
        shown(phase, channel).stream().map(member -> name(phase, member)).iterator();
    exchange.stream(
        exchange.linesOf(Numeric.RPL_NAMREPLY, names, symbol, name),
        () -> {
          exchange.reply(Numeric.RPL_ENDOFNAMES, name);
          then.run();
        });
  }

  private static List<Membership> shown(Chatting phase, Channel channel) {
    Membership me = channel.member(phase.id());
    return channel.members().stream()
        .filter(member -> me != null || !member.user().has(UserFlag.INVISIBLE))
        .filter(member -> member.isSeenBy(me))
        .toList();
  }

  private static String name(Chatting phase, Membership member) {
    User user = member.user();
    String nick = prefix(phase, member.privileges()) + user.nick();
    return phase.has(Capability.USERHOST_IN_NAMES)
        ? nick + "!" + user.username() + "@" + user.host()
        : nick;
  }

  static String prefix(Chatting phase, Set<Privilege> privileges) {
    return ChannelMode.symbols(privileges, phase.has(Capability.MULTI_PREFIX));
  }
}
