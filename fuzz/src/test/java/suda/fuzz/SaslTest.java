package suda.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import suda.core.event.Credential;
import suda.session.sasl.External;
import suda.session.sasl.Ircv3Bearer;
import suda.session.sasl.Mechanism;
import suda.session.sasl.OauthBearer;
import suda.session.sasl.Plain;
import suda.session.sasl.Scram;
import suda.session.sasl.Step;

/**
 * Whatever a client says to prove who it is: nothing breaks, and nobody has proved a password that
 * nobody knows. The first byte chooses the mechanism; each line is a message.
 */
class SaslTest {
  private static final int MESSAGES_MAX = 8;

  /** Keys of no password. */
  private static final Credential NOBODYS =
      new Credential(
          "",
          "W22ZaJ0SNY7soEsUEjb6gQ==",
          4096,
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

  @FuzzTest
  void nobodyProvesWhatNobodyKnows(byte[] talk) {
    if (talk.length == 0) {
      return;
    }
    Mechanism mechanism = mechanism(talk[0]);
    String messages = new String(talk, 1, talk.length - 1, ISO_8859_1);
    Arrays.stream(messages.split("\n", MESSAGES_MAX))
        .map(message -> mechanism.take(message.getBytes(ISO_8859_1)))
        .forEach(SaslTest::check);
  }

  private static Mechanism mechanism(byte choice) {
    return switch (choice % 5) {
      case 0 -> new Plain();
      case 1 -> new External();
      case 2 -> new OauthBearer();
      case 3 -> new Ircv3Bearer();
      default -> new Scram(name -> NOBODYS, "nonce");
    };
  }

  private static void check(Step step) {
    switch (step) {
      case Step.CheckPassword s -> {
        assertThat(s.account()).isNotEmpty().doesNotContain("@", "\0");
        assertThat(s.password()).isNotEmpty().doesNotContain("\0");
      }
      case Step.CheckToken s -> assertThat(s.token()).isNotEmpty();
      case Step.CheckCertificate s -> assertThat(s.account()).doesNotContain("@", "\0");
      case Step.Challenge s -> assertThat(s.text()).isNotEmpty();
      case Step.Proved _ -> throw new AssertionError("proved what nobody knows");
      case Step.Failed _ -> {}
    }
  }
}
