package suda.netty;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suda.core.name.AddressRange;

/**
 * How many connections there may be, in all and from one site. Any thread.
 *
 * <p>Those that are refused do not count against the bounds while they are told so: otherwise who
 * is refused again and again would keep out everybody.
 */
final class Admission {

  enum Answer {
    ADMITTED,
    SERVER_FULL,
    SITE_FULL,
    SITE_TOO_FAST,
    BANNED
  }

  private static final int V4_DIGITS = 8;

  private final Pace pace;
  private Predicate<AddressRange> banned = range -> false;
  private int max;
  private int perSiteMax;
  private int perMinuteMax;
  private final Map<String, Integer> bySite = new HashMap<>();
  private int admitted;
  private int open;

  /**
   * @param perSiteMax 0 for any number
   */
  Admission(int max, int perSiteMax) {
    this(max, perSiteMax, System::nanoTime);
  }

  Admission(int max, int perSiteMax, LongSupplier nanoClock) {
    this.max = max;
    this.perSiteMax = perSiteMax;
    this.pace = new Pace(nanoClock);
  }

  /**
   * Other bounds from now on; who is inside stays.
   *
   * @param newPerMinuteMax how many may come from one site in a minute; 0 for any number
   */
  synchronized void bound(int newMax, int newPerSiteMax, int newPerMinuteMax) {
    max = newMax;
    perSiteMax = newPerSiteMax;
    perMinuteMax = newPerMinuteMax;
  }

  /** From now on {@code who} tells which addresses are kept out. */
  synchronized void keepOut(Predicate<AddressRange> who) {
    banned = who;
  }

  /**
   * Counts a connection in; every call needs one of {@link #leave} with its answer.
   *
   * @param site null where only the bound for all holds
   */
  synchronized Answer enter(@Nullable String site) {
    open++;
    Answer answer = answer(site);
    if (answer == Answer.ADMITTED) {
      count(site);
    }
    return answer;
  }

  private void count(@Nullable String site) {
    admitted++;
    if (site != null) {
      bySite.merge(site, 1, Integer::sum);
    }
  }

  private void forget(@Nullable String site) {
    if (site != null) {
      bySite.computeIfPresent(site, (s, n) -> n == 1 ? null : n - 1);
    }
  }

  private Answer answer(@Nullable String site) {
    if (site != null && banned.test(range(site))) {
      return Answer.BANNED;
    }
    if (site != null && perMinuteMax > 0 && pace.count(site) > perMinuteMax) {
      return Answer.SITE_TOO_FAST;
    }
    if (admitted >= max) {
      return Answer.SERVER_FULL;
    }
    boolean full = site != null && perSiteMax > 0 && bySite.getOrDefault(site, 0) >= perSiteMax;
    return full ? Answer.SITE_FULL : Answer.ADMITTED;
  }

  private static AddressRange range(String site) {
    long bits = HexFormat.fromHexDigitsToLong(site);
    return site.length() == V4_DIGITS ? AddressRange.v4(bits) : AddressRange.site(bits);
  }

  /**
   * Counts a connection that was admitted to another site's: it has turned out to come from there.
   *
   * @return the answer for {@link #leave} from now on
   */
  synchronized Answer move(@Nullable String from, @Nullable String to) {
    admitted--;
    forget(from);
    Answer answer = answer(to);
    if (answer == Answer.ADMITTED) {
      count(to);
    }
    return answer;
  }

  synchronized void leave(@Nullable String site, Answer answer) {
    open--;
    if (answer == Answer.ADMITTED) {
      admitted--;
      forget(site);
    }
    notifyAll();
  }

  /** Waits until no connection is open. */
  synchronized boolean awaitEmpty(long timeoutMs) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (open > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
