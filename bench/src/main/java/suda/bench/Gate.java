package suda.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A step that many connections take, a bounded number of them at once: servers slow down or turn
 * away those who come all together. Any thread.
 */
final class Gate {
  private final String step;
  private final long patienceSeconds;
  private final Semaphore turns;
  private final CountDownLatch left;
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

  /**
   * @param step what is done, for the error message: "registering"
   * @param patienceSeconds how long to wait for progress
   */
  Gate(String step, int total, int atOnce, long patienceSeconds) {
    this.step = step;
    this.patienceSeconds = patienceSeconds;
    turns = new Semaphore(atOnce);
    left = new CountDownLatch(total);
  }

  /** Waits for a turn. */
  void enter() throws NotReady, InterruptedException {
    await(turns.tryAcquire(patienceSeconds, TimeUnit.SECONDS));
  }

  /** One connection has taken the step; called once for each that entered. */
  void passed() {
    left.countDown();
    turns.release();
  }

  /** One connection never will, so the whole step fails. */
  void failed(String why) {
    failure.compareAndSet(null, why);
    turns.release(1_000_000);
    while (left.getCount() > 0) {
      left.countDown();
    }
  }

  /** Waits until all have passed, as long as some do. */
  void awaitAll() throws NotReady, InterruptedException {
    long before;
    boolean done;
    do {
      before = left.getCount();
      done = left.await(patienceSeconds, TimeUnit.SECONDS);
    } while (!done && left.getCount() < before);
    await(done);
  }

  private void await(boolean inTime) throws NotReady {
    String why = failure.get();
    if (why != null) {
      throw new NotReady(step + ": " + why);
    }
    if (!inTime) {
      throw new NotReady(
          "%s: %d connections not done after %d s without progress"
              .formatted(step, left.getCount(), patienceSeconds));
    }
  }
}
