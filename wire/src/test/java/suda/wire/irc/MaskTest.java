package suda.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.wire.Pieces;

/** modern.ircdocs.horse, "Wildcard Expressions". */
class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "kim!*@*, kim!k@host, true",
    "kim!*@*, kimm!k@host, false",
    "*!*@10.0.?.1, a!b@10.0.7.1, true",
    "*!*@10.0.?.1, a!b@10.0.77.1, false",
    "*, '', true",
    "?, '', false",
    "'', '', true",
    "'', a, false",
    "**a**, bab, true",
    "a?c, a👋c, true",
    "가*하, 가나다하, true",
    "a\\*b, a*b, true",
    "a\\*b, axb, false",
    "a\\?b, a?b, true",
    "a\\\\b, a\\b, true",
    "a\\bc, a\\bc, true",
    "a\\, a\\, true",
    "a\\\\*, a\\xyz, true"
  })
  void masksMatch(String pattern, String text, boolean matches) {
    assertThat(Mask.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void aMaskOfManyStarsIsNoTrap() {
    String pattern = "*a".repeat(5_000) + "b";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(Mask.matches(pattern, "a".repeat(20_000))).isFalse());
  }

  @Test
  void itAgreesWithRegularExpressionsOnSmallInputs() {
    for (long seed = 0; seed < 50_000; seed++) {
      RandomGenerator random = Pieces.random(seed);
      String pattern = text(random, "ab*?\\");
      String text = text(random, "ab*?\\");

      assertThat(Mask.matches(pattern, text))
          .as("seed %d: '%s' on '%s'", seed, pattern, text)
          .isEqualTo(regex(pattern).matcher(text).matches());
    }
  }

  private static String text(RandomGenerator random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static Pattern regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < pattern.length() && "*?\\".indexOf(pattern.charAt(i + 1)) >= 0;
      if (escape) {
        regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
