package suda.session.irc;

import suda.core.state.Account;
import suda.core.state.User;
import suda.wire.irc.Numeric;

/** What a client is told whose user has an account now, or has none any more. */
final class LoggedIn {
  private LoggedIn() {}

  static void say(Conversation conversation, Exchange exchange, Account account) {
    String name = account.name().text();
    exchange.replyText(
        Numeric.RPL_LOGGEDIN, "You are now logged in as " + name, mask(conversation), name);
  }

  static void sayOver(Conversation conversation, Exchange exchange) {
    exchange.reply(Numeric.RPL_LOGGEDOUT, mask(conversation));
  }

  /** Before one is somebody there is nothing to name. */
  static String mask(Conversation conversation) {
    User self = conversation.self();
    return self == null
        ? conversation.nick() + "!*@*"
        : self.nick() + "!" + self.username() + "@" + self.host();
  }
}
