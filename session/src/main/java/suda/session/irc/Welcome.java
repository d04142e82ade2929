package suda.session.irc;

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
    exchange.notice("Everybody meets in " + server.lobby() + ": /join " + server.lobby());
  }

  /** Where the client is and who, and nothing more: it was here before. */
  static void again(Chatting phase, Exchange exchange) {
    ServerInfo server = phase.server();
    String nick = phase.me().nick().text();
    exchange.replyText(Numeric.RPL_WELCOME, Numeric.RPL_WELCOME.text(server.network(), nick));
    exchange.replyText(
        Numeric.RPL_YOURHOST, Numeric.RPL_YOURHOST.text(server.name(), server.version()));
    exchange.replyText(
        Numeric.RPL_CREATED, Numeric.RPL_CREATED.text(ServerTime.of(server.startedMs())));
    exchange.replyWords(
        Numeric.RPL_MYINFO,
        server.name(),
        server.version(),
        UserMode.letters(),
        Isupport.channelModes(),
        Isupport.channelModesWithParameter());
    Isupport.say(phase.conversation(), exchange);
  }
}
