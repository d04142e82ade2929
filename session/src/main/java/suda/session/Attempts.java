package suda.session;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * Counts attempts to log in, or to come in by an invitation's code, that failed: by address and by
 * account, so that secrets cannot be guessed. An attempt counts until it succeeds, and one is
 * forgotten for each minute that passes. Engine thread only; time comes in.
 */
public final class Attempts {
  private static final long FORGOTTEN_MS = 60_000;

  private final Counts counts = new Counts(FORGOTTEN_MS);

  /**
   * Counts an attempt from {@code address} to be {@code account}.
   *
   * @param account null where the secret is no account's
   * @return false where there were too many: the attempt must not be made, and does not count
   */
  public boolean take(String address, @Nullable String account, long nowMs) {
    String from = fromKey(address);
    String as = account == null ? null : asKey(account);
    if (counts.level(from, nowMs) >= Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max()
        || (as != null && counts.level(as, nowMs) >= Limit.LOGIN_ATTEMPTS_PER_ACCOUNT.max())) {
      return false;
    }
    counts.add(from, nowMs);
    if (as != null) {
      counts.add(as, nowMs);
    }
    return true;
  }

  /** The attempt succeeded: it was none to guess. */
  public void giveBack(String address, @Nullable String account) {
    counts.giveBack(fromKey(address));
    if (account != null) {
      counts.giveBack(asKey(account));
    }
  }

  private static String fromKey(String address) {
    return "@" + Counts.site(address);
  }

  private static String asKey(String account) {
    return "=" + account;
  }
}
