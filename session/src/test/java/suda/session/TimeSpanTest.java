package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class TimeSpanTest {

  @ParameterizedTest
  @CsvSource({"90, 90", "90s, 90", "10m, 600", "1h30m, 5400", "1w1d, 691200", "1y, 31536000"})
  void aTimeIsReadAsPeopleTypeIt(String typed, int seconds) {
    assertThat(TimeSpan.parse(typed)).contains(new TimeSpan(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0m", "m", "10x", "30m1h", "-1", "1.5h", "99999999999"})
  void whatIsNoTimeIsRefused(String typed) {
    assertThat(TimeSpan.parse(typed)).isEmpty();
  }

  @Test
  @AtBound(Limit.BAN_SECONDS)
  void aTimeHasABound() {
    assertThat(TimeSpan.parse("" + Limit.BAN_SECONDS.max())).isPresent();
    assertThat(TimeSpan.parse(Limit.BAN_SECONDS.max() + 1 + "")).isEmpty();
    assertThat(TimeSpan.parse("999999999y999999999w")).isEmpty();
  }
}
