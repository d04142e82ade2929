package suda.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ScramKeysTest {

  /**
   * The user of RFC 7677 §3; the keys are those that PostgreSQL keeps of this password and salt.
   */
  @Test
  void theKeysOfTheSpecificationsUser() {
    byte[] salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
    ScramKeys keys = ScramKeys.of("pencil", salt, 4096);
    Base64.Encoder base64 = Base64.getEncoder();
    assertThat(base64.encodeToString(keys.storedKey()))
        .isEqualTo("WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=");
    assertThat(base64.encodeToString(keys.serverKey()))
        .isEqualTo("wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=");
  }
}
