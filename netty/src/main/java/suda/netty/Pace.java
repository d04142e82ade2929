package suda.netty;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many connections came from a site in the minute that began with the first of them. Used under
 * {@link Admission}'s lock.
 */
final class Pace {
  private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** So many are kept before those whose minute is over are forgotten. */
  private static final int SITES_MAX = 10_000;

  private record Minute(long beganNanos, int connections) {}

  private final LongSupplier nanoClock;
  private final Map<String, Minute> bySite = new HashMap<>();

  Pace(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** Counts one more from the site; returns how many there are in its minute. */
  int count(String site) {
    long now = nanoClock.getAsLong();
    if (bySite.size() >= SITES_MAX) {
      bySite.values().removeIf(minute -> isOver(minute, now));
    }
    Minute known = bySite.get(site);
    Minute minute =
        known == null || isOver(known, now)
            ? new Minute(now, 1)
            : new Minute(known.beganNanos, known.connections + 1);
    if (known != null || bySite.size() < SITES_MAX) {
      bySite.put(site, minute);
    }
    return minute.connections;
  }

  private static boolean isOver(Minute minute, long now) {
    return now - minute.beganNanos >= MINUTE_NANOS;
  }
}
