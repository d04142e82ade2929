package suda.session;

import suda.core.name.AddressRange;

/**
 * Counts the accounts that are registered from one address, or one /64 of IPv6, so that nobody
 * takes all the names there are: one is forgotten for each two minutes that pass. What is no
 * network address, as the operator's console, is not counted, nor is this machine. Engine thread
 * only; time comes in.
 */
public final class Registrations {
  private static final long FORGOTTEN_MS = 120_000;

  private final Counts counts = new Counts(FORGOTTEN_MS);

  /**
   * Counts a registration from {@code address}.
   *
   * @param max so many may count; 0 for any number
   * @return false where there were too many: this one must not be made, and does not count
   */
  public boolean take(String address, int max, long nowMs) {
    boolean counted =
        max > 0 && AddressRange.address(address).isPresent() && !AddressRange.isLoopback(address);
    String site = Counts.site(address);
    if (counted && counts.level(site, nowMs) >= max) {
      return false;
    }
    if (counted) {
      counts.add(site, nowMs);
    }
    return true;
  }

  /** There is no account of it. */
  public void giveBack(String address) {
    counts.giveBack(Counts.site(address));
  }
}
