package suda.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class SendIdTest {
  @Test
  void itIsReadAsItIsShown() {
    assertThat(SendId.parse("k3y.17")).contains(new SendId("k3y", 17));
    assertThat(SendId.parse("a.b.17")).contains(new SendId("a.b", 17));
    assertThat(SendId.parse("k.999999999999999999"))
        .map(SendId::toString)
        .contains("k.999999999999999999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "k", "k.", ".1", "k.x", "k.-1", "k.+1", "k.1000000000000000000", "k.٣"})
  void whatIsNotOfTheFormIsNone(String text) {
    assertThat(SendId.parse(text)).isEmpty();
  }

  @Test
  @AtBound(Limit.SEND_KEY_BYTES)
  void theKeyHasABound() {
    int bytesMax = Limit.SEND_KEY_BYTES.max();
    assertThat(SendId.parse("k".repeat(bytesMax) + ".1")).isPresent();
    assertThat(SendId.parse("k".repeat(bytesMax + 1) + ".1")).isEmpty();
  }
}
