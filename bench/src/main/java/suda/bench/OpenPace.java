package suda.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends by the clock, in turn, whether or not the server keeps up.
 *
 * <p>Each message is stamped with the time when it was due, not when it went out, so that a delay
 * here or in a full socket counts as latency and is not overlooked. A thread of its own: a selector
 * cannot wait for less than a millisecond.
 */
final class OpenPace {
  private final List<Sender> senders;
  private final Histogram lateness = new Histogram();
  private volatile boolean stopped;
  private int turn;

  OpenPace(List<Sender> senders) {
    this.senders = senders;
  }

  /**
   * Sends {@code perSecond} messages a second from {@code start} to {@code end}, or until stopped.
   */
  void send(long start, long end, double perSecond) {
    double interval = 1e9 / perSecond;
    for (long i = 0; !stopped && start + (long) (i * interval) < end; i++) {
      sendAt(start + (long) (i * interval));
    }
  }

  private void sendAt(long due) {
    for (long early = due - RunClock.now(); early > 0; early = due - RunClock.now()) {
      LockSupport.parkNanos(early);
    }
    lateness.record(RunClock.now() - due);
    senders.get(turn).send(due);
    turn = (turn + 1) % senders.size();
  }

  /** Ends {@link #send} soon; any thread. */
  void stop() {
    stopped = true;
  }

  /** How late messages went out; the thread that sends, or any after it. */
  Histogram lateness() {
    return lateness;
  }
}
