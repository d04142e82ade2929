package suda.netty;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
    SITE_FULL
  }

  private final int max;
  private final int perSiteMax;
  private final Map<String, Integer> bySite = new HashMap<>();
  private int admitted;
  private int open;

  /**
   * @param perSiteMax 0 for any number
   */
  Admission(int max, int perSiteMax) {
    this.max = max;
    this.perSiteMax = perSiteMax;
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
    if (admitted >= max) {
      return Answer.SERVER_FULL;
    }
    boolean full = site != null && perSiteMax > 0 && bySite.getOrDefault(site, 0) >= perSiteMax;
    return full ? Answer.SITE_FULL : Answer.ADMITTED;
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
