package suda.session.sasl;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What SCRAM does with bytes. */
public final class Sha256 {
  static final int BYTES = 32;

  private Sha256() {}

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** HMAC-SHA-256 (RFC 2104), 32 bytes. */
  public static byte[] hmac(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256, and takes any key", missing);
    }
  }

  static byte[] xor(byte[] one, byte[] other) {
    byte[] both = new byte[one.length];
    for (int i = 0; i < one.length; i++) {
      both[i] = (byte) (one[i] ^ other[i]);
    }
    return both;
  }
}
