package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM-SHA-256. */
final class ScramClient {
  private static final String NONCE = "fyko+d2lbbFgONRv9qkxdawL";

  private final String name;
  private final String password;
  private String expected = "";

  ScramClient(String name, String password) {
    this.name = name;
    this.password = password;
  }

  String first() {
    return base64("n,," + bare());
  }

  private String bare() {
    return "n=" + name + ",r=" + NONCE;
  }

  /** What it answers to the server's first message. */
  String proof(String challenge) throws GeneralSecurityException {
    String first = new String(Base64.getDecoder().decode(challenge), UTF_8);
    Map<Character, String> fields = fields(first);
    String last = "c=biws,r=" + fields.get('r');
    String signed = bare() + "," + first + "," + last;
    byte[] salt = Base64.getDecoder().decode(fields.get('s'));
    int iterations = Integer.parseInt(String.valueOf(fields.get('i')));
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
    byte[] salted =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    byte[] key = hmac(salted, "Client Key");
    byte[] signature = hmac(MessageDigest.getInstance("SHA-256").digest(key), signed);
    for (int i = 0; i < key.length; i++) {
      key[i] ^= signature[i];
    }
    byte[] ours = hmac(hmac(salted, "Server Key"), signed);
    expected = "v=" + Base64.getEncoder().encodeToString(ours);
    return base64(last + ",p=" + Base64.getEncoder().encodeToString(key));
  }

  /** What only a server says that knows of the password. */
  String expected() {
    return base64(expected);
  }

  private static Map<Character, String> fields(String message) {
    Map<Character, String> fields = new HashMap<>();
    for (String field : message.split(",")) {
      fields.put(field.charAt(0), field.substring(2));
    }
    return fields;
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
