package suda.auth.bearer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens as identity providers sign them, and as people who are not one try to. */
class BearerTokensTest {
  private static final long NOW_S = 1_800_000_000;
  private static final BearerPolicy POLICY =
      new BearerPolicy("https://id.example.org", "suda", "preferred_username", 30);
  private static final PublicJsonWebKey RSA = rsa("r1");

  @TempDir Path directory;

  private final List<String> warnings = new ArrayList<>();
  private Path file = Path.of("");
  private long writes = NOW_S;

  @BeforeEach
  void keysOfTheProvider() throws Exception {
    file = directory.resolve("keys.json");
    write(RSA);
  }

  private static PublicJsonWebKey rsa(String id) {
    try {
      return named(id, RsaJwkGenerator.generateJwk(2048));
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicJsonWebKey named(String id, PublicJsonWebKey key) {
    key.setKeyId(id);
    return key;
  }

  private void write(PublicJsonWebKey... keys) throws IOException {
    write(new JsonWebKeySet(Arrays.asList(keys)).toJson(OutputControlLevel.PUBLIC_ONLY));
  }

  /** Another time each, as the clock of a file system may be coarse. */
  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(
        file,
        java.nio.file.attribute.FileTime.from(++writes, java.util.concurrent.TimeUnit.SECONDS));
  }

  private BearerTokens tokens() throws BadKeys {
    return new BearerTokens(POLICY, file, () -> NOW_S * 1000, warnings::add);
  }

  private static JwtClaims claims(Consumer<JwtClaims> but) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("https://id.example.org");
    claims.setAudience("suda", "mail");
    claims.setSubject("1234");
    claims.setStringClaim("preferred_username", "mina");
    claims.setExpirationTime(NumericDate.fromSeconds(NOW_S + 60));
    but.accept(claims);
    return claims;
  }

  private static String signed(PublicJsonWebKey key, String algorithm, Consumer<JwtClaims> but)
      throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims(but).toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(algorithm);
    return signature.getCompactSerialization();
  }

  private static String signed(Consumer<JwtClaims> but) throws JoseException {
    return signed(RSA, AlgorithmIdentifiers.RSA_USING_SHA256, but);
  }

  @Test
  void aGoodTokenSpeaksForTheAccountThatItNames() throws Exception {
    assertThat(tokens().account(signed(claims -> {}))).contains("mina");
  }

  @Test
  void keysOfEllipticCurvesAreUnderstood() throws Exception {
    PublicJsonWebKey ec = named("e1", EcJwkGenerator.generateJwk(EllipticCurves.P256));
    PublicJsonWebKey ed = named("d1", OkpJwkGenerator.generateJwk("Ed25519"));
    write(RSA, ec, ed);
    BearerTokens tokens = tokens();
    assertThat(
            tokens.account(
                signed(ec, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, c -> {})))
        .contains("mina");
    assertThat(tokens.account(signed(ed, AlgorithmIdentifiers.EDDSA, c -> {}))).contains("mina");
  }

  @Test
  void nobodySpeaksForAnAccountWithoutASignature() throws Exception {
    JsonWebSignature none = new JsonWebSignature();
    none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    none.setPayload(claims(c -> {}).toJson());
    none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    assertThat(tokens().account(none.getCompactSerialization())).isEmpty();
    String good = signed(c -> {});
    assertThat(tokens().account(good.substring(0, good.lastIndexOf('.') + 1))).isEmpty();
  }

  @Test
  void thePublicKeyIsNoSharedSecret() throws Exception {
    for (byte[] secret : List.of(RSA.getPublicKey().getEncoded(), Files.readAllBytes(file))) {
      JsonWebSignature forged = new JsonWebSignature();
      forged.setPayload(claims(c -> {}).toJson());
      forged.setKey(new HmacKey(secret));
      forged.setKeyIdHeaderValue("r1");
      forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
      assertThat(tokens().account(forged.getCompactSerialization())).isEmpty();
    }
  }

  @Test
  void aKeyThatTheTokenBringsItselfIsNotUsed() throws Exception {
    PublicJsonWebKey own = rsa("r1");
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims(c -> {}).toJson());
    signature.setKey(own.getPrivateKey());
    signature.setJwkHeader(own);
    signature.setKeyIdHeaderValue("r1");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    assertThat(tokens().account(signature.getCompactSerialization())).isEmpty();
  }

  @Test
  void aTokenIsGoodUntilItExpiresAndALittleLonger() throws Exception {
    assertThat(tokens().account(expiring(-29))).contains("mina");
    assertThat(tokens().account(expiring(-31))).isEmpty();
    assertThat(tokens().account(signed(c -> c.unsetClaim("exp")))).isEmpty();
  }

  private static String expiring(long inS) throws JoseException {
    return signed(c -> c.setExpirationTime(NumericDate.fromSeconds(NOW_S + inS)));
  }

  @Test
  void aTokenIsNotGoodBeforeItsTime() throws Exception {
    assertThat(tokens().account(signed(c -> c.setNotBefore(NumericDate.fromSeconds(NOW_S + 31)))))
        .isEmpty();
  }

  @Test
  void aTokenForOthersIsNotForUs() throws Exception {
    assertThat(tokens().account(signed(c -> c.setAudience("mail")))).isEmpty();
    assertThat(tokens().account(signed(c -> c.unsetClaim("aud")))).isEmpty();
  }

  @Test
  void aTokenOfOthersIsNotGood() throws Exception {
    assertThat(tokens().account(signed(c -> c.setIssuer("https://evil.example.org")))).isEmpty();
    assertThat(tokens().account(signed(c -> c.unsetClaim("iss")))).isEmpty();
    assertThat(tokens().account(signed(rsa("r1"), AlgorithmIdentifiers.RSA_USING_SHA256, c -> {})))
        .isEmpty();
  }

  @Test
  void aTokenThatNamesNobodySpeaksForNobody() throws Exception {
    assertThat(tokens().account(signed(c -> c.unsetClaim("preferred_username")))).isEmpty();
    assertThat(tokens().account(signed(c -> c.setClaim("preferred_username", 7)))).isEmpty();
    assertThat(tokens().account(signed(c -> c.setClaim("preferred_username", "")))).isEmpty();
  }

  @Test
  void whatIsNoTokenIsNotGood() throws Exception {
    String good = signed(c -> {});
    String body = Base64.getUrlEncoder().encodeToString("{}".getBytes(UTF_8));
    for (String bad : List.of("", ".", "..", "a.b.c", good + "A", body + "." + body + ".", "\0")) {
      assertThat(tokens().account(bad)).isEmpty();
    }
  }

  @Test
  void newKeysAreTakenWhenTheFileChanges() throws Exception {
    BearerTokens tokens = tokens();
    PublicJsonWebKey next = rsa("r2");
    String token = signed(next, AlgorithmIdentifiers.RSA_USING_SHA256, c -> {});
    assertThat(tokens.account(token)).isEmpty();
    write(next);
    assertThat(tokens.account(token)).contains("mina");
    assertThat(tokens.account(signed(c -> {}))).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFileThatIsBrokenChangesNothingAndIsWarnedOfOnce() throws Exception {
    BearerTokens tokens = tokens();
    write("{");
    assertThat(tokens.account(signed(c -> {}))).contains("mina");
    assertThat(tokens.account(signed(c -> {}))).contains("mina");
    assertThat(warnings).hasSize(1).first().asString().contains("keys.json");
    Files.delete(file);
    assertThat(tokens.account(signed(c -> {}))).contains("mina");
    assertThat(tokens.account(signed(c -> {}))).contains("mina");
    assertThat(warnings).hasSize(2);
  }

  @Test
  void withoutKeysThereIsNoBeginning() throws IOException {
    write("{\"keys\":[]}");
    assertThatThrownBy(this::tokens).isInstanceOf(BadKeys.class).hasMessageContaining("found none");
    write("tea");
    assertThatThrownBy(this::tokens).isInstanceOf(BadKeys.class).hasMessageContaining("keys.json");
    Files.delete(file);
    assertThatThrownBy(this::tokens).isInstanceOf(BadKeys.class);
  }
}
