package suda.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: RFC 7677 §3, whose example it is. */
class ScramTest {
  private static final String CHALLENGE =
      "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

  private final Scram scram = new Scram(new Credentials("user", "pencil"), "rOprNGfwEbeRWgbNEkqO");

  @Test
  void bothSidesProveThatTheyKnowThePassword() {
    assertThat(scram.first()).isEqualTo("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    assertThat(scram.proof(CHALLENGE))
        .isEqualTo(
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    assertThat(scram.isProof("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")).isTrue();
    assertThat(scram.isProof("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5=")).isFalse();
  }

  @Test
  void nobodyHasProvedAnythingBeforeBeingAsked() {
    assertThat(scram.isProof("")).isFalse();
  }

  /** One keyboard writes a syllable, another its letters. */
  @Test
  void aPasswordIsTheSameHoweverItIsTyped() {
    Scram letters = new Scram(new Credentials("user", "\u1112\u1161\u11AB"), "N");
    Scram syllable = new Scram(new Credentials("user", "한"), "N");
    String challenge = "r=Nx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1";
    assertThat(letters.proof(challenge)).isEqualTo(syllable.proof(challenge));
  }

  @Test
  void whatSeparatesIsWrittenOtherwiseInNames() {
    assertThat(new Scram(new Credentials("a,b=c", "x"), "N").first())
        .isEqualTo("n,,n=a=2Cb=3Dc,r=N");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "e=unknown-user",
        "r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
        "r=somebody-elses,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
        "r=rOprNGfwEbeRWgbNEkqOx,s=,i=4096",
        "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0",
        "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1000001",
        "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=99999999999",
        "r=rOprNGfwEbeRWgbNEkqOx,s=?,i=4096",
      })
  void whatIsNoChallengeIsNotAnswered(String challenge) {
    assertThatIllegalArgumentException().isThrownBy(() -> scram.proof(challenge));
  }
}
