package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void whatLooksAlikeIsOneName() {
    assertThat(Folding.key("Élan")).isEqualTo(Folding.key("e\u0301lan"));
    assertThat(Folding.key("ALICE")).isEqualTo("alice");
    assertThat(Folding.key("\u1112\u1161\u11ab")).isEqualTo("한");
  }

  /** What is kept is a key, and it is looked up by its key again. */
  @Test
  void aKeysKeyIsItself() {
    Stream<String> restless =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .flatMap(letter ->
                IntStream.of('a', 0x301, 0x307, 0x331, 0x345)
                    .mapToObj(mark -> letter + Character.toString(mark)))
            .filter(name -> !Folding.key(Folding.key(name)).equals(Folding.key(name)));
    assertThat(restless).isEmpty();
  }
}
