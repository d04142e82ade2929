package suda.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import suda.wire.text.Printable;
import suda.wire.text.TextFramer;

/** Plain text's framing, and what is written to terminals. */
class TextLinesTest {
  /** Short enough for a fuzzer to reach the bound. */
  private static final int NARROW = 16;

  private static final int USUAL = TextFramer.LINE_BYTES_MAX;
  private static final String TOO_LONG = "too long";

  private interface Feeding {
    void feed(TextFramer framer, TextFramer.Sink sink);
  }

  @FuzzTest
  void nothingIsLostAndAllIsHarmless(byte[] bytes) {
    piecesDoNotMatter(bytes);
    quietTimesLoseNothing(bytes);
    whatIsPrintedDoesNothingToATerminal(bytes);
  }

  private static void piecesDoNotMatter(byte[] bytes) {
    for (int lineBytesMax : List.of(NARROW, USUAL)) {
      List<Object> whole = read(lineBytesMax, List.of(ByteBuffer.wrap(bytes)));
      assertThat(read(lineBytesMax, Pieces.some(bytes))).isEqualTo(whole);
      assertThat(read(lineBytesMax, Pieces.single(bytes))).isEqualTo(whole);
    }
  }

  /** Quiet times cut a text without line ends into messages, but never a character. */
  private static void quietTimesLoseNothing(byte[] bytes) {
    List<Object> read =
        read(
            USUAL,
            (framer, sink) -> {
              for (ByteBuffer piece : Pieces.some(bytes)) {
                framer.feed(piece, sink);
                boolean ends = framer.quietEnds();
                framer.quiet(sink);
                assertThat(framer.quietEnds()).as("quiet ended it: %s", ends).isFalse();
              }
            });
    if (isText(bytes)) {
      List<String> lines = read.stream().map(line -> ((Line) line).text()).toList();
      assertThat(String.join("", lines)).isEqualTo(new String(bytes, UTF_8));
    }
  }

  private static void whatIsPrintedDoesNothingToATerminal(byte[] bytes) {
    // A string that was cut may have half a character, which no bytes decode to.
    String text = new String(bytes, UTF_8);
    for (String cut : List.of(text, text.substring(0, text.length() / 2))) {
      String printed = Printable.of(cut);
      assertThat(printed.codePoints()).allMatch(TerminalText::isHarmless);
      assertThat(Printable.of(printed)).isSameAs(printed);
    }
  }

  private static List<Object> read(int lineBytesMax, List<ByteBuffer> pieces) {
    return read(lineBytesMax, (framer, sink) -> pieces.forEach(piece -> framer.feed(piece, sink)));
  }

  private record Line(String text) {}

  /** What comes of {@code feeding} and the end, in order. */
  private static List<Object> read(int lineBytesMax, Feeding feeding) {
    List<Object> read = new ArrayList<>();
    TextFramer.Sink sink =
        new TextFramer.Sink() {
          @Override
          public void line(String text) {
            assertThat(text.length()).isLessThanOrEqualTo(lineBytesMax);
            assertThat(text).doesNotContain("\n");
            read.add(new Line(text));
          }

          @Override
          public void tooLong() {
            read.add(TOO_LONG);
          }
        };
    TextFramer framer = new TextFramer(lineBytesMax);
    feeding.feed(framer, sink);
    framer.end(sink);
    assertThat(framer.pending()).isFalse();
    return read;
  }

  /** Whether it is UTF-8 of a length that fits, without anything that ends or negotiates. */
  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n' || b == '\r') {
        return false;
      }
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return bytes.length <= USUAL;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
