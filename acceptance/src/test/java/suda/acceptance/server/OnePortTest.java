package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;
import suda.acceptance.TlsSocket;
import suda.core.AtBound;
import suda.core.Limit;

/** One port for all: who speaks what is served, or refused in its own language. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class OnePortTest {
  private static final int LINE_BYTES = 512;
  private static final int TAGS_BYTES = 4096;

  @TempDir static Path data;
  static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(data);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void plainTextAndIrcMeet() throws Exception {
    try (TestSocket bob = TestSocket.text(server.port(), "bob");
        TestSocket ann = TestSocket.irc(server.port(), "ann", "echo-message")) {
      bob.text("hello from nc\n");
      assertThat(ann.await("hello from nc").getLast())
          .isEqualTo(":bob!text@127.0.0.1 PRIVMSG #lobby :hello from nc");
      ann.send("PRIVMSG #lobby :hello from IRC");
      assertThat(bob.await("hello from IRC").getLast()).isEqualTo("<ann> hello from IRC");
    }
  }

  @Test
  void aBrowserIsToldWhatThisIs() throws Exception {
    try (TestSocket browser = new TestSocket(server.port())) {
      browser.text("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n");
      String answer = browser.rest();
      int body = answer.indexOf("\r\n\r\n") + 4;
      assertThat(answer).startsWith("HTTP/1.1 200 ").contains("connection: close\r\n");
      assertThat(answer).contains("content-length: " + (answer.length() - body) + "\r\n");
      assertThat(answer).contains("nc localhost 80", "#lobby");
    }
  }

  /** Nobody vouches for it, so its fingerprint is told where the server is started. */
  @Test
  void tlsIsSpokenWithACertificateOfTheServersOwn() throws Exception {
    try (TlsSocket ann = new TlsSocket(server.port());
        TestSocket bob = TestSocket.irc(server.port(), "tlsbob", "echo-message")) {
      assertThat(server.awaitOutput("SHA-256")).endsWith(" " + ann.fingerprint());
      ann.irc("tlsann");
      ann.send("JOIN #lobby", "PRIVMSG #lobby :in secret");
      bob.await(":in secret");
    }
  }

  @Test
  @AtBound(Limit.LINE_BYTES)
  void aLineOfFiveHundredAndTwelveBytesIsTheLongest() throws Exception {
    try (TestSocket ann = TestSocket.irc(server.port(), "longann", "echo-message")) {
      String start = "PING ";
      String longest = start + "x".repeat(LINE_BYTES - start.length() - 2);
      ann.send(longest);
      ann.awaitLine(line -> line.contains(" PONG "));
      ann.send(longest + "x");
      assertThat(ann.await(" 417 ").getLast()).contains("longann");
      ann.barrier("after");
    }
  }

  @Test
  @AtBound(Limit.TAGS_BYTES)
  void tagsHaveALimitOfTheirOwn() throws Exception {
    try (TestSocket ann = TestSocket.irc(server.port(), "tagann", "message-tags echo-message")) {
      String tags = "@+a=" + "x".repeat(TAGS_BYTES - 5) + " ";
      assertThat(tags).hasSize(TAGS_BYTES);
      ann.send(tags + "PRIVMSG #lobby :long tags");
      ann.awaitLine(line -> line.endsWith("PRIVMSG #lobby :long tags"));
      ann.send("@+a=x" + tags.substring(4) + "PRIVMSG #lobby :too long");
      assertThat(ann.await(" 417 ").getLast()).contains("tagann");
      assertThat(ann.barrier("after")).noneMatch(line -> line.contains("too long"));
    }
  }

  @Test
  void anIrcClientMayComeInPieces() throws Exception {
    byte[] login = "NICK piece\r\nUSER piece 0 * :Piece\r\n".getBytes(StandardCharsets.UTF_8);
    try (TestSocket piece = new TestSocket(server.port())) {
      for (byte b : login) {
        piece.bytes(b);
      }
      piece.await(" 001 piece ");
    }
  }
}
