package suda.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Runs an engine on the thread that calls {@link #run}, at a pace: alone, an input is committed at
 * once; under load a batch begins no sooner than an interval after the one before began, so that
 * one commit serves all that gathered.
 */
public final class EngineLoop implements Runnable {
  private static final long IDLE_NANOS_MAX = 500_000_000;

  /** How often those are looked at again who said more at once than they may. */
  private static final long HELD_BACK_NANOS = 10_000_000;

  private static final long RETRY_NANOS = 250_000_000;

  private final Engine engine;
  private final LongSupplier clockMs;
  private final long intervalNanos;
  private volatile boolean stopping;

  /**
   * @param clockMs milliseconds since 1970
   * @param intervalNanos least time between the beginnings of two batches
   */
  public EngineLoop(Engine engine, LongSupplier clockMs, long intervalNanos) {
    this.engine = engine;
    this.clockMs = clockMs;
    this.intervalNanos = intervalNanos;
  }

  /** Returns after {@link #stop}, or throws what the journal threw. */
  @Override
  public void run() {
    while (!stopping) {
      engine.inbox().awaitWork(engine.hasUnheard() ? HELD_BACK_NANOS : IDLE_NANOS_MAX);
      long began = System.nanoTime();
      boolean committed = engine.runBatch(clockMs.getAsLong());
      pause(committed ? began + intervalNanos : began + RETRY_NANOS);
    }
  }

  /** Any thread: the loop ends after the batch at hand. */
  public void stop() {
    stopping = true;
    engine.run(() -> {});
  }

  private void pause(long until) {
    long left = until - System.nanoTime();
    while (left > 0 && !stopping) {
      LockSupport.parkNanos(this, left);
      left = until - System.nanoTime();
    }
  }
}
