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
