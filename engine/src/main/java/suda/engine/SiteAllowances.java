package suda.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.name.AddressRange;

/**
 * What all connections from one site may say together: from one IPv4 address or one /64 of IPv6,
 * but for this machine. Engine thread only.
 */
final class SiteAllowances {
  private final Map<AddressRange, Allowance> bySite = new HashMap<>();
  private int perSecond;

  /**
   * @param perSecond lines; 0 for no bound
   */
  SiteAllowances(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Another bound from now on. */
  void bound(int newPerSecond) {
    if (newPerSecond != perSecond) {
      perSecond = newPerSecond;
      bySite.clear();
    }
  }

  /** The site of the address; null where what comes from there is not bounded. */
  static @Nullable AddressRange site(String address) {
    return AddressRange.isLoopback(address) ? null : AddressRange.parse(address).orElse(null);
  }

  /** Takes a line, if one is allowed from there now. */
  boolean take(AddressRange site, long nowMs) {
    return perSecond == 0
        || bySite
            .computeIfAbsent(
                site, _ -> new Allowance(Limit.LINES_AT_ONCE_PER_ADDRESS.max(), perSecond))
            .take(nowMs);
  }

  /** Forgets those of whom nothing has been heard for a while. */
  void tidy(long nowMs) {
    bySite.values().removeIf(allowance -> allowance.isWhole(nowMs));
  }
}
