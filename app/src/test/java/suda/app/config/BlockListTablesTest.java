package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.name.AddressRange;
import suda.netty.DnsList;
import suda.session.Listing.Consequence;

/** Which block lists are asked, as a file says it. */
class BlockListTablesTest {
  @TempDir Path directory;

  private Configured read(String toml) throws IOException, BadConfig {
    Path file = Files.writeString(directory.resolve("suda.toml"), toml);
    return Configuration.readAll(Map.of(), Optional.of(file.toString()), Map.of("HOME", "/home/x"));
  }

  private static AddressRange range(String text) {
    return AddressRange.exactly(text).orElseThrow();
  }

  @Test
  void aListRefusesWhomItHasUnlessItSaysOtherwise() throws Exception {
    Configured read =
        read(
            """
            dns.server = "127.0.0.1:5353"

            [[dnsbl]]
            zone = "tea.example"

            [[dnsbl]]
            zone = "cake.example"
            answers = ["127.0.0.2", "127.0.0.8/29"]
            action = "require-account"
            reason = "see https://cake.example/{address}"
            """);
    assertThat(read.blockLists())
        .containsExactly(
            new DnsList(
                "tea.example",
                List.of(range("127.0.0.0/8")),
                Consequence.REFUSE,
                "your address {address} is listed by tea.example"),
            new DnsList(
                "cake.example",
                List.of(range("127.0.0.2"), range("127.0.0.8/29")),
                Consequence.REQUIRE_ACCOUNT,
                "see https://cake.example/{address}"));
    assertThat(read.config().entry().dnsServer())
        .contains(new InetSocketAddress("127.0.0.1", 5353));
  }

  @Test
  void aFileWithoutThemHasNone() throws Exception {
    assertThat(read("listen.port = 7000").blockLists()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          dnsbl = 3 >: dnsbl: expected tables, each begun with [[dnsbl]]
          [[dnsbl]]#action = "refuse" >:1: dnsbl.zone: expected a name such as dnsbl.example.org
          [[dnsbl]]#zone = "a b" >:1: dnsbl.zone: expected a name such as dnsbl.example.org
          [[dnsbl]]#zone = "x.y"#acton = "refuse" >:1: dnsbl.acton: no such key; did you mean action?
          [[dnsbl]]#zone = "x.y"#action = "kill" >:1: dnsbl.action: expected refuse or require-account
          [[dnsbl]]#zone = "x.y"#answers = "127.0.0.2" >:1: dnsbl.answers: expected an array of addresses or ranges in 127.0.0.0/8
          [[dnsbl]]#zone = "x.y"#answers = [] >:1: dnsbl.answers: expected an array of addresses or ranges in 127.0.0.0/8
          [[dnsbl]]#zone = "x.y"#answers = ["10.0.0.1"] >:1: dnsbl.answers: expected an array of addresses or ranges in 127.0.0.0/8
          [[dnsbl]]#zone = "x.y"#reason = "" >:1: dnsbl.reason: expected a line of up to 200 characters
          """)
  void aMistakeIsNamedWithFileAndLine(String toml, String message) throws IOException {
    String text = toml.replace('#', '\n');
    BadConfig refusal = catchThrowableOfType(BadConfig.class, () -> read(text));
    assertThat(refusal).as(text).hasMessage(directory.resolve("suda.toml") + message);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.53, 192.0.2.53, 53",
    "127.0.0.1:5353, 127.0.0.1, 5353",
    "[2001:db8::1], 2001:db8::1, 53",
    "[::1]:5353, ::1, 5353"
  })
  void aDnsServerIsAnAddressPerhapsWithAPort(String typed, String host, int port) {
    assertThat(DnsServer.parse(typed)).contains(new InetSocketAddress(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dns.example", "192.0.2.53:0", "192.0.2.53:65536", "::1", "[x]"})
  void anythingElseIsNone(String typed) {
    assertThat(DnsServer.parse(typed)).isEmpty();
  }
}
