package suda.terminal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import suda.client.SendHandle;
import suda.client.SendState;

/**
 * What the user said and the server has not confirmed yet. Most is confirmed at once, by being
 * shown as said; what takes long, or waits for the connection, is shown as waiting, and so is its
 * end. Any thread.
 */
final class Unconfirmed {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private record Said(SendHandle send, long shownAtNanos) {}

  private final Consumer<String> shower;
  private final BlockingQueue<Said> recent = new LinkedBlockingQueue<>();
  private final Set<SendHandle> waiting = new LinkedHashSet<>();
  private int arrived;

  /**
   * @param shower shows a line
   */
  Unconfirmed(Consumer<String> shower) {
    this.shower = shower;
  }

  /**
   * The user said something.
   *
   * @param online whether it can go out now
   */
  void said(SendHandle send, boolean online) {
    if (online) {
      recent.add(new Said(send, System.nanoTime() + PATIENCE.toNanos()));
    } else {
      showIfPending(send);
    }
  }

  /** Shows what takes long, until interrupted; the body of a thread. */
  void watch() {
    try {
      while (true) {
        Said next = recent.take();
        long restNanos = Math.max(0, next.shownAtNanos() - System.nanoTime());
        next.send().await(Duration.ofNanos(restNanos));
        showIfPending(next.send());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void showIfPending(SendHandle send) {
    if (send.state() instanceof SendState.Pending) {
      waiting.add(send);
      shower.accept("… waiting: " + send.text());
    }
  }

  /**
   * {@code send} is delivered.
   *
   * @return what to show: nothing if it was not shown as waiting, or others still are
   */
  synchronized Optional<String> delivered(SendHandle send) {
    arrived += waiting.remove(send) ? 1 : 0;
    if (arrived == 0 || !waiting.isEmpty()) {
      return Optional.empty();
    }
    int all = arrived;
    arrived = 0;
    return Optional.of(all == 1 ? "delivered: " + send.text() : "all " + all + " delivered");
  }

  /** {@code send} has failed, and is shown so. */
  synchronized void failed(SendHandle send) {
    waiting.remove(send);
  }
}
