package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class FirstBytesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"CAP LS 302\r\n", "NICK bob\r\n", "PASS x\n", "USER ", "nick bob\r\n", "PING\r\n"})
  void anIrcClientRegisters(String bytes) {
    assertThat(of(bytes)).isEqualTo(FirstBytes.IRC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "안녕",
        "quit",
        "pass the salt\n",
        "nick of time\n",
        "GET me a beer\n",
        "\n",
        "/help"
      })
  void anythingElseIsPlainText(String bytes) {
    assertThat(of(bytes)).isEqualTo(FirstBytes.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\n", "POST /x HTTP/1.0\r\nHost: a\r\n"})
  void aBrowserAsks(String bytes) {
    assertThat(of(bytes)).isEqualTo(FirstBytes.HTTP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "N", "NIC", "NICK", "G", "GET /index.html HT", "p", "pass the"})
  void aBeginningOfSomethingIsNotYetDecided(String bytes) {
    assertThat(of(bytes)).isNull();
  }

  @Test
  void aTlsClientSaysHello() {
    assertThat(FirstBytes.of(new byte[] {0x16})).isNull();
    assertThat(FirstBytes.of(new byte[] {0x16, 0x03, 0x01})).isEqualTo(FirstBytes.TLS);
    assertThat(FirstBytes.of(new byte[] {0x16, 0x41})).isEqualTo(FirstBytes.TEXT);
  }

  @Test
  @AtBound(Limit.DETECTION_BYTES)
  void anEndlessBeginningIsPlainText() {
    int max = Limit.DETECTION_BYTES.max();
    assertThat(FirstBytes.of(endless(max))).isNull();
    assertThat(FirstBytes.of(endless(max + 1))).isEqualTo(FirstBytes.TEXT);
  }

  @Test
  void aLongLinkIsAskedForByABrowser() {
    String link = "GET /" + "a".repeat(Limit.DETECTION_BYTES.max());
    assertThat(of(link)).isEqualTo(FirstBytes.HTTP);
    assertThat(of(link + " HTTP/1.1\r\n")).isEqualTo(FirstBytes.HTTP);
    assertThat(of("GET a" + "a".repeat(Limit.DETECTION_BYTES.max()))).isEqualTo(FirstBytes.TEXT);
  }

  private static byte[] endless(int length) {
    byte[] endless = new byte[length];
    Arrays.fill(endless, (byte) ' ');
    System.arraycopy("GET".getBytes(StandardCharsets.UTF_8), 0, endless, 0, 3);
    return endless;
  }

  private static @Nullable FirstBytes of(String bytes) {
    return FirstBytes.of(bytes.getBytes(StandardCharsets.UTF_8));
  }
}
