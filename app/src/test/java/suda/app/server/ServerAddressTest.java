package suda.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.app.config.Configuration;
import suda.app.config.Setting;

/** How people find the server. */
class ServerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, suda.local, '', https://localhost:7000",
    "'::', suda.local, '', https://localhost:7000",
    "192.0.2.7, chat.example.org, '', https://192.0.2.7:7000",
    "2001:db8::7, suda.local, '', https://[2001:db8::7]:7000",
    "0.0.0.0, chat.example.org, '', https://chat.example.org:7000",
    "0.0.0.0, suda.local, https://example.org/chat, https://example.org/chat",
  })
  void linksNameTheServerAsBrowsersFindIt(String host, String name, String url, String expected)
      throws Exception {
    assertThat(url(Map.of(Setting.HOST, host, Setting.SERVER_NAME, name, Setting.WEB_URL, url)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"on, https://localhost:7000", "off, http://localhost:7000"})
  void whereTlsIsSpokenTheySaySo(String tls, String expected) throws Exception {
    assertThat(url(Map.of(Setting.TLS, tls))).isEqualTo(expected);
  }

  private static String url(Map<Setting, String> flags) throws Exception {
    Map<String, String> environment = Map.of("HOME", "/home/mina");
    return new ServerAddress(Configuration.read(flags, Optional.empty(), environment), 7000).url();
  }
}
