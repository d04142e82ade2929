package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PipeTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static ChatSetup setup(int port) {
    return new ChatSetup("localhost", port, "mina", "#tea", false);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static BufferedReader input(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private int pipe(int port, String input) throws InterruptedException {
    return new Pipe(setup(port), input(input), stream(out), stream(err)).run();
  }

  @Test
  void linesAreSaidAsTheyAreAndAllIsDelivered() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false)) {
      assertThat(pipe(server.port(), "hi\n\n/etc/passwd\n안녕")).isEqualTo(ChatTerminal.OK);
      assertThat(server.said()).containsExactly("#tea hi", "#tea /etc/passwd", "#tea 안녕");
      assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
  }

  @Test
  void whatOthersSayIsAllThereIsInTheOutput() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false)) {
      pipe(server.port(), "one\ntwo\n");
      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .containsExactly("<bob> one, you say", "<bob> two, you say");
    }
  }

  @Test
  void aThousandLinesAreDeliveredInOrder() throws Exception {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      input.append(i).append('\n');
    }
    try (TinyIrcServer server = new TinyIrcServer(false)) {
      assertThat(pipe(server.port(), input.toString())).isEqualTo(ChatTerminal.OK);
      assertThat(server.said()).hasSize(1_500).startsWith("#tea 0", "#tea 1").endsWith("#tea 1499");
    }
  }

  @Test
  void aNickThatIsNotTakenIsToldOnTheErrorStream() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false)) {
      ChatSetup setup = new ChatSetup("localhost", server.port(), "root", "#tea", false);
      assertThat(new Pipe(setup, input("hi\n"), stream(out), stream(err)).run())
          .isEqualTo(ChatTerminal.OK);
      assertThat(err.toString(StandardCharsets.UTF_8).lines())
          .containsExactly("suda: root is taken, or not a nick here: you are mina");
    }
  }

  @Test
  void aLoneQuitLeaves() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false)) {
      assertThat(pipe(server.port(), "one\nquit\ntwo\n")).isEqualTo(ChatTerminal.OK);
      assertThat(server.said()).containsExactly("#tea one");
    }
  }

  @Test
  void whatIsRefusedIsToldInOneLineAndByTheExitCode() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(true)) {
      assertThat(pipe(server.port(), "hi\n")).isEqualTo(ChatTerminal.NOT_DELIVERED);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .isEqualTo("suda: not delivered: Cannot send to channel\n");
      assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }
  }

  @Test
  void withoutAServerTheExitCodeIsThatOfAnUnavailableService() throws Exception {
    int port = unusedPort();
    assertThat(pipe(port, "hi\n")).isEqualTo(ChatTerminal.UNAVAILABLE);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "suda: cannot connect to localhost:"
                + port
                + ": nobody listens there (./suda server starts a server)");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      return unused.getLocalPort();
    }
  }

  @Test
  void plainTextGoesToAnyPeerAndBackUntilThePeerCloses() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> greeted(server));
      ChatSetup setup = setup(server.getLocalPort());
      int code = new PlainPipe(setup, input("hi\n안녕\n"), stream(out), stream(err)).run();
      assertThat(code).isEqualTo(ChatTerminal.OK);
      assertThat(heard.get()).isEqualTo("hi\n안녕\n");
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello\n␛[2Jthere\n");
      assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("server disconnected\n");
    }
  }

  private static String greeted(ServerSocket server) {
    try (Socket peer = server.accept()) {
      peer.getOutputStream().write("hello\n\u001b[2Jthere".getBytes(StandardCharsets.UTF_8));
      return new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
