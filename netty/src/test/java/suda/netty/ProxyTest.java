package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.name.AddressRange;

/** Connections by way of somebody who says for whom he speaks. */
class ProxyTest {
  private static final int PER_ADDRESS_MAX = 2;
  private static final HexFormat HEX = HexFormat.of();
  private static final String WEBIRC = "WEBIRC hunter2 gate host.example ";

  private final List<ChatServer> servers = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (ChatServer server : servers) {
      server.close();
    }
  }

  private int serve(Access access) throws IOException {
    servers.add(new ChatServer(access));
    return servers.getLast().listen(Offer.ANY);
  }

  private int serve(String... proxies) throws Exception {
    return serve(
        new Access(
            100,
            PER_ADDRESS_MAX,
            TestTls.certificates(),
            Stream.of(proxies).map(range -> AddressRange.exactly(range).orElseThrow()).toList(),
            List.of(),
            ChatServer.WEB));
  }

  private int serveGateways(String gateways) throws Exception {
    List<AddressRange> ranges = List.of(AddressRange.exactly(gateways).orElseThrow());
    return serve(new Access(100, PER_ADDRESS_MAX, null, List.of(), ranges, ChatServer.WEB));
  }

  @Test
  void whoIsNamedByAGatewayIsSeenAndCounted() throws Exception {
    int port = serveGateways("127.0.0.0/8");
    String words = WEBIRC + "192.0.2.7\r\n";
    try (Talk ann = proxied(port, words);
        Talk two = proxied(port, words)) {
      assertThat(seen(ann)).isEqualTo("192.0.2.7");
      two.say("PING a");
      two.await("PONG");
      try (Talk three = proxied(port, words)) {
        assertThat(three.rest()).contains("there are too many connections from there");
      }
      ann.say("WHOIS ann");
      assertThat(ann.await(" 338 ")).contains("192.0.2.7");
    }
    awaitAdmission(port, words);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.7, this address is no gateway's",
    "127.0.0.1, host.example, expected a numeric address",
  })
  void aGatewayThatIsNoneIsRefused(String gateways, String client, String why) throws Exception {
    try (Talk eve = proxied(serveGateways(gateways), WEBIRC + client + "\r\n")) {
      assertThat(eve.rest()).isEqualTo("ERROR :Closing Link: 127.0.0.1 (WEBIRC: " + why + ")\r\n");
    }
  }

  private static byte[] v2(String command, String family, String addresses) {
    byte[] rest = HEX.parseHex(addresses);
    return ByteBuffer.allocate(16 + rest.length)
        .put(HEX.parseHex("0d0a0d0a000d0a515549540a" + command + family))
        .putShort((short) rest.length)
        .put(rest)
        .array();
  }

  /** Joins and tells from where the others see it come. */
  private static String seen(Talk client) throws IOException {
    client.say("NICK ann", "USER ann 0 * :Ann", "JOIN #lobby");
    String joined = client.await(" JOIN #lobby");
    return joined.substring(joined.indexOf('@') + 1, joined.indexOf(' '));
  }

  private static Talk proxied(int port, String header) throws IOException {
    Talk talk = Talk.on(ChatServer.connect(port));
    talk.text(header);
    return talk;
  }

  @ParameterizedTest
  @CsvSource({
    "PROXY TCP4 192.0.2.7 10.0.0.1 1000 9999, 192.0.2.7",
    "PROXY TCP6 2001:db8::7 ::1 1000 9999, 2001:db8:0:0:0:0:0:7",
    "PROXY UNKNOWN, 127.0.0.1",
  })
  void whoIsNamedInALineIsSeen(String header, String address) throws Exception {
    try (Talk ann = proxied(serve("127.0.0.0/8"), header + "\r\n")) {
      assertThat(seen(ann)).isEqualTo(address);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "21, 11, c0000207 0a000001 03e8 270f, 192.0.2.7",
    "21, 21, 20010db8000000000000000000000007 00000000000000000000000000000001 03e8 270f,"
        + " 2001:db8:0:0:0:0:0:7",
    "20, 00, '', 127.0.0.1",
  })
  void whoIsNamedInBinaryIsSeen(String command, String family, String addresses, String address)
      throws Exception {
    try (Talk ann = Talk.on(ChatServer.connect(serve("127.0.0.1")))) {
      ann.bytes(v2(command, family, addresses.replace(" ", "")));
      assertThat(seen(ann)).isEqualTo(address);
    }
  }

  @Test
  void theHeaderComesBeforeTls() throws Exception {
    Talk plain = proxied(serve("127.0.0.1"), "PROXY TCP4 192.0.2.7 10.0.0.1 1000 9999\r\n");
    try (Talk ann = Talk.on(TestTls.over(plain.socket(), ""))) {
      assertThat(seen(ann)).isEqualTo("192.0.2.7");
    }
  }

  @Test
  void theHeaderMayComeInPieces() throws Exception {
    try (Talk ann = Talk.on(ChatServer.connect(serve("127.0.0.1")))) {
      for (byte b : v2("21", "11", "c00002070a00000103e8270f")) {
        ann.bytes(new byte[] {b});
      }
      assertThat(seen(ann)).isEqualTo("192.0.2.7");
    }
  }

  @Test
  void aProxyThatSaysNothingOfItSpeaksForItself() throws Exception {
    try (Talk ann = Talk.on(ChatServer.connect(serve("127.0.0.1")))) {
      assertThat(seen(ann)).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void onListenersForOneProtocolTheHeaderIsUnderstoodToo() throws Exception {
    serve("127.0.0.1");
    try (Talk ann =
        proxied(
            servers.getLast().listen(Offer.IRC), "PROXY TCP4 192.0.2.7 10.0.0.1 1000 9999\r\n")) {
      assertThat(seen(ann)).isEqualTo("192.0.2.7");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROXY TCP4 192.0.2.7 10.0.0.1 1 2\r\nNICK x\r\n", "PROXY UNKNOWN\r\n"})
  void othersMaySpeakForNobody(String header) throws Exception {
    try (Talk eve = proxied(serve("192.0.2.0/24"), header)) {
      assertThat(eve.rest()).isEqualTo("ERROR :Your address may not say for whom it speaks\r\n");
    }
  }

  @Test
  void aSecondHeaderIsRefused() throws Exception {
    String header = "PROXY TCP4 192.0.2.7 10.0.0.1 1000 9999\r\n";
    try (Talk eve = proxied(serve("127.0.0.1"), header + header)) {
      assertThat(eve.rest()).startsWith("ERROR :Your address may not");
    }
  }

  @Test
  void aHeaderThatIsNoneEndsTheConnection() throws Exception {
    try (Talk eve = proxied(serve("127.0.0.1"), "PROXY TCP4 nobody nowhere x y\r\nNICK x\r\n")) {
      assertThat(eve.rest()).isEmpty();
    } catch (IOException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }

  /** Plain text may begin with the word. */
  @Test
  void theWordAloneIsNoHeader() throws Exception {
    try (Talk guest = proxied(serve("127.0.0.1"), "PROXY servers are fine\n");
        Talk other = Talk.on(ChatServer.connect(servers.getLast().listen(Offer.ANY))).join("bob")) {
      guest.await("-- welcome");
      guest.text("PROXY again\n");
      assertThat(other.await("PROXY")).contains("PRIVMSG #lobby");
    }
  }

  @Test
  void connectionsAreCountedByWhomTheProxySpeaksFor() throws Exception {
    int port = serve("127.0.0.1");
    String header = "PROXY TCP4 192.0.2.7 10.0.0.1 1000 9999\r\n";
    try (Talk one = proxied(port, header);
        Talk two = proxied(port, header);
        Talk three = proxied(port, header);
        Talk other = proxied(port, header.replace("2.7", "2.8"))) {
      two.say("PING a");
      two.await("PONG");
      one.say("PING a");
      one.await("PONG");
      assertThat(three.rest()).startsWith("ERROR :Your address has all the connections");
      other.say("PING a");
      other.await("PONG");
    }
    awaitAdmission(port, header);
  }

  private static void awaitAdmission(int port, String header) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ChatServer.DEADLINE_MS);
    while (System.nanoTime() < deadline) {
      try (Talk next = proxied(port, header)) {
        next.say("PING a");
        if (next.line().contains("PONG")) {
          return;
        }
      }
    }
    throw new AssertionError("those who left are still counted");
  }

  @Test
  @AtBound(Limit.HANDSHAKE_SECONDS)
  void aHeaderThatDoesNotEndIsGivenUp() {
    EmbeddedChannel channel = new EmbeddedChannel();
    channel.freezeTime();
    Access access = new Access(1, 0, null, List.of(), List.of(), ChatServer.WEB);
    Caller caller = Caller.of(channel, new Admission(1, 0), access, Offer.ANY);
    channel.pipeline().addLast(new ProxyHeader(unused(access), caller));
    channel.writeInbound(Unpooled.EMPTY_BUFFER);
    pass(channel, TimeUnit.SECONDS.toMillis(Limit.HANDSHAKE_SECONDS.max()) - 1);
    assertThat(channel.isActive()).isTrue();
    pass(channel, 1);
    assertThat(channel.isActive()).isFalse();
  }

  /** It is not asked before the header's end. */
  @SuppressWarnings("NullAway")
  private static Protocols unused(Access access) {
    return new Protocols(null, null, null, null, access);
  }

  private static void pass(EmbeddedChannel channel, long ms) {
    channel.advanceTimeBy(ms, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  @Test
  void aWebServerInBetweenMayEncrypt() throws Exception {
    Talk plain = Talk.on(ChatServer.connect(serve("127.0.0.1")));
    try (Talk browser = Talk.on(TestTls.over(plain.socket(), ""))) {
      assertThat(seenByWebSocket(browser, "192.0.2.7")).isEqualTo("192.0.2.7");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '198.51.100.1, 192.0.2.7', 192.0.2.7",
    "127.0.0.1, 2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "127.0.0.1, nonsense, 127.0.0.1",
    "192.0.2.1, 192.0.2.7, 127.0.0.1",
  })
  void aWebServerInBetweenSaysItInAHeader(String proxy, String forwarded, String address)
      throws Exception {
    try (Talk browser = Talk.on(ChatServer.connect(serve(proxy)))) {
      assertThat(seenByWebSocket(browser, forwarded)).isEqualTo(address);
    }
  }

  private static String seenByWebSocket(Talk browser, String forwarded) throws IOException {
    browser.say("GET / HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket");
    browser.say("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13");
    browser.say("X-Forwarded-For: " + forwarded, "");
    browser.await("101 ");
    for (String line : List.of("NICK ann", "USER ann 0 * :Ann", "JOIN #lobby", "QUIT")) {
      browser.bytes(new byte[] {(byte) 0x81, (byte) (0x80 | line.length()), 0, 0, 0, 0});
      browser.text(line);
    }
    String all = browser.rest();
    int at = all.indexOf(":ann!~ann@") + ":ann!~ann@".length();
    return all.substring(at, all.indexOf(' ', at));
  }
}
