package suda.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalTest {

  @ParameterizedTest
  @CsvSource({
    "alice, spam, Killed (alice (spam))",
    "alice, '', Killed (alice)",
    "alice, (a :) b), Killed (alice ((a :) b)))",
    ", banned: flood, banned: flood",
    ", '', ''"
  })
  void aReasonTellsWhatItWasMadeOf(String by, String why, String reason) {
    Removal removal = new Removal(by, why);
    assertThat(removal.reason()).isEqualTo(reason);
    assertThat(Removal.of(reason)).isEqualTo(removal);
  }

  @ParameterizedTest
  @CsvSource({"Killed (alice (a lon, alice, a lon", "Killed (ali, ali, ''"})
  void aReasonMayHaveBeenCut(String reason, String by, String why) {
    assertThat(Removal.of(reason)).isEqualTo(new Removal(by, why));
  }
}
