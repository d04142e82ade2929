package suda.terminal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import suda.client.Client;

/** Failures in words for the user. */
final class Trouble {
  private Trouble() {}

  /** Why there is no connection, and what may help. */
  static String connecting(ChatSetup setup, IOException failure) {
    return "cannot connect to " + setup.address() + ": " + reason(failure);
  }

  /** That the user goes by another nick than was asked for; empty if not. */
  static Optional<String> nick(ChatSetup setup, Client client) {
    String nick = client.nick();
    return client.isSame(nick, setup.nick())
        ? Optional.empty()
        : Optional.of(setup.nick() + " is taken, or not a nick here: you are " + nick);
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case SocketTimeoutException _ -> "nobody answers";
      case ConnectException _ -> "nobody listens there (./suda server starts a server)";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
