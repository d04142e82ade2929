package suda.simulation.time;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * All chance of one part of a simulation. Each part splits off its own, so that one more throw in
 * one part changes nothing in the others.
 */
public final class Chance {
  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  public static Chance ofSeed(long seed) {
    return new Chance(new SplittableRandom(seed));
  }

  public Chance split() {
    return new Chance(random.split());
  }

  /** For a program under test that takes its chance as an argument. */
  public RandomGenerator generator() {
    return random.split();
  }

  /** From 0 to {@code bound}, not included. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code least} to {@code most}, both included. */
  public long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** So many of a hundred times. */
  public boolean percent(int times) {
    return random.nextInt(100) < times;
  }

  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Waiting times as of what happens by itself: mostly short, at times long. */
  public long around(long mean) {
    double uniform = 1 - random.nextDouble();
    return Math.min(20 * mean, 1 + (long) (-mean * Math.log(uniform)));
  }

  /** Overwrites with anything. */
  public void fill(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
  }
}
