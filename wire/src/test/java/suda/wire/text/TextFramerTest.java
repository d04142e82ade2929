package suda.wire.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tutorial's client, {@code nc} and telnet send. DESIGN.md section 6. */
class TextFramerTest {
  private static final String TOO_LONG = "<too long>";
  private static final int MAX = 100;

  private final TextFramer framer = new TextFramer(MAX);
  private final List<String> lines = new ArrayList<>();
  private final TextFramer.Sink sink = new Recorder(lines);

  @Test
  void severalLinesInOneReadAreSeveralMessages() {
    feed("one\ntwo\r\nthree\r\0four\n\n");

    assertThat(lines).containsExactly("one", "two", "three", "four", "");
  }

  @Test
  void oneLineInSeveralReadsIsOneMessage() {
    feed("o");
    feed("n");
    feed("e\r");
    feed("\n");

    assertThat(lines).containsExactly("one");
  }

  @Test
  void aCharacterCutAtEveryByteIsWholeAgain() {
    byte[] bytes = "안녕 👩‍👩‍👧 é\n".getBytes(UTF_8);
    for (byte b : bytes) {
      framer.feed(ByteBuffer.wrap(new byte[] {b}), sink);
    }

    assertThat(lines).containsExactly("안녕 👩‍👩‍👧 é");
  }

  @Test
  void withoutLineEndsAQuietTimeEndsAMessage() {
    feed("hello");
    assertThat(lines).isEmpty();
    assertThat(framer.quietEnds()).isTrue();
    framer.quiet(sink);

    assertThat(lines).containsExactly("hello");
    assertThat(framer.quietEnds()).isFalse();
    assertThat(framer.bytesHeld()).isZero();
  }

  @Test
  void aSyllableCutByAQuietTimeStaysWaitingForItsRest() {
    for (String text : List.of("안", "é", "👋")) {
      byte[] bytes = ("ab" + text).getBytes(UTF_8);
      for (int cut = 3; cut < bytes.length; cut++) {
        quietAfter(bytes, 0, cut);
        assertThat(framer.quietEnds()).isFalse();
        quietAfter(bytes, cut, bytes.length);
        assertThat(lines).containsExactly("ab", text);
        lines.clear();
      }
    }
  }

  @Test
  void bytesThatNoRestCouldMakeACharacterDoNotWait() {
    for (int[] end :
        new int[][] {
          {0xC1},
          {0xE0, 0x80},
          {0xED, 0xA0},
          {0xF0, 0x80},
          {0xF4, 0x90},
          {0xF5},
          {0x80},
          {0x80, 0x80, 0x80}
        }) {
      byte[] bytes = bytes(end);
      quietAfter(bytes, 0, bytes.length);
      assertThat(framer.pending()).isFalse();
      assertThat(String.join("", lines)).isNotEmpty().matches("\uFFFD+");
      lines.clear();
    }
  }

  @Test
  void onceALineEndHasComeQuietEndsNothing() {
    feed("one\ntw");
    assertThat(framer.quietEnds()).isFalse();
    framer.quiet(sink);
    feed("o\n");

    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void aCrBeforeAQuietTimeIsALineEndWhoseLfMayFollow() {
    feed("one\r");
    framer.quiet(sink);
    feed("\ntwo\n");

    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void aLoneCrAndAQuietTimeLeaveNothingBehind() {
    feed("\r");
    assertThat(framer.quietEnds()).isTrue();
    framer.quiet(sink);
    assertThat(framer.quietEnds()).isFalse();
    feed("hello\r");
    framer.quiet(sink);

    assertThat(lines).containsExactly("hello");
  }

  @Test
  void aCharacterThatALineEndHasCutDoesNotWait() {
    framer.feed(ByteBuffer.wrap(bytes('a', 0xEC, '\r')), sink);
    framer.quiet(sink);
    feed("\nb\n");

    assertThat(lines).containsExactly("a\uFFFD", "b");
  }

  @Test
  void aCrInsideALineIsPartOfIt() {
    feed("a\rb\r\rc\r\n");

    assertThat(lines).containsExactly("a\rb\r\rc");
  }

  @Test
  void malformedUtf8BecomesTheReplacementCharacter() {
    framer.feed(ByteBuffer.wrap(bytes('a', 0xC3, 'b', 0xFE, 'c', 0xFF, 'd', '\n')), sink);

    assertThat(lines).containsExactly("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void nulAndControlsArePassedOn() {
    feed("a\0b\u001B[2Jc\n");

    assertThat(lines).containsExactly("a\0b\u001B[2Jc");
  }

  @Test
  void whatIsLeftAtTheEndIsAMessage() {
    feed("bye ");
    framer.feed(ByteBuffer.wrap("안".getBytes(UTF_8), 0, 2), sink);
    framer.end(sink);
    framer.end(sink);

    assertThat(lines).containsExactly("bye \uFFFD");
  }

  @Test
  void telnetNegotiationIsIgnored() {
    int iac = 255;
    framer.feed(
        ByteBuffer.wrap(
            bytes(
                iac, 251, 31, 'h', iac, 250, 31, 0, 80, 0, '\n', iac, iac, '\r', iac, 240, 'i', iac,
                241, iac, iac, '!', '\r', iac, 254, 1, '\n')),
        sink);

    assertThat(lines).containsExactly("hi!");
  }

  @Test
  void aSubnegotiationWithoutEndDoesNotHideTheConversationForEver() {
    framer.feed(ByteBuffer.wrap(bytes(255, 250, 31)), sink);
    feed("x".repeat(600) + "\n");
    feed("hello\n");

    assertThat(lines).contains("hello");
  }

  @Test
  void aSubnegotiationIsOverOneBytePastTheLimit() {
    TextFramer strict = new TextFramer(MAX, 3);
    strict.feed(ByteBuffer.wrap(bytes(255, 250, 'a', 'b', 'c', 'd', 'e', '\n')), sink);
    assertThat(lines).containsExactly("e");
  }

  @Test
  void aLineAtTheLimitIsTakenAndOneBytePastItIsReportedOnce() {
    feed("x".repeat(MAX) + "\r\n" + "y".repeat(MAX + 1) + "\r\n" + "z\n");

    assertThat(lines).containsExactly("x".repeat(MAX), TOO_LONG, "z");
  }

  @Test
  void aLineOfAMegabyteCostsNoMoreThanTheLimit() {
    TextFramer usual = new TextFramer(TextFramer.LINE_BYTES_MAX);
    byte[] piece = "가".repeat(333).getBytes(UTF_8);
    for (int i = 0; i < 1_050; i++) {
      usual.feed(ByteBuffer.wrap(piece), sink);
      assertThat(usual.bytesHeld()).isLessThanOrEqualTo(2 * TextFramer.LINE_BYTES_MAX);
    }
    usual.feed(ByteBuffer.wrap("\nafter\n".getBytes(UTF_8)), sink);

    assertThat(lines).containsExactly(TOO_LONG, "after");
  }

  @Test
  void withoutLineEndsAMessageOverTheLimitEndsWithAQuietTime() {
    feed("x".repeat(3 * MAX));
    assertThat(framer.quietEnds()).isTrue();
    framer.quiet(sink);
    feed("after");
    framer.quiet(sink);

    assertThat(lines).containsExactly(TOO_LONG, "after");
  }

  @Test
  void anIdleConnectionHoldsNothing() {
    feed("hello\n");

    assertThat(framer.bytesHeld()).isZero();
    assertThat(framer.pending()).isFalse();
  }

  private void quietAfter(byte[] bytes, int from, int to) {
    framer.feed(ByteBuffer.wrap(bytes, from, to - from), sink);
    framer.quiet(sink);
  }

  private void feed(String text) {
    framer.feed(ByteBuffer.wrap(text.getBytes(UTF_8)), sink);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private record Recorder(List<String> lines) implements TextFramer.Sink {
    @Override
    public void line(String text) {
      lines.add(text);
    }

    @Override
    public void tooLong() {
      lines.add(TOO_LONG);
    }
  }
}
