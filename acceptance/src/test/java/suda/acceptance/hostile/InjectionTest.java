package suda.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.acceptance.TestSocket;

/** Characters that end lines, command terminals or turn the reading direction. */
final class InjectionTest extends HostileTest {
  private static final List<String> NASTY =
      List.of("\0", "\u001b[2J", "\u0007", "\u009b31m", "\u202e", "\u2067", "\u2028", "\u0085");

  private static final String CR = "\r";

  /** A CR is not among them: in IRC it ends a line, and what follows is said by its sender. */
  @Test
  void whatIrcClientsSayDoesNotCommandATerminal() throws Exception {
    try (TestSocket eve = TestSocket.irc(server.port(), "eve", "message-tags");
        TestSocket reader = TestSocket.irc(server.port(), "reader", "message-tags");
        TestSocket screen = TestSocket.text(server.port(), "screen")) {
      eve.send("JOIN #x");
      screen.text("/join #x\n");
      reader.send("JOIN #x");
      reader.await(" 366 reader #x ");
      for (String nasty : NASTY) {
        eve.text("PRIVMSG #x :a" + nasty + ":root!r@h QUIT :b\r\n");
        eve.text("TOPIC #x :a" + nasty + ":root!r@h QUIT :b\r\n");
        eve.text("NICK e" + nasty + "ve\r\nAWAY :a" + nasty + "b\r\nSETNAME :a" + nasty + "b\r\n");
        eve.text("PART #x :a" + nasty + "b\r\nJOIN #x\r\nJOIN #y" + nasty + "z\r\n");
        eve.text("MODE #x +k a" + nasty + "b\r\nMODE #x +b a" + nasty + "b\r\nMODE #x -k *\r\n");
        eve.text("NOTICE screen :a" + nasty + "b\r\nINVITE screen #x" + nasty + "\r\n");
      }
      eve.text("PRIVMSG #x :the end\r\nPRIVMSG #lobby :the end\r\nQUIT :a\u001b[2J\u202eb\r\n");
      assertThat(reader.await("QUIT :Quit: a")).allSatisfy(InjectionTest::assertALineOfIrc);
      assertThat(screen.await("#x <eve> the end")).allSatisfy(InjectionTest::assertHarmless);
    }
  }

  /** The line ends between the lines of one message are the server's own. */
  @Test
  void whatSeveralLinesSayAtOnceIsWhatEachSays() throws Exception {
    String multiline = "message-tags batch draft/multiline suda.chat/edit echo-message";
    try (TestSocket eve = TestSocket.irc(server.port(), "eve3", multiline);
        TestSocket reader = TestSocket.irc(server.port(), "reader3", "message-tags");
        TestSocket knowing = TestSocket.irc(server.port(), "knowing3", multiline);
        TestSocket screen = TestSocket.text(server.port(), "screen3")) {
      eve.send("JOIN #z");
      screen.text("/join #z\n");
      reader.send("JOIN #z");
      knowing.send("JOIN #z");
      reader.await(" 366 reader3 #z ");
      knowing.await(" 366 knowing3 #z ");
      for (String nasty : NASTY) {
        eve.text("BATCH +1 draft/multiline #z\r\n");
        eve.text("@batch=1 PRIVMSG #z :a" + nasty + ":root!r@h QUIT :b\r\n");
        eve.text("@batch=1 PRIVMSG #z ::root!r@h QUIT :b\r\n");
        eve.text("@batch=1;draft/multiline-concat PRIVMSG #z :" + nasty + "c\r\n");
        eve.text("@batch=1 PRIVMSG #z :BATCH -M1\r\nBATCH -1\r\n");
      }
      eve.text("PRIVMSG #z :the end\r\n");
      assertThat(reader.await(":the end")).allSatisfy(InjectionTest::assertALineOfIrc);
      assertThat(knowing.await(":the end")).allSatisfy(InjectionTest::assertALineOfIrc);
      assertThat(screen.await("#z <eve3> the end")).allSatisfy(InjectionTest::assertHarmless);
    }
  }

  @Test
  void whatPlainTextSaysDoesNotEndALineOfIrc() throws Exception {
    try (TestSocket eve = TestSocket.text(server.port(), "mallory");
        TestSocket reader = TestSocket.irc(server.port(), "reader2", "message-tags");
        TestSocket screen = TestSocket.text(server.port(), "screen2")) {
      for (String nasty : withCr()) {
        eve.text("a" + nasty + ":root!r@h QUIT :b\n");
        eve.text("/me a" + nasty + ":root!r@h QUIT :b\n");
        eve.text("/nick e" + nasty + "ve\n/join #y" + nasty + "z\n/topic a" + nasty + "b\n");
        eve.text("/join lobby\n/away a" + nasty + "b\n/part a" + nasty + "b\n/join lobby\n");
        eve.text("/msg reader2 a" + nasty + ":root!r@h QUIT :b\n");
      }
      eve.text("the end\n/quit a\u001b[2J\u202e\rb\n");
      assertThat(reader.await("QUIT :")).allSatisfy(InjectionTest::assertALineOfIrc);
      assertThat(screen.await("mallory left")).allSatisfy(InjectionTest::assertHarmless);
    }
  }

  private static List<String> withCr() {
    return Stream.concat(NASTY.stream(), Stream.of(CR)).toList();
  }

  private static void assertALineOfIrc(String line) {
    assertThat(line).doesNotContain("\r", "\0").doesNotStartWith(":root!");
    assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(8191 + 512);
    assertThat(line).matches("(?s)(@\\S+ )?:\\S+ .*|PING .*");
  }

  private static void assertHarmless(String line) {
    assertThat(line.codePoints().filter(InjectionTest::isHarmful).toArray()).as(line).isEmpty();
  }

  private static boolean isHarmful(int c) {
    return c < ' ' && c != '\t'
        || c >= 0x7F && c <= 0x9F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x2028
        || c == 0x2029;
  }
}
