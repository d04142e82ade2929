package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedPartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          free\\s+coins > coins
          Buy\\.Now > buy.now
          https?://[a-z.]*bad\\.example > bad.example
          colou?r > colo
          (cheap|best) pills > ' pills'
          ab+c > ab
          ab{0,2}cd > cd
          x\\x{41}yz > yz
          \\pLabc > ''
          foo|bar > ''
          .* > ''
          [[:alpha:]x]tea > tea
          []x]tea > tea
          (a(b)c[)]d)tea > tea
          """)
  void itIsTheLongestThatMustBeThere(String pattern, String fixed) {
    assertThat(FixedPart.of(pattern)).isEqualTo(fixed);
  }

  @Test
  void lettersThatAreOneButForCaseAreFoldedAlike() {
    assertThat(FixedPart.folded("ſPAM ΣΑΣ")).isEqualTo(FixedPart.folded("Spam σας"));
  }

  /** Whatever the pattern and the text: where there is a match there is the fixed part. */
  @Test
  void noTextThatMatchesLacksIt() {
    SplittableRandom random = new SplittableRandom(7);
    String signs = "aAbB1.*+?|()[]{}^$\\s-,:x";
    int matches = 0;
    for (int i = 0; i < 200_000; i++) {
      String pattern = some(random, signs, 8);
      String text = some(random, "aAbB1x ", 6);
      if (matches(pattern, text)) {
        matches++;
        assertThat(FixedPart.folded(text)).as(pattern).contains(FixedPart.of(pattern));
      }
    }
    assertThat(matches).isGreaterThan(1000);
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find();
    } catch (PatternSyntaxException none) {
      return false;
    }
  }

  private static String some(SplittableRandom random, String signs, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }
}
