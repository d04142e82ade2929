package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import suda.core.Text;

final class PiecesTest {
  private static final String[] CHARACTERS = {
    "a", " ", "é", "수", "👩‍👩‍👧", "🇰🇷", "e\u0301", "\t"
  };

  @Test
  void aShortLineIsOnePiece() {
    assertThat(Pieces.of("hello", 5)).containsExactly("hello");
  }

  @Test
  void aLineIsCutAfterASpaceWhichStays() {
    assertThat(Pieces.of("hello world again", 13)).containsExactly("hello world ", "again");
  }

  @Test
  void aLongWordIsCutAsItFits() {
    assertThat(Pieces.of("a bcdefghijkl", 6)).containsExactly("a bcde", "fghijk", "l");
  }

  @Test
  void syllablesStayWhole() {
    assertThat(Pieces.of("수다수다", 7)).containsExactly("수다", "수다");
  }

  @Test
  void whatPeopleSeeAsOneCharacterStaysWhole() {
    assertThat(Pieces.of("ab👩‍👩‍👧", 18)).containsExactly("ab", "👩‍👩‍👧");
    assertThat(Pieces.of("abe\u0301", 3)).containsExactly("ab", "e\u0301");
  }

  @Test
  void aCharacterTooLongForOnePieceIsCutBetweenCodePoints() {
    String towering = "e" + "\u0301".repeat(10);
    List<String> pieces = Pieces.of(towering, 5);
    assertThat(String.join("", pieces)).isEqualTo(towering);
    assertThat(pieces).allSatisfy(piece -> assertThat(Text.bytes(piece)).isBetween(1, 5));
  }

  /** Nothing is lost, nothing is too long, nothing is empty, whatever is typed. */
  @Test
  void thePiecesOfAnyLineAreTheLine() {
    for (long seed = 0; seed < 500; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      String line = line(random);
      int bytesMax = random.nextInt(4, 60);
      List<String> pieces = Pieces.of(line, bytesMax);
      assertThat(String.join("", pieces)).as("seed %d", seed).isEqualTo(line);
      assertThat(pieces)
          .as("seed %d", seed)
          .allSatisfy(piece -> assertThat(Text.bytes(piece)).isBetween(1, bytesMax));
    }
  }

  private static String line(RandomGenerator random) {
    StringBuilder line = new StringBuilder();
    int characters = random.nextInt(200);
    for (int i = 0; i < characters; i++) {
      line.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return line.toString();
  }
}
