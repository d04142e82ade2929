package suda.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import suda.core.event.Credential;

/**
 * What is shown of the passwords of accounts that there are not. Who asks twice gets the same, also
 * of a server that was started anew: else one could tell who has an account. Any thread.
 */
public final class Decoys {
  public static final int KEY_BYTES = 32;

  private final Cost cost;
  private final byte[] key;

  /**
   * @param key that nobody else knows, the same for the server's life
   */
  public Decoys(Cost cost, byte[] key) {
    this.cost = cost;
    this.key = key.clone();
  }

  /** No password is known that it was made of. */
  Credential of(String name) {
    Base64.Encoder base64 = Base64.getEncoder();
    byte[] salt = Arrays.copyOf(derived("salt of " + name), Passwords.SALT_BYTES);
    return new Credential(
        "",
        base64.encodeToString(salt),
        cost.iterations(),
        base64.encodeToString(derived("stored key of " + name)),
        base64.encodeToString(derived("server key of " + name)));
  }

  private byte[] derived(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256, and takes any key", missing);
    }
  }
}
