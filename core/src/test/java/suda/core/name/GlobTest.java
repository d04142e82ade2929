package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GlobTest {
  private static final String[] TEXT = {"a", "b", "수", "🍵"};
  private static final String[] PATTERN = {"a", "b", "수", "🍵", "*", "*", "?"};

  @Test
  void itAgreesWithTheDefinition() {
    for (int seed = 0; seed < 200_000; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      String pattern = draw(random, PATTERN);
      String text = draw(random, TEXT);
      assertThat(Glob.matches(pattern, text))
          .as("seed %d: %s on %s", seed, pattern, text)
          .isEqualTo(naive(pattern, text));
    }
  }

  private static String draw(RandomGenerator random, String[] of) {
    StringBuilder drawn = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      drawn.append(of[random.nextInt(of.length)]);
    }
    return drawn.toString();
  }

  private static boolean naive(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    String rest = pattern.substring(first(pattern));
    if (pattern.charAt(0) == '*') {
      return naive(rest, text) || !text.isEmpty() && naive(pattern, text.substring(first(text)));
    }
    boolean one = !text.isEmpty() && matchesOne(pattern, text);
    return one && naive(rest, text.substring(first(text)));
  }

  private static boolean matchesOne(String pattern, String text) {
    return pattern.charAt(0) == '?' || pattern.codePointAt(0) == text.codePointAt(0);
  }

  private static int first(String text) {
    return text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
  }

  @Test
  void manyStarsDoNotTakeForEver() {
    String pattern = "*a".repeat(80) + "b";
    String text = "a".repeat(5000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Glob.matches(pattern, text)).isFalse());
  }
}
