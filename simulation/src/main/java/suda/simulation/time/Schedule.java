package suda.simulation.time;

import java.util.PriorityQueue;

/**
 * What is to happen and when, and the only clock: time stands still during a step and jumps to the
 * next one. Steps of the same time happen in the order in which they were scheduled.
 */
public final class Schedule {
  /** When simulations begin, in milliseconds since 1970: any time will do, if it is always one. */
  private static final long BEGINNING_MS = 1_767_225_600_000L;

  private static final long MICROS_PER_MS = 1000;

  private record Step(long atMicros, long number, Runnable action) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byTime = Long.compare(atMicros, other.atMicros);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Step> waiting = new PriorityQueue<>(256);
  private long nowMicros;
  private long numbered;
  private long done;

  /** Has {@code action} run {@code micros} from now. */
  public void in(long micros, Runnable action) {
    waiting.add(new Step(nowMicros + micros, numbered++, action));
  }

  /** Has {@code action} run {@code ms} milliseconds from now. */
  public void inMs(long ms, Runnable action) {
    in(ms * MICROS_PER_MS, action);
  }

  /**
   * Runs the next step.
   *
   * @return false where there is none
   */
  public boolean step() {
    Step next = waiting.poll();
    if (next == null) {
      return false;
    }
    nowMicros = next.atMicros();
    done++;
    next.action().run();
    return true;
  }

  /** How many steps were begun. */
  public long steps() {
    return done;
  }

  /** Microseconds since the simulation began. */
  public long nowMicros() {
    return nowMicros;
  }

  /** Milliseconds since the simulation began. */
  public long elapsedMs() {
    return nowMicros / MICROS_PER_MS;
  }

  /** Milliseconds since 1970, for the program under test. */
  public long clockMs() {
    return BEGINNING_MS + elapsedMs();
  }
}
