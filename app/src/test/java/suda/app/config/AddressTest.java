package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to write a server's address. */
class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "chat.example.org, chat.example.org, 9999",
    "chat.example.org:6667, chat.example.org, 6667",
    "127.0.0.1:1, 127.0.0.1, 1",
    ":7000, localhost, 7000",
    "::1, ::1, 9999",
    "[::1], ::1, 9999",
    "[::1]:65535, ::1, 65535",
    "fe80::1%eth0, fe80::1%eth0, 9999",
  })
  void hostAndPortAreRead(String text, String host, int port) {
    assertThat(Address.parse(text)).contains(new Address(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "host:", "host:abc", "host:0", "host:65536", "[::1", "a]:1"})
  void whatIsNoAddressIsRefused(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:9999", "[::1]:6667"})
  void anAddressIsShownAsItIsWritten(String text) {
    assertThat(Address.parse(text)).map(Address::toString).contains(text);
  }
}
