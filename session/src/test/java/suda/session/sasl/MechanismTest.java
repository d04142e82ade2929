package suda.session.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mechanisms of one message. */
class MechanismTest {

  private static Step take(Mechanism mechanism, String text) {
    return mechanism.take(text.getBytes(UTF_8));
  }

  /** RFC 4616 §2. */
  @ParameterizedTest
  @ValueSource(strings = {"\0mina\0tea", "mina\0mina\0tea", "mina@pc\0mina@phone\0tea"})
  void plainIsANameAndAPassword(String text) {
    assertThat(take(new Plain(), text)).isEqualTo(new Step.CheckPassword("mina", "tea"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mina",
        "mina\0tea",
        "\0\0tea",
        "\0@phone\0tea",
        "\0mina\0",
        "bob\0mina\0tea",
        "\0mina\0tea\0"
      })
  void plainIsNothingElse(String text) {
    assertThat(take(new Plain(), text)).isEqualTo(new Step.Failed());
  }

  @Test
  void plainIsUtf8() {
    assertThat(take(new Plain(), "\0미나\0녹차")).isEqualTo(new Step.CheckPassword("미나", "녹차"));
    assertThat(new Plain().take(new byte[] {0, 'm', 0, (byte) 0xC3})).isEqualTo(new Step.Failed());
  }

  @Test
  void aPasswordIsNotShown() {
    assertThat(take(new Plain(), "\0mina\0tea").toString()).contains("mina").doesNotContain("tea");
    assertThat(take(new Ircv3Bearer(), "mina\0jwt\0tea").toString()).doesNotContain("tea");
  }

  /** RFC 4422, appendix A. */
  @Test
  void externalMayNameAnAccount() {
    assertThat(take(new External(), "")).isEqualTo(new Step.CheckCertificate(""));
    assertThat(take(new External(), "mina@pc")).isEqualTo(new Step.CheckCertificate("mina"));
    assertThat(take(new External(), "mi\0na")).isEqualTo(new Step.Failed());
  }

  /** RFC 7628 §3.1 and its example in §4.1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "n,a=mina,\1host=server.example.com\1port=143\1auth=Bearer"
            + " vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\1\1",
        "n,a=mina@pc,\1auth=bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\1\1",
      })
  void oauthbearerBringsATokenAmongOtherThings(String text) {
    assertThat(take(new OauthBearer(), text))
        .isInstanceOfSatisfying(
            Step.CheckToken.class,
            step -> {
              assertThat(step.token()).isEqualTo("vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==");
              assertThat(step.account()).isEqualTo("mina");
              assertThat(new String(step.refusal(), UTF_8)).contains("\"invalid_token\"");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n,,",
        "n,,\1\1",
        "n,,\1auth=Bearer \1\1",
        "n,,\1auth=Basic x\1\1",
        "n,,\1auth=Bearer x\1",
        "n,,auth=Bearer x\1\1",
        "p=tls-unique,,\1auth=Bearer x\1\1",
        "n,,\1host=x\1\1",
      })
  void oauthbearerWithoutATokenFails(String text) {
    assertThat(take(new OauthBearer(), text)).isEqualTo(new Step.Failed());
  }

  @Test
  void ircv3bearerSaysWhatKindOfTokenItBrings() {
    assertThat(take(new Ircv3Bearer(), "\0jwt\0abc"))
        .isInstanceOfSatisfying(
            Step.CheckToken.class, step -> assertThat(step.token()).isEqualTo("abc"));
    assertThat(take(new Ircv3Bearer(), "\0oauth2\0abc")).isEqualTo(new Step.Failed());
    assertThat(take(new Ircv3Bearer(), "\0jwt\0")).isEqualTo(new Step.Failed());
    assertThat(take(new Ircv3Bearer(), "abc")).isEqualTo(new Step.Failed());
  }
}
