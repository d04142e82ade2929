package suda.session;

import suda.core.Limit;

/**
 * Counts attempts to log in that failed, by address and by account, so that secrets cannot be
 * guessed: an attempt counts until it succeeds, and one is forgotten for each minute that passes.
 * Engine thread only; time comes in.
 */
public final class Attempts {
  private static final long FORGOTTEN_MS = 60_000;

  private final Counts counts = new Counts(FORGOTTEN_MS);

  /**
   * Counts an attempt from {@code address} to be {@code account}.
   *
   * @return false where there were too many: the attempt must not be made, and does not count
   */
  public boolean take(String address, String account, long nowMs) {
    String from = fromKey(address);
    String as = asKey(account);
    if (counts.level(from, nowMs) >= Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max()
        || counts.level(as, nowMs) >= Limit.LOGIN_ATTEMPTS_PER_ACCOUNT.max()) {
      return false;
    }
    counts.add(from, nowMs);
    counts.add(as, nowMs);
    return true;
  }

  /** The attempt succeeded: it was none to guess. */
  public void giveBack(String address, String account) {
    counts.giveBack(fromKey(address));
    counts.giveBack(asKey(account));
  }

  private static String fromKey(String address) {
    return "@" + Counts.site(address);
  }

  private static String asKey(String account) {
    return "=" + account;
  }
}
