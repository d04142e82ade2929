package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.Limit;

class CloakTest {
  private static final Cloak CLOAK = Cloak.of(key(1), "Suda");

  private static byte[] key(int fill) {
    byte[] key = new byte[Cloak.KEY_BYTES];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static List<String> parts(String address) {
    return List.of(CLOAK.of(address).split("\\."));
  }

  @Test
  void anAddressIsShownAsThreePartsOfItAndTheNetworksName() {
    assertThat(CLOAK.of("192.0.2.7"))
        .matches("[0-9a-v]{8}\\.[0-9a-v]{8}\\.[0-9a-v]{8}\\.suda\\.ip");
  }

  @Test
  void theSameAddressIsAlwaysShownAlike() {
    assertThat(Cloak.of(key(1), "Suda").of("192.0.2.7")).isEqualTo(CLOAK.of("192.0.2.7"));
    assertThat(CLOAK.of("2001:DB8:0::1")).isEqualTo(CLOAK.of("2001:db8::1"));
  }

  @Test
  void withAnotherKeyEveryPartIsAnother() {
    List<String> others = List.of(Cloak.of(key(2), "Suda").of("192.0.2.7").split("\\."));
    assertThat(parts("192.0.2.7").subList(0, 3)).doesNotContainAnyElementsOf(others.subList(0, 3));
  }

  @Test
  void ofIPv4NeighboursShareTheirNetworks() {
    List<String> parts = parts("192.0.2.7");
    assertThat(parts("192.0.2.8").get(0)).isNotEqualTo(parts.get(0));
    assertThat(parts("192.0.2.8").subList(1, 5)).isEqualTo(parts.subList(1, 5));
    assertThat(parts("192.0.3.7").get(1)).isNotEqualTo(parts.get(1));
    assertThat(parts("192.0.3.7").subList(2, 5)).isEqualTo(parts.subList(2, 5));
    assertThat(parts("192.1.2.7").get(2)).isNotEqualTo(parts.get(2));
  }

  @Test
  void ofIPv6OneCustomerIsOneAndNeighboursShareTheirNetworks() {
    List<String> parts = parts("2001:db8:1:aa01::1");
    assertThat(parts("2001:db8:1:aa01:ffff::2")).isEqualTo(parts);
    assertThat(parts("2001:db8:1:aa02::1").get(0)).isNotEqualTo(parts.get(0));
    assertThat(parts("2001:db8:1:aa02::1").subList(1, 5)).isEqualTo(parts.subList(1, 5));
    assertThat(parts("2001:db8:1:bb01::1").get(1)).isNotEqualTo(parts.get(1));
    assertThat(parts("2001:db8:1:bb01::1").subList(2, 5)).isEqualTo(parts.subList(2, 5));
    assertThat(parts("2001:db8:2:aa01::1").get(2)).isNotEqualTo(parts.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "the machine"})
  void whatIsThisMachineOrNoAddressIsShownAsItIs(String from) {
    assertThat(CLOAK.of(from)).isEqualTo(from);
  }

  @Test
  void withoutAKeyAddressesAreShown() {
    assertThat(Cloak.NONE.of("192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void aLongNameIsCutToWhatAHostHasRoomForAndAnyIsMadeOfLettersAndDigits() {
    assertThat(Cloak.of(key(1), "n".repeat(99)).of("192.0.2.7"))
        .endsWith(".nnn.ip".replace("nnn", "n".repeat(30)))
        .hasSizeLessThanOrEqualTo(Limit.HOST_BYTES.max());
    assertThat(Cloak.of(key(1), "수다").of("192.0.2.7")).matches("([0-9a-v]{8}\\.){3}ip");
  }
}
