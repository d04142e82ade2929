package suda.session;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;

/**
 * Checks passwords by their SCRAM keys, of one iteration; that of {@code suda.auth} is above this
 * module. Answers after the call, as it must.
 */
record TestSecrets(TestNetwork network, TestClient<?> client) implements Secrets {
  private static final String SALT = "c29tZXNhbHQ=";

  @Override
  public Allowed allowed() {
    return network.allowed();
  }

  @Override
  public void digest(String password, Consumer<Optional<Credential>> then) {
    Optional<Credential> made =
        password.isEmpty() ? Optional.empty() : Optional.of(credential(password, SALT, 1));
    answer(then, made);
  }

  @Override
  public void check(String password, @Nullable Credential kept, Consumer<Boolean> then) {
    boolean right =
        kept != null
            && !password.isEmpty()
            && credential(password, kept.salt(), kept.iterations())
                .storedKey()
                .equals(kept.storedKey());
    answer(then, right);
  }

  @Override
  public boolean isOutdated(Credential kept) {
    return kept.iterations() != 1;
  }

  @Override
  public Credential decoy(String name) {
    return credential("nobody knows it: " + name, SALT, 1);
  }

  @Override
  public void bearer(String token, Consumer<Optional<String>> then) {
    answer(then, network.bearer(token));
  }

  private <T> void answer(Consumer<T> then, T with) {
    network.run(() -> {
      if (!client.isClosed()) {
        then.accept(with);
      }
    });
  }

  static Credential credential(String password) {
    return credential(password, SALT, 1);
  }

  static Credential credential(String password, String salt, int iterations) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(password.toCharArray(), Base64.getDecoder().decode(salt), iterations, 256);
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
      Base64.Encoder base64 = Base64.getEncoder();
      String server = base64.encodeToString(hmac(salted, "Server Key"));
      return new Credential("", salt, iterations, base64.encodeToString(stored), server);
    } catch (NoSuchAlgorithmException | InvalidKeySpecException | InvalidKeyException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] hmac(byte[] key, String text)
      throws NoSuchAlgorithmException, InvalidKeyException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
