package suda.bench;

/** Nanoseconds since the load generator started: never negative, the same in all threads. */
final class RunClock {
  private static final long ORIGIN = System.nanoTime();

  private RunClock() {}

  static long now() {
    return System.nanoTime() - ORIGIN;
  }
}
