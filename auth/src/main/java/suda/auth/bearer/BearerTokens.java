package suda.auth.bearer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/**
 * Tokens that are JSON web tokens, signed with a private key of which we have the public one. Never
 * with a shared secret: a public key must not do as one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, best practices</a>
 */
public final class BearerTokens implements Bearers {
  private static final AlgorithmConstraints SIGNATURES =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.EDDSA);

  private final BearerPolicy policy;
  private final JwksFile keys;
  private final LongSupplier clockMs;

  /**
   * @param jwks the provider's public keys, as a JSON web key set
   * @param clockMs milliseconds since 1970
   * @param warnings gets a sentence for the log when the keys cannot be read any more
   */
  public BearerTokens(
      BearerPolicy policy, Path jwks, LongSupplier clockMs, Consumer<String> warnings)
      throws BadKeys {
    this.policy = policy;
    this.keys = new JwksFile(jwks, warnings);
    this.clockMs = clockMs;
  }

  @Override
  public boolean any() {
    return true;
  }

  @Override
  public Optional<String> account(String token) {
    try {
      JwtClaims claims = consumer().processToClaims(token);
      return Optional.ofNullable(claims.getStringClaimValue(policy.claim()))
          .filter(account -> !account.isEmpty());
    } catch (InvalidJwtException | MalformedClaimException notGood) {
      // Why it is not good helps only who makes such tokens.
      return Optional.empty();
    }
  }

  private JwtConsumer consumer() {
    return new JwtConsumerBuilder()
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(policy.skewSeconds())
        .setEvaluationTime(NumericDate.fromMilliseconds(clockMs.getAsLong()))
        .setExpectedIssuer(policy.issuer())
        .setExpectedAudience(policy.audience())
        .setJwsAlgorithmConstraints(SIGNATURES)
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.keys()))
        .build();
  }
}
