package suda.session.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.event.Credential;

/** The exchange of RFC 7677 §3, and those who try to shorten it. */
class ScramTest {
  private static final Credential PENCIL =
      new Credential(
          "",
          "W22ZaJ0SNY7soEsUEjb6gQ==",
          4096,
          "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=",
          "wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=");
  private static final String FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
  private static final String NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
  private static final String BOTH = "r=rOprNGfwEbeRWgbNEkqO" + NONCE;
  private static final String PROOF = "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

  private final List<String> asked = new ArrayList<>();
  private final Scram scram =
      new Scram(
          name -> {
            asked.add(name);
            return PENCIL;
          },
          NONCE);

  private Step take(String text) {
    return scram.take(text.getBytes(UTF_8));
  }

  private String challenge(String text) {
    Step step = take(text);
    assertThat(step).isInstanceOf(Step.Challenge.class);
    return new String(((Step.Challenge) step).text(), UTF_8);
  }

  @Test
  void theExchangeOfTheSpecification() {
    assertThat(challenge(FIRST)).isEqualTo(BOTH + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    assertThat(challenge("c=biws," + BOTH + "," + PROOF))
        .isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    assertThat(take("")).isEqualTo(new Step.Proved("user"));
    assertThat(take("")).isEqualTo(new Step.Failed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c=biws," + BOTH + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVE=",
        "c=biws," + BOTH + ",p=AAAA",
        "c=biws," + BOTH + ",p=!",
        "c=biws," + BOTH + ",p=",
        "c=biws," + BOTH,
        "c=eSws," + BOTH + "," + PROOF,
        "c=biws,r=rOprNGfwEbeRWgbNEkqO," + PROOF,
        "c=biws,r=" + NONCE + "," + PROOF,
        "c=biws," + BOTH + ",x=y," + PROOF,
        PROOF,
        "," + PROOF,
        "",
      })
  void whatProvesNothingFails(String last) {
    challenge(FIRST);
    assertThat(take(last)).isEqualTo(new Step.Failed());
    assertThat(take("c=biws," + BOTH + "," + PROOF)).isEqualTo(new Step.Failed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n",
        "n,",
        "n,,",
        "n,,n=user",
        "n,,r=nonce",
        "n,,n=,r=nonce",
        "n,,n=@phone,r=nonce",
        "n,,n=user,r=",
        "n,,m=ext,n=user,r=nonce",
        "n,,n=us=er,r=nonce",
        "p=tls-unique,,n=user,r=nonce",
        "n,a=other,n=user,r=nonce",
        "n,x,n=user,r=nonce",
        "c=biws," + BOTH + "," + PROOF,
      })
  void whatIsNoBeginningFails(String first) {
    assertThat(take(first)).isEqualTo(new Step.Failed());
    assertThat(asked).isEmpty();
  }

  @Test
  void aProofBeforeASaltIsNone() {
    assertThat(take("")).isEqualTo(new Step.Failed());
    assertThat(take("")).isEqualTo(new Step.Failed());
  }

  @Test
  void whatIsNotUtf8Fails() {
    assertThat(scram.take(new byte[] {'n', ',', ',', (byte) 0xFF})).isEqualTo(new Step.Failed());
  }

  @Test
  void theAccountIsMeantByTheNameWithoutDevice() {
    challenge("n,a=mina@phone,n=mina@laptop,r=x");
    assertThat(asked).containsExactly("mina");
  }

  @Test
  void aClientThatCouldBindToTheChannelIsUnderstood() {
    challenge("y,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    // Signed with another header, the proof of the specification is none.
    assertThat(take("c=eSws," + BOTH + "," + PROOF)).isEqualTo(new Step.Failed());
  }

  @Test
  void aCommaInANameIsEncoded() {
    challenge("n,,n=a=2Cb=3Dc,r=x");
    assertThat(asked).containsExactly("a,b=c");
  }
}
