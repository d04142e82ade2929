package suda.session;

import java.util.LinkedHashMap;
import java.util.Map;
import suda.core.Limit;

/**
 * Counts attempts to log in that failed, by address and by account, so that secrets cannot be
 * guessed: an attempt counts until it succeeds, and one is forgotten for each minute that passes.
 * Engine thread only; time comes in.
 */
public final class Attempts {
  private static final long FORGOTTEN_MS = 60_000;

  private final Map<String, Count> counts = new LinkedHashMap<>();

  /**
   * @param level how many attempts count at the time {@code atMs}
   */
  private record Count(long level, long atMs) {

    Count at(long nowMs) {
      long passed = (nowMs - atMs) / FORGOTTEN_MS;
      return new Count(Math.max(0, level - passed), atMs + passed * FORGOTTEN_MS);
    }
  }

  /**
   * Counts an attempt from {@code address} to be {@code account}.
   *
   * @return false where there were too many: the attempt must not be made, and does not count
   */
  public boolean take(String address, String account, long nowMs) {
    String from = fromKey(address);
    String as = asKey(account);
    Count fromCount = count(from, nowMs);
    Count asCount = count(as, nowMs);
    if (fromCount.level() >= Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max()
        || asCount.level() >= Limit.LOGIN_ATTEMPTS_PER_ACCOUNT.max()) {
      return false;
    }
    put(from, new Count(fromCount.level() + 1, fromCount.atMs()));
    put(as, new Count(asCount.level() + 1, asCount.atMs()));
    return true;
  }

  /** The attempt succeeded: it was none to guess. */
  public void giveBack(String address, String account) {
    giveBack(fromKey(address));
    giveBack(asKey(account));
  }

  private void giveBack(String key) {
    counts.computeIfPresent(
        key, (_, count) -> count.level() <= 1 ? null : new Count(count.level() - 1, count.atMs()));
  }

  private Count count(String key, long nowMs) {
    Count known = counts.get(key);
    return known == null ? new Count(0, nowMs) : known.at(nowMs);
  }

  /** The one that tried last comes last. */
  private void put(String key, Count count) {
    counts.remove(key);
    counts.put(key, count);
    if (counts.size() > Limit.ATTEMPTS_COUNTED.max()) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  private static String fromKey(String address) {
    return "@" + site(address);
  }

  private static String asKey(String account) {
    return "=" + account;
  }

  /** What one customer of a provider gets of IPv6 is counted as one: the first four groups. */
  private static String site(String address) {
    int end = -1;
    for (int groups = 0; groups < 4; groups++) {
      end = address.indexOf(':', end + 1);
      if (end < 0) {
        return address;
      }
    }
    return address.substring(0, end);
  }
}
