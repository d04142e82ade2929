package suda.session.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token as OAuth has it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7628">RFC 7628</a>
 */
public record OauthBearer() implements Mechanism {
  private static final String SEPARATOR = "\1";
  private static final String AUTH = "auth=";
  private static final String BEARER = "bearer ";

  /** The client answers it, and only then has failed (§3.2.3). */
  private static final String REFUSAL = "{\"status\":\"invalid_token\",\"schemes\":\"bearer\"}";

  @Override
  public Step take(byte[] response) {
    String text = Fields.text(response);
    Gs2Header header = text == null ? null : Gs2Header.parse(text);
    String token = text == null || header == null ? null : token(text.substring(header.length()));
    return header == null || token == null
        ? new Step.Failed()
        : new Step.CheckToken(
            token, Fields.withoutDevice(header.authorized()), REFUSAL.getBytes(US_ASCII));
  }

  /** Null where there is none. */
  private static @Nullable String token(String pairs) {
    if (!pairs.startsWith(SEPARATOR) || !pairs.endsWith(SEPARATOR + SEPARATOR)) {
      return null;
    }
    for (String pair : pairs.split(SEPARATOR)) {
      if (pair.startsWith(AUTH)) {
        return tokenOf(pair.substring(AUTH.length()));
      }
    }
    return null;
  }

  private static @Nullable String tokenOf(String credentials) {
    boolean bearer = credentials.toLowerCase(Locale.ROOT).startsWith(BEARER);
    String token = bearer ? credentials.substring(BEARER.length()).strip() : "";
    return token.isEmpty() ? null : token;
  }
}
