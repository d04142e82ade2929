package suda.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A password that the operator has set, as it is or as its SHA-256. */
public final class Password {
  private static final String HASHED = "sha256:";

  private final byte[] digest;

  private Password(byte[] digest) {
    this.digest = digest;
  }

  /**
   * As it is configured.
   *
   * @param set the password, or {@code sha256:} and the SHA-256 of its UTF-8 in hex
   */
  public static Password of(String set) {
    return new Password(
        isHashed(set)
            ? HexFormat.of().parseHex(set.substring(HASHED.length()).toLowerCase(Locale.ROOT))
            : digest(set));
  }

  private static boolean isHashed(String set) {
    return set.matches(HASHED + "[0-9A-Fa-f]{64}");
  }

  /** Takes as long for any password of the same length. */
  public boolean matches(String given) {
    return MessageDigest.isEqual(digest, digest(given));
  }

  private static byte[] digest(String password) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
