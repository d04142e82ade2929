package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final int ROUNDS = 2_000;
  private static final String[] ALPHABET = {
    "a", " ", "é", "가", "😀", "e\u0301", "👩‍👩‍👧", "\uD800"
  };

  @Test
  void aShortTextIsOnePiece() {
    assertThat(Pieces.of("hello there", 400)).containsExactly("hello there");
  }

  @Test
  void linesAreMessagesAndEmptyOnesAreNone() {
    assertThat(Pieces.of("one\r\n\n two\u0000\n  \n", 400)).containsExactly("one", " two");
  }

  @Test
  void aLongTextIsCutAfterASpace() {
    assertThat(Pieces.of("hello wide world", 12)).containsExactly("hello wide ", "world");
  }

  @Test
  void aLongWordIsCutBetweenSyllables() {
    assertThat(Pieces.of("가나다라", 7)).containsExactly("가나", "다라");
  }

  @Test
  void aCharacterOfSeveralCodePointsStaysWhole() {
    assertThat(Pieces.of("xx👩‍👩‍👧", 19)).containsExactly("xx", "👩‍👩‍👧");
  }

  private static List<String> several(String text, int bytes, int lines) {
    return Pieces.of(text, 8, new Multiline.Bounds(bytes, lines));
  }

  @Test
  void linesAreOneMessageAndBlankOnesAreNotAtItsEnds() {
    assertThat(several("\n\none\r\n\n two\u0000\n  \n", 100, 10)).containsExactly("one\n\n two");
    assertThat(several(" \n\t\n", 100, 10)).isEmpty();
  }

  @Test
  void aMessageHasAsManyLinesAsItMayHave() {
    assertThat(several("1\n2\n3\n4\n5", 100, 2)).containsExactly("1\n2", "3\n4", "5");
    assertThat(several("1234567890123456\n3", 100, 2)).containsExactly("1234567890123456", "3");
    assertThat(several("12345678901234567", 100, 2)).containsExactly("1234567890123456", "7");
  }

  @Test
  void aMessageHasAsManyBytesAsItMayHave() {
    assertThat(several("123\n567", 7, 9)).containsExactly("123\n567");
    assertThat(several("123\n5678", 7, 9)).containsExactly("123", "5678");
    assertThat(several("12345678901", 11, 9)).containsExactly("12345678901");
    assertThat(several("가나다", 4, 9)).containsExactly("가", "나", "다");
  }

  @Test
  void theSameTextComesOutInPiecesThatFit() {
    long seed = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String text =
          "x"
              + random
                  .ints(random.nextInt(80), 0, ALPHABET.length)
                  .mapToObj(i -> ALPHABET[i])
                  .reduce("", String::concat);
      int bytesMax = 18 + random.nextInt(40);
      List<String> pieces = Pieces.of(text, bytesMax);
      assertThat(String.join("", pieces)).as("seed %d", seed).isEqualTo(text);
      assertThat(pieces).as("seed %d", seed).allMatch(piece -> fits(piece, bytesMax));
    }
  }

  /** More only where a single character has more: accents can be piled up on one letter. */
  private static boolean fits(String piece, int bytesMax) {
    return piece.getBytes(StandardCharsets.UTF_8).length <= bytesMax || piece.contains("\u0301");
  }
}
