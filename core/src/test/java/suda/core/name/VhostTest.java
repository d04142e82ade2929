package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.Limit;

class VhostTest {
  @ParameterizedTest
  @ValueSource(strings = {"tea.example", "staff/alice", "a_b-c.example", "1.2.3"})
  void aHostHasPartsOfLettersAndDigits(String typed) {
    assertThat(Vhost.parse(typed)).hasValueSatisfying(host -> assertThat(host).hasToString(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tea",
        "tea.",
        ".tea",
        "tea..example",
        "tea example",
        "tea!x.y",
        "x@y.z",
        ":x.y",
        "차.example",
        "192.0.2.7",
        "192.0.2.0/24",
        "*.example"
      })
  void anAddressOrWhatIsNoHostIsNone(String typed) {
    assertThat(Vhost.parse(typed)).isEmpty();
  }

  @Test
  void aLongHostIsNone() {
    String longest = "x".repeat(Limit.HOST_BYTES.max() - 2) + ".y";
    assertThat(Vhost.parse(longest)).isPresent();
    assertThat(Vhost.parse("x" + longest)).isEmpty();
  }
}
