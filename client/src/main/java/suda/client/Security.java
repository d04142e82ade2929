package suda.client;

import java.util.Locale;

/** Whether a connection is encrypted, and how its server is known. */
public sealed interface Security {

  /** Not encrypted. */
  Security NONE = new None();

  /** Encrypted, with a server whose certificate somebody vouches for whom this system trusts. */
  Security VERIFIED = new Verified();

  /** As {@link #NONE}. */
  record None() implements Security {}

  /** As {@link #VERIFIED}. */
  record Verified() implements Security {}

  /**
   * Encrypted, with the one server that has this certificate, whoever vouches for it.
   *
   * @param fingerprint its SHA-256 in lower-case hex
   */
  record Pinned(String fingerprint) implements Security {}

  /**
   * Encrypted, with the server of this certificate.
   *
   * @param fingerprint its SHA-256 in hex, with or without colons
   * @throws IllegalArgumentException if it is none
   */
  static Security pinned(String fingerprint) {
    String hex = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hex: '" + fingerprint + "'");
    }
    return new Pinned(hex);
  }
}
