package suda.wire.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import suda.wire.Pieces;

class TextFramerPropertyTest {
  private static final int ROUNDS = 5_000;
  private static final int MAX = 20;
  private static final byte[] FREQUENT = frequent();

  @Test
  void itDoesNotMatterInWhichPiecesBytesArrive() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = Pieces.random(seed);
      byte[] bytes = Pieces.bytes(random, random.nextInt(400), FREQUENT);

      List<String> whole = received(List.of(ByteBuffer.wrap(bytes)));
      assertThat(received(Pieces.of(bytes, random))).as("seed %d", seed).isEqualTo(whole);
    }
  }

  /** The tutorial's client: no line ends, and the network may pause in the middle of a syllable. */
  @Test
  void quietTimesAnywhereLoseNoCharacter() {
    String said = "안녕하세요 👩‍👩‍👧 é!";
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = Pieces.random(seed);
      List<String> lines = new ArrayList<>();
      TextFramer framer = new TextFramer(TextFramer.LINE_BYTES_MAX);
      for (ByteBuffer piece : Pieces.of(said.getBytes(UTF_8), random)) {
        framer.feed(piece, into(lines));
        framer.quiet(into(lines));
        assertThat(framer.quietEnds()).isFalse();
      }
      assertThat(String.join("", lines)).as("seed %d", seed).isEqualTo(said);
    }
  }

  @Test
  void noBytesAndNoQuietTimesMakeItThrow() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = Pieces.random(seed);
      TextFramer framer = new TextFramer(MAX);
      List<String> lines = new ArrayList<>();
      byte[] bytes = Pieces.bytes(random, random.nextInt(300), FREQUENT);
      for (ByteBuffer piece : Pieces.of(bytes, random)) {
        framer.feed(piece, into(lines));
        if (framer.quietEnds()) {
          framer.quiet(into(lines));
          assertThat(framer.quietEnds()).as("seed %d", seed).isFalse();
        }
      }
      framer.end(into(lines));
      assertThat(framer.pending()).isFalse();
      assertThat(lines).as("seed %d", seed).noneMatch(line -> line.length() > MAX);
    }
  }

  private static List<String> received(List<ByteBuffer> pieces) {
    List<String> lines = new ArrayList<>();
    TextFramer framer = new TextFramer(MAX);
    for (ByteBuffer piece : pieces) {
      framer.feed(piece, into(lines));
      assertThat(piece.hasRemaining()).isFalse();
      assertThat(framer.bytesHeld()).isLessThanOrEqualTo(64);
    }
    framer.end(into(lines));
    return lines;
  }

  private static TextFramer.Sink into(List<String> lines) {
    return new TextFramer.Sink() {
      @Override
      public void line(String text) {
        lines.add(text);
      }

      @Override
      public void tooLong() {
        lines.add("<too long>");
      }
    };
  }

  private static byte[] frequent() {
    byte[] text = "ab\n\r\0\u00E9한👋".getBytes(UTF_8);
    byte[] all = Arrays.copyOf(text, text.length + 3);
    all[text.length] = (byte) 255;
    all[text.length + 1] = (byte) 250;
    all[text.length + 2] = (byte) 240;
    return all;
  }
}
