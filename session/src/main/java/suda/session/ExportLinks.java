package suda.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import suda.core.Limit;

/**
 * Secrets by which the holder of an account fetches all that is kept of it, for a short time and a
 * few times: a browser that looks at a link first, or loses its connection, must not use it up. An
 * account has one at a time, and only so many in a while. Engine thread only; time comes in.
 */
public final class ExportLinks {
  private static final long FORGOTTEN_MS = Duration.ofMinutes(10).toMillis();

  private final Counts counts = new Counts(FORGOTTEN_MS);
  private final Map<Long, Link> byAccount = new LinkedHashMap<>();

  private record Link(String hash, long untilMs, int uses) {}

  /**
   * Makes a link to the account's data by this secret; the one before is none any more.
   *
   * @return false where there were too many: there is no new one
   */
  public boolean make(long account, String secret, long nowMs) {
    byAccount.values().removeIf(link -> link.untilMs() <= nowMs);
    String key = Long.toString(account);
    if (counts.level(key, nowMs) >= Limit.EXPORTS_AT_ONCE.max()) {
      return false;
    }
    counts.add(key, nowMs);
    long untilMs = nowMs + Duration.ofSeconds(Limit.EXPORT_LINK_SECONDS.max()).toMillis();
    byAccount.put(account, new Link(Token.hash(secret), untilMs, Limit.EXPORT_LINK_USES.max()));
    return true;
  }

  /** Uses a link once: gives the account whose data are asked for, if it is one. */
  public OptionalLong use(String secret, long nowMs) {
    String hash = Token.hash(secret);
    Optional<Map.Entry<Long, Link>> found =
        byAccount.entrySet().stream()
            .filter(entry -> entry.getValue().hash().equals(hash))
            .filter(entry -> entry.getValue().untilMs() > nowMs)
            .findFirst();
    found.ifPresent(this::count);
    return found.map(entry -> OptionalLong.of(entry.getKey())).orElse(OptionalLong.empty());
  }

  private void count(Map.Entry<Long, Link> used) {
    Link link = used.getValue();
    if (link.uses() == 1) {
      byAccount.remove(used.getKey());
    } else {
      used.setValue(new Link(link.hash(), link.untilMs(), link.uses() - 1));
    }
  }
}
