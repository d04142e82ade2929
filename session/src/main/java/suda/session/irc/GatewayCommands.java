package suda.session.irc;

import java.util.List;
import java.util.stream.Stream;
import suda.session.Connection;
import suda.session.Password;

/** For gateways, which speak for clients of theirs. */
final class GatewayCommands {
  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "WEBIRC",
              4,
              "WEBIRC <password> <gateway> <hostname> <ip> [:<options>]",
              "https://ircv3.net/specs/extensions/webirc",
              "Says for whom a gateway speaks; its first command.",
              GatewayCommands::webIrc,
              null));

  private GatewayCommands() {}

  /** The host's name is not believed: the address is all that is shown. */
  private static void webIrc(Registering phase, Exchange exchange) {
    Conversation conversation = phase.conversation();
    Password password = conversation.context().server().entrance().gateways();
    if (!phase.isFresh()) {
      conversation.end("WEBIRC must come first");
    } else if (password == null || !password.matches(exchange.param(0))) {
      conversation.end("Invalid WebIRC password");
    } else {
      Connection connection = conversation.context().connection();
      String wrong = connection.speaksFor(exchange.param(3), isSecure(exchange.param(4)));
      if (wrong != null) {
        conversation.end("WEBIRC: " + wrong);
      }
    }
  }

  private static boolean isSecure(String options) {
    return Stream.of(options.split(" "))
        .anyMatch(option -> option.equals("secure") || option.startsWith("secure="));
  }
}
