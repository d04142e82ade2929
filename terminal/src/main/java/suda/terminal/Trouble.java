package suda.terminal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;

/** Failures in words for the user. */
final class Trouble {
  private Trouble() {}

  /** Why there is no connection, and what may help. */
  static String connecting(ChatSetup setup, IOException failure) {
    return "cannot connect to " + setup.address() + ": " + reason(failure);
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case SocketTimeoutException _ -> "nobody answers";
      case ConnectException _ -> "nobody listens there (./suda server starts a server)";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
