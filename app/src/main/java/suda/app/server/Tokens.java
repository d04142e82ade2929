package suda.app.server;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess. */
final class Tokens {
  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /** A new one: 22 letters, digits, dashes and underlines. */
  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
