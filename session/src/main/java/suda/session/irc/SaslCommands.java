package suda.session.irc;

import java.util.List;
import suda.core.command.Command;
import suda.core.state.Account;
import suda.core.state.User;
import suda.session.Connection;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** Proving which account is one's own, before registration and at any time after it. */
final class SaslCommands {
  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "AUTHENTICATE",
              1,
              "AUTHENTICATE <mechanism> | <base64> | + | *",
              Capability.SASL.specification(),
              "Proves which account is yours.",
              (phase, exchange) ->
                  phase
                      .conversation()
                      .sasl()
                      .take(exchange, account -> logIn(phase, exchange, account)),
              (phase, exchange) ->
                  phase
                      .conversation()
                      .sasl()
                      .take(exchange, account -> logIn(phase, exchange, account))));

  private SaslCommands() {}

  private static void logIn(Registering phase, Exchange exchange, Account account) {
    phase.logIn(account.id());
    Connection connection = phase.conversation().context().connection();
    String mask = phase.conversation().nick() + "!*@" + Hosts.shown(connection.address());
    succeed(exchange, mask, account);
  }

  private static void logIn(Chatting phase, Exchange exchange, Account account) {
    exchange.submit(
        new Command.LogIn(phase.id(), account.id()),
        decision -> {
          if (decision.accepted()) {
            User me = phase.me();
            succeed(exchange, me.nick() + "!" + me.username() + "@" + me.host(), account);
          } else {
            exchange.reply(Numeric.ERR_SASLFAIL);
          }
        });
  }

  private static void succeed(Exchange exchange, String mask, Account account) {
    String name = account.name().text();
    exchange.replyText(Numeric.RPL_LOGGEDIN, Numeric.RPL_LOGGEDIN.text(name), mask, name);
    exchange.reply(Numeric.RPL_SASLSUCCESS);
  }
}
