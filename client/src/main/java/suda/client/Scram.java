package suda.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import suda.wire.text.SaslPrep;

/**
 * The client's side of SCRAM-SHA-256: each side proves that it knows the password, and neither says
 * it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5802#section-3">RFC 5802 §3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7677">RFC 7677</a>
 */
final class Scram {
  static final String NAME = "SCRAM-SHA-256";

  /** Whatever a server asks for, an answer takes no longer than a second or so. */
  private static final int ITERATIONS_MAX = 1_000_000;

  private static final int KEY_BITS = 256;
  private static final Pattern FIELD = Pattern.compile("(?:^|,)([a-z])=([^,]*)");

  private final Credentials credentials;
  private final String nonce;
  private String expected = "";

  /**
   * @param nonce new each time; printable ASCII without commas
   */
  Scram(Credentials credentials, String nonce) {
    this.credentials = credentials;
    this.nonce = nonce;
  }

  /** What the client says first. */
  String first() {
    return "n,," + bare();
  }

  private String bare() {
    String name = credentials.account().replace("=", "=3D").replace(",", "=2C");
    return "n=" + name + ",r=" + nonce;
  }

  /**
   * The proof for the server that says {@code challenge}.
   *
   * @throws IllegalArgumentException if that is no such challenge
   */
  String proof(String challenge) {
    Map<String, String> fields = fields(challenge);
    String both = fields.getOrDefault("r", "");
    int iterations = iterations(fields.getOrDefault("i", ""));
    byte[] salt = Base64.getDecoder().decode(fields.getOrDefault("s", ""));
    if (!both.startsWith(nonce) || both.length() == nonce.length() || salt.length == 0) {
      throw new IllegalArgumentException("not an answer to what was asked");
    }
    String last = "c=biws,r=" + both;
    String signed = bare() + "," + challenge + "," + last;
    try {
      byte[] salted = salted(salt, iterations);
      byte[] proof = hmac(salted, "Client Key");
      byte[] signature = hmac(MessageDigest.getInstance("SHA-256").digest(proof), signed);
      for (int i = 0; i < proof.length; i++) {
        proof[i] ^= signature[i];
      }
      expected = "v=" + base64(hmac(hmac(salted, "Server Key"), signed));
      return last + ",p=" + base64(proof);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256, and knows these keys", missing);
    }
  }

  /** Whether the server has proved with {@code message} that it knows the password as well. */
  boolean isProof(String message) {
    return !expected.isEmpty()
        && MessageDigest.isEqual(expected.getBytes(UTF_8), message.getBytes(UTF_8));
  }

  private static int iterations(String typed) {
    int iterations = typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : 0;
    if (iterations == 0 || iterations > ITERATIONS_MAX) {
      throw new IllegalArgumentException("not a number of iterations: '" + typed + "'");
    }
    return iterations;
  }

  private byte[] salted(byte[] salt, int iterations) throws GeneralSecurityException {
    char[] password = SaslPrep.of(credentials.password()).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, KEY_BITS);
    return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
  }

  private static Map<String, String> fields(String message) {
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(message);
    while (field.find()) {
      fields.putIfAbsent(field.group(1), field.group(2));
    }
    return fields;
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
