package suda.core.state;

import suda.core.name.UserPattern;

/**
 * A pattern in a list, with who put it there and when (milliseconds since 1970).
 *
 * @param untilMs when it lapses, likewise; {@link #FOR_EVER} for never
 */
public record Listed(UserPattern pattern, String setBy, long timeMs, long untilMs) {
  public static final long FOR_EVER = 0;

  /** Tells whether it lapses at some time. */
  public boolean lapses() {
    return untilMs != FOR_EVER;
  }
}
