package suda.acceptance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** Byte by byte what a client does that was written in an hour. See docs/protocol/text.md. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TutorialClientTest {
  @TempDir static Path data;
  static ServerProcess server;

  private TestSocket listener;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(data);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void listen() throws Exception {
    listener = TestSocket.text(server.port(), "listener");
  }

  @AfterEach
  void leave() throws Exception {
    listener.text("quit\n");
    listener.rest();
    listener.close();
  }

  /** What the listener hears from {@code speaker} next. */
  private String heardFrom(TestSocket speaker) throws Exception {
    String prefix = "<" + speaker.guestName() + "> ";
    return listener.await(prefix).getLast().substring(prefix.length());
  }

  @Test
  void aClientThatSaysNothingIsGreeted() throws Exception {
    try (TestSocket silent = TestSocket.guest(server.port())) {
      assertThat(silent.guestName()).startsWith("guest");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "안녕하세요", "👋🏽", "NICKname is a word too", "GET me a tea"})
  void whatHasNoLineEndIsTakenAfterAMomentOfQuiet(String text) throws Exception {
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.text(text);
      assertThat(heardFrom(client)).isEqualTo(text);
      client.text(text + " again");
      assertThat(heardFrom(client)).isEqualTo(text + " again");
    }
  }

  @Test
  void whatIsSentBeforeTheGreetingIsSaid() throws Exception {
    try (TestSocket client = new TestSocket(server.port())) {
      client.text("안녕");
      assertThat(listener.await("> 안녕").getLast()).startsWith("<guest");
    }
  }

  @Test
  void linesInOneSegmentAreMessagesOfTheirOwn() throws Exception {
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.text("one\ntwo\r\n\nthree\n");
      assertThat(heardFrom(client)).isEqualTo("one");
      assertThat(heardFrom(client)).isEqualTo("two");
      assertThat(heardFrom(client)).isEqualTo("three");
    }
  }

  @Test
  void sendsInOneSegmentWithoutLineEndsAreOneMessage() throws Exception {
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.text("onetwo");
      assertThat(heardFrom(client)).isEqualTo("onetwo");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"가나다", "a👋🏽b", "é", "tea 차 🍵."})
  void aLineCutAtEveryByteIsWholeAgain(String text) throws Exception {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.text("lines from now on\n");
      heardFrom(client);
      for (int cut = 1; cut < bytes.length; cut++) {
        client.bytes(Arrays.copyOf(bytes, cut));
        client.bytes(Arrays.copyOfRange(bytes, cut, bytes.length));
        assertThat(heardFrom(client)).as("cut at %d", cut).isEqualTo(text);
      }
    }
  }

  /** However long the pause inside it is: no quiet cuts a character. */
  @ParameterizedTest
  @ValueSource(strings = {"가", "é", "🍵"})
  void aCharacterWithoutLineEndWaitsForItsLastByte(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TestSocket client = TestSocket.guest(server.port());
        TestSocket clock = TestSocket.guest(server.port())) {
      for (int cut = 1; cut < bytes.length; cut++) {
        client.bytes(Arrays.copyOf(bytes, cut));
        letTheQuietPass(clock);
        client.bytes(Arrays.copyOfRange(bytes, cut, bytes.length));
        assertThat(heardFrom(client)).as("cut at %d", cut).isEqualTo(text);
      }
    }
  }

  /** Another client's messages are taken after as long a quiet, twice. */
  private void letTheQuietPass(TestSocket clock) throws Exception {
    clock.text("tick");
    assertThat(heardFrom(clock)).isEqualTo("tick");
    clock.text("tock");
    assertThat(heardFrom(clock)).isEqualTo("tock");
  }

  @Test
  void whoVanishesHasLeftForTheOthers() throws Exception {
    TestSocket client = TestSocket.guest(server.port()).closingWithReset();
    client.text("here");
    heardFrom(client);
    client.close();
    assertThat(listener.await("-- " + client.guestName() + " left").getLast())
        .contains("connection");
  }

  @Test
  void whoEndsItsHalfIsHeardToTheEnd() throws Exception {
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.text("my last words");
      client.end();
      assertThat(heardFrom(client)).isEqualTo("my last words");
      listener.await("-- " + client.guestName() + " left");
    }
  }

  @Test
  void whatIsNotUtf8IsShownAsSuch() throws Exception {
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.bytes((byte) 'a', (byte) 0xC3, (byte) '(', (byte) 0x80, (byte) 0xF5, (byte) '\n');
      assertThat(heardFrom(client)).isEqualTo("a\uFFFD(\uFFFD\uFFFD");
      client.bytes((byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) '.', (byte) '\n');
      assertThat(heardFrom(client)).matches("\uFFFD+\\.");
    }
  }

  @Test
  void controlsAreShownAndCommandNobodysTerminal() throws Exception {
    try (TestSocket client = TestSocket.guest(server.port());
        TestSocket irc = TestSocket.irc(server.port(), "ann", "message-tags")) {
      client.text("a\0b\u001b[31mred\u0007\u009b2J\u007f.\n");
      assertThat(heardFrom(client)).startsWith("a␀b␛[31mred␇").endsWith("2J␡.");
      assertThat(irc.await("red").getLast()).doesNotContain("\u001b", "\u009b", "\u0007");
      irc.send("PRIVMSG #lobby :from \u001b]0;irc\u0007.");
      assertThat(listener.await("from").getLast()).isEqualTo("<ann> from ␛]0;irc␇.");
      irc.send("QUIT :\u001b[2J.");
      assertThat(listener.await("-- ann left").getLast()).doesNotContain("\u001b");
    }
    assertThat(server.output()).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void aLineOfAMegabyteIsRefusedInWordsAndTheConnectionGoesOn() throws Exception {
    byte[] line = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.bytes(line);
      client.text("\nstill here\n");
      assertThat(client.await("16,384 bytes").getLast()).startsWith("-- ");
      assertThat(heardFrom(client)).isEqualTo("still here");
    }
  }

  @Test
  void aLoneQuitLeaves() throws Exception {
    try (TestSocket client = TestSocket.guest(server.port())) {
      client.text("quit");
      assertThat(client.rest()).contains("goodbye, " + client.guestName());
      listener.await("-- " + client.guestName() + " left");
    }
  }
}
