package suda.session.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import suda.core.Limit;

/**
 * From which addresses somebody lately tried in vain to become an operator. A guess costs the
 * server's time, and passwords must not be guessed at leisure. Engine thread only.
 */
final class OperatorAttempts {
  private static final long FORGOTTEN_MS = 60_000;

  /** As many as are remembered of users that left; the address that failed first is forgotten. */
  private static final int ADDRESSES_MAX = Limit.DEPARTED_USERS.max();

  private record Failures(int count, long lastMs) {}

  private final Map<String, Failures> failures = new LinkedHashMap<>();

  /** Tells whether so many were in vain that for a minute there is no other. */
  boolean tooMany(String address, long nowMs) {
    Failures known = failures.get(address);
    return known != null
        && known.count >= Limit.OPERATOR_ATTEMPTS.max()
        && nowMs < known.lastMs + FORGOTTEN_MS;
  }

  void failed(String address, long nowMs) {
    Failures known = failures.remove(address);
    boolean recent = known != null && nowMs < known.lastMs + FORGOTTEN_MS;
    failures.put(address, new Failures(recent ? known.count + 1 : 1, nowMs));
    if (failures.size() > ADDRESSES_MAX) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  void succeeded(String address) {
    failures.remove(address);
  }
}
