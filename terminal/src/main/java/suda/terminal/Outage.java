package suda.terminal;

import java.time.Duration;

/** Puts a lost connection into words: the loss once, then each further attempt. */
final class Outage {
  private static final String LOSS = "server disconnected";

  private boolean known;

  /** The line for a connection that was lost, or for an attempt that came to nothing. */
  String tell(String reason, Duration retryIn) {
    String text = known || reason.startsWith(LOSS) ? reason : LOSS + " (" + reason + ")";
    known = true;
    return text + "; reconnecting in " + seconds(retryIn) + " s…";
  }

  /** The connection is back. */
  void over() {
    known = false;
  }

  private static long seconds(Duration pause) {
    return Math.max(1, Math.round(pause.toMillis() / 1000.0));
  }
}
