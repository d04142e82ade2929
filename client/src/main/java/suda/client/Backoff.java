package suda.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before connecting again: {@code first}, then twice as long each time, at most
 * {@code most}; and up to a quarter longer, so that the clients of a server that comes back do not
 * all come in the same moment.
 */
public record Backoff(Duration first, Duration most) {
  /** 1, 2, 4 and up to 30 seconds. */
  public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private static final int DOUBLINGS_MAX = 20;

  /**
   * The pause before an attempt.
   *
   * @param attempt counted from 0
   */
  Duration pause(int attempt, RandomGenerator random) {
    Duration growing = first.multipliedBy(1L << Math.min(attempt, DOUBLINGS_MAX));
    Duration pause = growing.compareTo(most) < 0 ? growing : most;
    return pause.plusNanos((long) (pause.toNanos() / 4.0 * random.nextDouble()));
  }
}
