package suda.session;

import org.jspecify.annotations.Nullable;

/**
 * Has clients come by TLS alone.
 *
 * @param port where TLS is spoken; 0 for no such policy
 * @param durationSeconds for so long after it was told
 * @see <a href="https://ircv3.net/specs/extensions/sts">Strict transport security</a>
 */
public record Sts(int port, int durationSeconds) {

  public static final Sts NONE = new Sts(0, 0);

  /** The capability with its value, for clients that know of values; null for none. */
  public @Nullable String capability(boolean secure) {
    if (port == 0) {
      return null;
    }
    return secure ? "sts=duration=" + durationSeconds : "sts=port=" + port;
  }
}
