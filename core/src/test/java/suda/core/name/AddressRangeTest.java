package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  private static AddressRange range(String text) {
    return AddressRange.parse(text).orElseThrow();
  }

  private static AddressRange address(String text) {
    return AddressRange.address(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7/32",
    "192.0.2.7/24, 192.0.2.0/24",
    "192.0.2.7/0, 0.0.0.0/0",
    "255.255.255.255/32, 255.255.255.255/32",
    "2001:db8::/32, 2001:db8::/32",
    "2001:DB8:1:2:3:4:5:6/128, 2001:db8:1:2:3:4:5:6/128",
    "2001:db8:ffff::1/33, 2001:db8:8000::/33",
    "1:2:3:4:5:6:7:8/65, 1:2:3:4::/65",
    "::/0, ::/0",
    "::ffff:192.0.2.7, 192.0.2.7/32",
  })
  void aRangeIsWrittenWithoutTheBitsThatDoNotCount(String typed, String text) {
    assertThat(range(typed)).hasToString(text);
    assertThat(range(text)).isEqualTo(range(typed));
  }

  @Test
  void anAddressOfIpv6AloneIsItsWholeSite() {
    assertThat(range("2001:db8:1:2:3:4:5:6")).hasToString("2001:db8:1:2::/64");
    assertThat(range("2001:db8:1:2::9").contains(address("2001:db8:1:2:ffff::"))).isTrue();
    assertThat(range("2001:db8:1:2::9").contains(address("2001:db8:1:3::"))).isFalse();
  }

  @Test
  void whereItMustBeExactItIsItselfAlone() {
    AddressRange one = AddressRange.exactly("2001:db8:1:2::9").orElseThrow();
    assertThat(one.contains(address("2001:db8:1:2::9"))).isTrue();
    assertThat(one.contains(address("2001:db8:1:2::8"))).isFalse();
    assertThat(AddressRange.exactly("2001:db8::/33")).contains(range("2001:db8::/33"));
    assertThat(AddressRange.exactly("2001:db8::/129")).isEmpty();
    assertThat(address("192.0.2.7").isIn(List.of(one, range("192.0.2.0/24")))).isTrue();
    assertThat(address("192.0.3.7").isIn(List.of(one, range("192.0.2.0/24")))).isFalse();
  }

  @Test
  void aRangeContainsWhatBeginsWithItsBits() {
    assertThat(range("192.0.2.0/25").contains(address("192.0.2.127"))).isTrue();
    assertThat(range("192.0.2.0/25").contains(address("192.0.2.128"))).isFalse();
    assertThat(range("0.0.0.0/0").contains(address("::1"))).isFalse();
    assertThat(range("192.0.2.0/24").contains(range("192.0.2.0/25"))).isTrue();
    assertThat(range("192.0.2.0/25").contains(range("192.0.2.0/24"))).isFalse();
    assertThat(range("2001:db8::/32").contains(address("2001:db8:ffff::1"))).isTrue();
  }

  @Test
  void loopbackIsToldApart() {
    assertThat(List.of("127.0.0.1", "127.9.9.9", "::1", "0:0:0:0:0:0:0:1"))
        .allMatch(AddressRange::isLoopback);
    assertThat(List.of("128.0.0.1", "127.0.0.0/8", "::", "localhost", "127.evil.example", ""))
        .noneMatch(AddressRange::isLoopback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alice",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.1.1",
        "192.0.2.-1",
        "192.0.2.1/33",
        "192.0.2.1/",
        "192.0.2.1/-1",
        "192.0.2.*",
        "1:2:3",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "g::",
        "::1/129",
        "::1.2.3",
        "fe80::1%eth0",
        "٣.0.0.1"
      })
  void whatIsNoRangeIsNone(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }
}
