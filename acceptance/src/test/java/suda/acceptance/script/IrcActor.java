package suda.acceptance.script;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.acceptance.TestSocket;
import suda.wire.irc.Message;

/** Plays over IRC. */
final class IrcActor extends Actor {
  private IrcActor(TestSocket socket, String nick) {
    super(socket, nick);
  }

  static Actor arrive(int port, String nick) throws IOException {
    return new IrcActor(TestSocket.irc(port, nick), nick);
  }

  @Override
  String line(String verb, String object, String text) {
    return switch (verb) {
      case "join" -> "JOIN " + text;
      case "say" -> "PRIVMSG #tea :" + text;
      case "tell" -> "PRIVMSG " + object + " :" + text;
      case "topic" -> "TOPIC #tea :" + text;
      case "kick" -> "KICK #tea " + object + " :" + text;
      case "nick" -> "NICK " + text;
      case "quit" -> "QUIT :" + text;
      default -> throw new IllegalArgumentException(verb);
    };
  }

  @Override
  @Nullable String told(String line) {
    Message message = Message.parse(line);
    if (message == null || message.source() == null) {
      return null;
    }
    String who = message.source().split("!", 2)[0];
    List<String> params = message.params();
    return switch (message.verb()) {
      case "JOIN" -> who + " joins";
      case "PRIVMSG" ->
          params.get(0).equals("#tea")
              ? who + ": " + params.get(1)
              : who + " tells " + params.get(1);
      case "TOPIC" -> who + " topic " + params.get(1);
      case "KICK" -> who + " kicks " + params.get(1) + " " + params.get(2);
      case "NICK" -> who + " is " + params.get(0);
      case "QUIT" -> who + " leaves " + params.get(0);
      default -> null;
    };
  }
}
