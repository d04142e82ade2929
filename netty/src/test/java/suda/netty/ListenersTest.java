package suda.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners beside the one port. */
class ListenersTest {
  @TempDir private Path directory;

  private static ChatServer server(Transport transport) {
    Access access = new Access(100, 0, null, List.of(), List.of(), ChatServer.WEB);
    return new ChatServer(access, transport);
  }

  static Stream<Transport> transports() {
    return Stream.of(Transport.values()).filter(Transport::isAvailable);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aUnixDomainSocketIsAsGoodAsAPort(Transport transport) throws Exception {
    Path path = directory.resolve("suda.sock");
    try (ChatServer server = server(transport)) {
      server.listen(Offer.ANY, path);
      try (SocketChannel ann = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
        ann.write(UTF_8.encode("NICK ann\r\nUSER ann 0 * :Ann\r\nJOIN #lobby\r\nQUIT\r\n"));
        assertThat(rest(ann))
            .contains(":ann!~ann@127.0.0.1 JOIN #lobby", "ERROR :Closing Link: 127.0.0.1 (Quit)");
      }
    }
    assertThat(path).doesNotExist();
  }

  private static String rest(SocketChannel channel) throws Exception {
    ByteBuffer read = ByteBuffer.allocate(1 << 16);
    while (channel.read(read) >= 0) {
      // Until the end.
    }
    return UTF_8.decode(read.flip()).toString();
  }

  @Test
  void aSocketThatWasLeftIsReplacedAndNothingElse() throws Exception {
    Path path = directory.resolve("suda.sock");
    ServerSocketChannel other = ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX);
    other.bind(UnixDomainSocketAddress.of(path));
    Path file = Files.writeString(directory.resolve("file"), "precious");
    try (ChatServer server = server(Transport.best())) {
      assertThatThrownBy(() -> server.listen(Offer.ANY, path)).hasMessage("it is in use");
      other.close();
      assertThat(path).exists();
      server.listen(Offer.ANY, path);
      assertThatThrownBy(() -> server.listen(Offer.ANY, file))
          .hasMessage("there is something else");
    }
    assertThat(file).hasContent("precious");
  }

  @Test
  void whereOneProtocolIsSpokenNothingIsGuessed() throws Exception {
    try (ChatServer server = server(Transport.best())) {
      try (Talk text = Talk.on(ChatServer.connect(server.listen(Offer.TEXT)))) {
        text.text("NICK ann\r\n");
        text.await("-- welcome");
      }
      try (Talk irc = Talk.on(ChatServer.connect(server.listen(Offer.IRC)))) {
        irc.say("hello");
        assertThat(irc.line()).contains(" 421 * HELLO");
      }
      try (Talk http = Talk.on(ChatServer.connect(server.listen(Offer.HTTP)))) {
        http.say("NICK ann", "", "");
        assertThat(http.rest()).startsWith("HTTP/1.1 400 ");
      }
    }
  }
}
