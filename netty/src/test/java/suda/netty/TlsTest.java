package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.Connection;

/** TLS on the port where everything else is spoken too, with Java's own TLS as the client. */
class TlsTest {
  private static final int LITTLE_BYTES = 4096;

  @TempDir private Path directory;
  @AutoClose private ChatServer server;
  private int port;

  @BeforeEach
  void aServer() throws Exception {
    server = ChatServer.with(TestTls.certificates());
    port = server.listen(Offer.ANY);
  }

  private Talk tls(String... protocols) throws Exception {
    return Talk.on(TestTls.over(ChatServer.connect(port), "one.example", protocols));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void whoSpeaksIrcInsideIsSecureAndTalksToAllTheOthers(String version) throws Exception {
    try (Talk ann = tls(version).join("ann");
        Talk bob = Talk.on(ChatServer.connect(port)).join("bob")) {
      ann.say("PRIVMSG #lobby :hello");
      assertThat(bob.await("hello")).isEqualTo(":ann!~ann@127.0.0.1 PRIVMSG #lobby :hello");
      bob.say("PRIVMSG #lobby :hello too", "WHOIS ann");
      ann.await("hello too");
      assertThat(bob.await(" 671 ")).contains("is using a secure connection");
    }
  }

  @Test
  void whoSaysNothingInsideSpeaksPlainText() throws Exception {
    try (Talk guest = tls()) {
      guest.await("-- welcome to Test");
      guest.text("hello\nquit\n");
      assertThat(guest.rest()).contains("goodbye");
    }
  }

  @Test
  void aBrowserIsServedInside() throws Exception {
    try (Talk browser = tls()) {
      browser.say("GET /health HTTP/1.1", "Host: one.example", "");
      assertThat(browser.rest()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nok\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void whoShowsACertificateIsKnownByIt(String version) throws Exception {
    try (Talk ann =
            Talk.on(TestTls.withCertificate(ChatServer.connect(port), version)).join("ann");
        Talk bob = tls(version).join("bob")) {
      Connection first = server.begun.remove();
      assertThat(first.certificate()).isEqualTo(TestTls.CLIENT);
      assertThat(first.secure()).isTrue();
      assertThat(server.begun.remove().certificate()).isNull();
    }
  }

  @Test
  void whereBrowsersComeNobodyIsAskedForACertificate() throws Exception {
    int https = server.listen(Offer.HTTPS);
    try (SSLSocket client = TestTls.withCertificate(ChatServer.connect(https))) {
      assertThat(client.getSession().getLocalCertificates()).isNull();
    }
    try (SSLSocket client = TestTls.withCertificate(ChatServer.connect(port))) {
      assertThat(client.getSession().getLocalCertificates()).hasSize(1);
    }
  }

  @Test
  void anOlderVersionIsRefused() {
    assertThatThrownBy(() -> tls("TLSv1.1")).isInstanceOf(IOException.class);
  }

  @Test
  void tlsInsideTlsIsRefused() throws Exception {
    try (Talk twice = tls()) {
      twice.bytes(new byte[] {0x16, 0x03, 0x01, 0x00, 0x10});
      assertThat(twice.in().readAllBytes()).isEqualTo(Farewell.NO_TLS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "one.example, CN=one.example",
    "irc.two.example, CN=*.two.example",
    "IRC.Two.example, CN=*.two.example",
    "a.b.two.example, CN=one.example",
    "three.example, CN=one.example",
    "'', CN=one.example",
  })
  void eachNameHasItsCertificate(String asked, String shown) throws Exception {
    try (SSLSocket client = TestTls.over(ChatServer.connect(port), asked)) {
      assertThat(TestTls.shownBy(client)).isEqualTo(shown);
    }
  }

  @Test
  void newFilesAreForNewConnectionsAndOldConnectionsStay() throws Exception {
    Path chain = copy("one.pem", "own.pem");
    Path key = copy("one-key.pem", "own-key.pem");
    Certificates own = Certificates.read(List.of(new Certificates.Pair(chain, key)));
    String before = own.fingerprint();
    try (ChatServer changing = ChatServer.with(own)) {
      int at = changing.listen(Offer.ANY);
      Talk old = Talk.on(TestTls.over(ChatServer.connect(at), "")).join("old");
      assertThat(own.reloadIfChanged()).isFalse();
      copy("two.pem", "own.pem");
      copy("two-key.pem", "own-key.pem");
      Files.setLastModifiedTime(chain, FileTime.fromMillis(0));
      assertThat(own.reloadIfChanged()).isTrue();
      assertThat(own.fingerprint()).isNotEqualTo(before);
      try (SSLSocket later = TestTls.over(ChatServer.connect(at), "")) {
        assertThat(TestTls.shownBy(later)).isEqualTo("CN=*.two.example");
      }
      old.say("PING still");
      old.await("still");
      old.close();
    }
  }

  @Test
  void filesThatCannotBeReadChangeNothing() throws Exception {
    Path chain = copy("one.pem", "own.pem");
    Path key = copy("one-key.pem", "own-key.pem");
    Certificates own = Certificates.read(List.of(new Certificates.Pair(chain, key)));
    String before = own.fingerprint();
    Files.writeString(chain, "nothing");
    assertThatThrownBy(own::reload).hasMessage(chain + ": no certificate in PEM");
    copy("one.pem", "own.pem");
    Files.writeString(key, "nothing");
    assertThatThrownBy(own::reload).hasMessage(key + ": no private key that can be used");
    Files.delete(key);
    assertThatThrownBy(own::reload).hasMessageStartingWith(key + " cannot be read");
    assertThat(own.fingerprint()).isEqualTo(before);
  }

  private Path copy(String from, String to) throws IOException {
    return Files.copy(
        TestTls.file(from), directory.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  /** What arrives while one does not read waits in the journal, not in memory. */
  @Test
  void aStalledReaderGetsEverythingOnceAndInOrder() throws Exception {
    int messages = 5_000;
    Socket plain = ChatServer.connect(port, LITTLE_BYTES);
    try (Talk slow = Talk.on(TestTls.over(plain, "one.example")).join("slow");
        Talk bob = Talk.on(ChatServer.connect(port)).join("bob")) {
      for (int i = 0; i < messages; i++) {
        bob.say("PRIVMSG #lobby :" + i + " " + "x".repeat(200));
      }
      bob.say("PING said");
      bob.await("said");
      slow.await("JOIN #lobby");
      for (String expected : IntStream.range(0, messages).mapToObj(i -> ":" + i + " x").toList()) {
        assertThat(slow.line()).contains(expected);
      }
    }
  }

  // What nobody who means well would send.

  @Test
  @AtBound(Limit.CLIENT_HELLO_BYTES)
  void aLongerBeginningIsRefused() {
    assertThat(begins(Limit.CLIENT_HELLO_BYTES.max()).isActive()).isTrue();
    assertThat(begins(Limit.CLIENT_HELLO_BYTES.max() + 1).isActive()).isFalse();
  }

  /** The first bytes of a client's hello that has {@code length}. */
  private EmbeddedChannel begins(int length) {
    EmbeddedChannel channel = handshake();
    byte[] start = {0x16, 3, 1, 0x3f, 0x00, 1, 0, (byte) (length >> 8), (byte) length};
    channel.writeInbound(Unpooled.wrappedBuffer(start));
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[0x3f00]));
    return channel;
  }

  private static EmbeddedChannel handshake() {
    try {
      EmbeddedChannel channel = new EmbeddedChannel();
      channel.freezeTime();
      channel.pipeline().addLast(new ClientHello(TestTls.certificates(), true));
      channel.pipeline().addLast(new Ending());
      return channel;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** As what comes after a handshake does. */
  private static final class Ending extends io.netty.channel.ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(io.netty.channel.ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  @Test
  @AtBound(Limit.HANDSHAKE_SECONDS)
  void aHandshakeThatDoesNotGoOnIsGivenUp() {
    EmbeddedChannel channel = handshake();
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0x16, 0x03}));
    pass(channel, TimeUnit.SECONDS.toMillis(Limit.HANDSHAKE_SECONDS.max()) - 1);
    assertThat(channel.isActive()).isTrue();
    pass(channel, 1);
    assertThat(channel.isActive()).isFalse();
  }

  private static void pass(EmbeddedChannel channel, long ms) {
    channel.advanceTimeBy(ms, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  @Test
  void garbageAfterTheFirstBytesEndsTheConnectionAndNoOther() throws Exception {
    for (int length : new int[] {2, 5, 500, 100_000}) {
      byte[] garbage = new byte[length];
      garbage[0] = 0x16;
      garbage[1] = 0x03;
      try (Talk hostile = Talk.on(ChatServer.connect(port))) {
        hostile.bytes(garbage);
        hostile.socket().shutdownOutput();
        hostile.rest();
      } catch (IOException reset) {
        assertThat(reset).hasMessageMatching(".*(reset|Broken pipe|closed).*");
      }
    }
    try (Talk ann = tls().join("ann")) {
      ann.say("PING still");
      ann.await("still");
    }
  }

  // Listeners of their own.

  @Test
  void whereOnlyTlsIsOfferedNothingElseIsSpoken() throws Exception {
    int only = server.listen(Offer.IRCS);
    try (Talk ann = Talk.on(TestTls.over(ChatServer.connect(only), "")).join("ann")) {
      ann.say("PING x");
      ann.await("x");
    }
    try (Talk plain = Talk.on(ChatServer.connect(only))) {
      plain.say("NICK bob", "USER bob 0 * :Bob");
      assertThat(plain.rest()).doesNotContain("001");
    } catch (IOException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }

  @Test
  void withoutCertificatesAHandshakeFailsCleanly() throws Exception {
    try (ChatServer without = ChatServer.with(null)) {
      int at = without.listen(Offer.ANY);
      assertThatThrownBy(() -> TestTls.over(ChatServer.connect(at), ""))
          .hasMessageContaining("handshake_failure");
    }
  }
}
