package suda.terminal;

import java.util.Optional;

/** Puts a lost connection into words, once. */
final class Outage {
  /** The line for the end of a lost connection. */
  static final String OVER = "connected again";

  private static final String LOSS = "server disconnected";

  private boolean known;

  /** The line for a connection that was lost; empty for attempts that came to nothing since. */
  Optional<String> tell(String reason) {
    boolean news = !known;
    known = true;
    String text = reason.startsWith(LOSS) ? reason : LOSS + " (" + reason + ")";
    return news ? Optional.of(text + "; reconnecting…") : Optional.empty();
  }

  /** The connection is back. */
  void over() {
    known = false;
  }
}
