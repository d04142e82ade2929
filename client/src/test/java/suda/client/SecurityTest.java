package suda.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client makes sure of its server. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SecurityTest {
  private static final String FINGERPRINT =
      "F3:CA:B5:30:71:36:12:AC:A3:1A:6D:6D:FE:70:CD:AE:DE:AD:0E:AC:42:17:C2:2C:1A:60:94:4B:7E:38:C8:DD";

  /** Answers each client with a line, and nobody vouches for it. */
  private static ServerSocket server() throws IOException, GeneralSecurityException {
    char[] password = "server".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = SecurityTest.class.getResourceAsStream("server.p12")) {
      store.load(file, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    ServerSocket server = context.getServerSocketFactory().createServerSocket(0);
    Thread.ofVirtual().start(() -> answerAll(server));
    return server;
  }

  private static void answerAll(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        socket.getInputStream().readAllBytes();
      } catch (IOException refused) {
        // Who does not trust us is gone.
      }
    }
  }

  private static PlainClient connect(ServerSocket to, Security security) throws IOException {
    return PlainClient.connect("localhost", to.getLocalPort(), security);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aServerIsKnownByItsFingerprint(boolean colons) throws Exception {
    String written = colons ? FINGERPRINT : FINGERPRINT.replace(":", "").toLowerCase(Locale.ROOT);
    try (ServerSocket server = server();
        PlainClient client = connect(server, Security.pinned(written))) {
      client.endSending();
      List<String> heard = new ArrayList<>();
      client.receive(heard::add);
      assertThat(heard).containsExactly("hello");
    }
  }

  @Test
  void anotherCertificateIsRefused() throws Exception {
    try (ServerSocket server = server()) {
      assertThatThrownBy(() -> connect(server, Security.pinned("00".repeat(32))))
          .hasMessageStartingWith("localhost has another certificate than it should: SHA-256 ");
    }
  }

  @Test
  void whomNobodyVouchesForIsRefusedWithItsFingerprint() throws Exception {
    try (ServerSocket server = server()) {
      assertThatThrownBy(() -> connect(server, Security.VERIFIED))
          .hasMessageStartingWith("nobody known vouches for the certificate of localhost")
          .hasMessageEndingWith(" " + FINGERPRINT.replace(":", "").toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void whoDoesNotEncryptIsRefused() throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      Thread.ofVirtual().start(() -> answerAll(server));
      assertThatThrownBy(() -> connect(server, Security.VERIFIED))
          .hasMessageStartingWith("no TLS there: ");
    }
  }

  @Test
  void whatIsNoFingerprintIsRefused() {
    assertThatThrownBy(() -> Security.pinned("abc")).hasMessage("not a SHA-256 in hex: 'abc'");
    assertThat(Security.pinned(FINGERPRINT)).isInstanceOf(Security.Pinned.class);
  }
}
