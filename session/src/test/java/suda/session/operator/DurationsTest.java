package suda.session.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "1s, 1000, 1s",
    "90s, 90000, 1m30s",
    "30m, 1800000, 30m",
    "2h, 7200000, 2h",
    "1d12h, 129600000, 1d12h",
    "2w, 1209600000, 2w",
    "1w0d1h, 608400000, 1w",
  })
  void aDurationIsReadAndShown(String typed, long ms, String shown) {
    assertThat(Durations.parse(typed)).hasValue(ms);
    assertThat(Durations.text(ms)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "h", "0s", "1x", "-1h", "1h5", "99999999999h", "100000w", "bob"})
  void whatIsNoneIsNone(String typed) {
    assertThat(Durations.parse(typed)).isEmpty();
  }

  @Test
  void whatIsAlmostOverIsShownAsASecond() {
    assertThat(Durations.text(0)).isEqualTo("1s");
    assertThat(Durations.text(-5)).isEqualTo("1s");
  }
}
