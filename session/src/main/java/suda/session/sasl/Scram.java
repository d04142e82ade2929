package suda.session.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;

/**
 * A password that is never told: each side proves to the other that it knows of it. SCRAM-SHA-256.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5802">RFC 5802</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7677">RFC 7677</a>
 */
public final class Scram implements Mechanism {
  private final Function<String, Credential> credentials;
  private final String nonce;
  private State state = new Beginning();

  /** How far the exchange is. */
  private sealed interface State {}

  private record Beginning() implements State {}

  /**
   * The client has said who it is, and got salt and nonce.
   *
   * @param header as the client sent it
   * @param firstMessages what both have said, as it is signed
   */
  private record Salted(
      String account, Credential credential, String header, String nonce, String firstMessages)
      implements State {}

  /** The client has proved it and got our proof. */
  private record Proved(String account) implements State {}

  private record Over() implements State {}

  /**
   * @param credentials what is kept of an account's password, by the name without device; for one
   *     that does not exist, something that nobody can prove and everybody takes for it
   * @param nonce another each time, printable and without commas
   */
  public Scram(Function<String, Credential> credentials, String nonce) {
    this.credentials = credentials;
    this.nonce = nonce;
  }

  @Override
  public Step take(byte[] response) {
    String text = Fields.text(response);
    State before = state;
    state = new Over();
    if (text == null) {
      return new Step.Failed();
    }
    return switch (before) {
      case Beginning _ -> begin(text);
      case Salted salted -> prove(salted, text);
      case Proved proved -> text.isEmpty() ? new Step.Proved(proved.account()) : new Step.Failed();
      case Over _ -> new Step.Failed();
    };
  }

  private Step begin(String text) {
    Gs2Header header = Gs2Header.parse(text);
    if (header == null) {
      return new Step.Failed();
    }
    String bare = text.substring(header.length());
    List<String> fields = List.of(bare.split(",", -1));
    String name = fields.size() < 2 ? null : value(fields.get(0), "n=");
    String account = name == null ? null : Gs2Header.decoded(name);
    String theirs = fields.size() < 2 ? null : value(fields.get(1), "r=");
    if (account == null
        || Fields.withoutDevice(account).isEmpty()
        || theirs == null
        || theirs.isEmpty()
        || !Fields.areOne(header.authorized(), account)) {
      return new Step.Failed();
    }
    return salt(Fields.withoutDevice(account), text.substring(0, header.length()), bare, theirs);
  }

  private Step salt(String account, String header, String bare, String theirs) {
    Credential credential = credentials.apply(account);
    String both = theirs + nonce;
    String first = "r=%s,s=%s,i=%d".formatted(both, credential.salt(), credential.iterations());
    state = new Salted(account, credential, header, both, bare + "," + first);
    return new Step.Challenge(first.getBytes(UTF_8));
  }

  private Step prove(Salted salted, String text) {
    int proofAt = text.lastIndexOf(",p=");
    List<String> fields =
        proofAt < 0 ? List.of() : List.of(text.substring(0, proofAt).split(",", -1));
    byte[] proof = proofAt < 0 ? null : decoded(text.substring(proofAt + ",p=".length()));
    String binding = Base64.getEncoder().encodeToString(salted.header().getBytes(UTF_8));
    if (fields.size() < 2
        || !fields.get(0).equals("c=" + binding)
        || !fields.get(1).equals("r=" + salted.nonce())
        || proof == null
        || proof.length != Sha256.BYTES) {
      return new Step.Failed();
    }
    byte[] signed = (salted.firstMessages() + "," + text.substring(0, proofAt)).getBytes(UTF_8);
    return isProof(salted.credential(), signed, proof) ? answer(salted, signed) : new Step.Failed();
  }

  /** The client's key can be told from the proof by who has the stored one, and only then. */
  private static boolean isProof(Credential credential, byte[] signed, byte[] proof) {
    byte[] storedKey = Base64.getDecoder().decode(credential.storedKey());
    byte[] clientKey = Sha256.xor(proof, Sha256.hmac(storedKey, signed));
    return MessageDigest.isEqual(Sha256.digest(clientKey), storedKey);
  }

  private Step answer(Salted salted, byte[] signed) {
    state = new Proved(salted.account());
    byte[] serverKey = Base64.getDecoder().decode(salted.credential().serverKey());
    String ours = Base64.getEncoder().encodeToString(Sha256.hmac(serverKey, signed));
    return new Step.Challenge(("v=" + ours).getBytes(US_ASCII));
  }

  private static @Nullable String value(String field, String name) {
    return field.startsWith(name) ? field.substring(name.length()) : null;
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
