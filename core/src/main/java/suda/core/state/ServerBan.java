package suda.core.state;

import suda.core.name.BanTarget;

/**
 * Whom the server's operator keeps out.
 *
 * @param by the nick of who set it, as it was then
 * @param timeMs when it was set, in milliseconds since 1970
 * @param untilMs when it lapses, likewise; 0 for never
 */
public record ServerBan(BanTarget target, String reason, String by, long timeMs, long untilMs) {

  boolean lapses() {
    return untilMs > 0;
  }

  /** Tells whether its time is over. */
  public boolean lapsed(long nowMs) {
    return lapses() && untilMs <= nowMs;
  }
}
