package suda.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import suda.acceptance.TestSocket;

/** Bytes of no protocol, of another one, and of too much of one. */
final class GarbageTest extends HostileTest {
  private static final int CONNECTIONS = 150;
  private static final int BYTES = 4096;
  private static final int MEGABYTE = 1 << 20;

  @Test
  void randomBytesHarmNobody() throws IOException {
    for (long seed = 0; seed < CONNECTIONS; seed++) {
      try (TestSocket socket = new TestSocket(server.port()).closingWithReset()) {
        byte[] bytes = new byte[BYTES];
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed).nextBytes(bytes);
        socket.bytes(bytes);
      }
    }
  }

  @Test
  void randomBytesInTheMiddleOfAConversationHarmNobody() throws Exception {
    try (TestSocket irc = TestSocket.irc(server.port(), "noise", "message-tags batch");
        TestSocket text = TestSocket.guest(server.port())) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
      byte[] bytes = new byte[BYTES];
      for (int i = 0; i < 50; i++) {
        random.nextBytes(bytes);
        irc.bytes(bytes);
        text.bytes(bytes);
      }
      irc.text("\r\n");
      irc.barrier("still-here");
      text.text("\n/who\n");
      text.await("in #lobby: ");
    }
  }

  @Test
  void aTlsHelloOfAnyLengthThatIsNoneEndsTheConnection() throws IOException {
    for (int length : new int[] {2, 5, BYTES, MEGABYTE}) {
      byte[] hello = new byte[length];
      hello[0] = 0x16;
      hello[1] = 0x03;
      try (TestSocket socket = new TestSocket(server.port())) {
        send(socket, hello);
        assertThat(endOf(socket).length()).isLessThan(100);
      }
    }
  }

  private static String endOf(TestSocket socket) {
    try {
      socket.end();
      return socket.rest();
    } catch (IOException reset) {
      assertThat(reset).isNotInstanceOf(SocketTimeoutException.class);
      return "";
    }
  }

  @Test
  void aRequestWithoutEndIsRefused() throws IOException {
    String head = "GET / HTTP/1.1\r\n" + "X-Long: %s\r\n".formatted("x".repeat(MEGABYTE));
    try (TestSocket browser = new TestSocket(server.port())) {
      send(browser, head.getBytes(StandardCharsets.US_ASCII));
      assertThat(browser.rest()).startsWith("HTTP/1.1 431 ");
    }
  }

  /** Who is refused is not read for ever: the connection may end while this still sends. */
  private static void send(TestSocket socket, byte[] bytes) {
    try {
      socket.bytes(bytes);
    } catch (IOException closed) {
      assertThat(closed).hasMessageMatching(".*(reset|Broken pipe|closed).*");
    }
  }
}
