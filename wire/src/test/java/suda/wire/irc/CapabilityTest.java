package suda.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapabilityTest {
  @Test
  void eachHasABitOfItsOwnAndIsFoundByItsToken() {
    long bits = 0;
    for (Capability capability : Capability.values()) {
      assertThat(capability.in(bits)).isFalse();
      bits |= capability.bit();
      assertThat(capability.in(bits)).isTrue();
      assertThat(Capability.of(capability.token())).isSameAs(capability);
      assertThat(capability.specification()).isNotBlank();
    }
  }

  @Test
  void tokensAreExact() {
    assertThat(Capability.of("Batch")).isNull();
    assertThat(Capability.of("")).isNull();
    assertThat(Capability.of("suda.chat/send-id")).isSameAs(Capability.SEND_ID);
  }
}
