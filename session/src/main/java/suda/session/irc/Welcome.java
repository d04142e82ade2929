package suda.session.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.state.Membership;
import suda.core.state.Scenes;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.ServerInfo;
import suda.wire.irc.Numeric;

/** What a client is told when it has become a user. */
final class Welcome {
  private Welcome() {}

  static void say(Chatting phase, Exchange exchange) {
    again(phase, exchange);
    ServerCommands.counts(phase, exchange);
    ServerCommands.messageOfTheDay(phase, exchange);
    ServerInfo server = phase.server();
    exchange.notice(
        "Everybody meets in " + server.customs().lobby() + ": /join " + server.customs().lobby());
  }

  /** One more client of somebody who is here: and in which channels. */
  static void attached(Chatting phase, Exchange exchange) {
    again(phase, exchange);
    ServerCommands.counts(phase, exchange);
    ServerCommands.messageOfTheDay(phase, exchange);
    for (Membership member : List.copyOf(phase.me().memberships())) {
      exchange.add(joinedLine(phase, member));
      ChannelCommands.sayEntry(phase, exchange, member.channel());
    }
  }

  /** As the join looked that brought the user there. */
  private static byte @Nullable [] joinedLine(Chatting phase, Membership member) {
    Event joined = new Event.Joined(member.channel().id(), phase.id(), member.privileges());
    Stamped stamped = new Stamped(member.sequence(), member.sinceMs(), joined);
    Occurrence occurrence = new Occurrence(stamped, Scenes.of(joined, phase.state()));
    return phase.conversation().unpositioned().render(occurrence, Hearing.PRESENT);
  }

  /** Where the client is and who, and nothing more: it was here before. */
  static void again(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    String nick = phase.me().nick().text();
    exchange.replyText(
        Numeric.RPL_WELCOME, Numeric.RPL_WELCOME.text(server.identity().network(), nick));
    exchange.replyText(
        Numeric.RPL_YOURHOST,
        Numeric.RPL_YOURHOST.text(server.identity().name(), server.identity().version()));
    exchange.replyText(
        Numeric.RPL_CREATED,
        Numeric.RPL_CREATED.text(ServerTime.of(server.identity().startedMs())));
    exchange.replyWords(
        Numeric.RPL_MYINFO,
        server.identity().name(),
        server.identity().version(),
        UserMode.letters(),
        Isupport.channelModes(),
        Isupport.channelModesWithParameter());
    Isupport.say(phase.conversation(), exchange);
  }
}
