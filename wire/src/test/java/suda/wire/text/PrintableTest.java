package suda.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.wire.Pieces;

class PrintableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "a\tb", "안녕 👩‍👩‍👧", "café", "\uFFFD", "العربية", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
  void printableTextIsReturnedAsItIs(String text) {
    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Test
  void anEscapeSequenceIsShownAndNotObeyed() {
    assertThat(Printable.of("a\u001B[2J\u001B]0;x\u0007")).isEqualTo("a␛[2J␛]0;x␇");
  }

  @Test
  void controlsBecomePicturesOrTheReplacementCharacter() {
    assertThat(Printable.of("\0\r\n\b\u007F")).isEqualTo("␀␍␊␈␡");
    assertThat(Printable.of("\u009B2J\u0085")).isEqualTo("\uFFFD2J\uFFFD");
  }

  @Test
  void theReadingDirectionCannotBeOverridden() {
    assertThat(Printable.of("a\u202Eb\u2066c\u2069")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
  }

  @Test
  void separatorsOfLinesAndLoneSurrogatesAreReplaced() {
    assertThat(Printable.of("a\u2028b\u2029")).isEqualTo("a␤b␤");
    assertThat(Printable.of("a\uD83Db\uDC4B👋")).isEqualTo("a\uFFFDb\uFFFD👋");
  }

  @ParameterizedTest
  @CsvSource({
    "'\u0002bold\u0002', bold",
    "'\u00034red\u0003', red",
    "'\u000304,12red\u000F on', red on",
    "'\u0003123', 3",
    "'\u00034,x', ',x'",
    "'\u0004FF0000red\u0004', red",
    "'\u0004FF0000,00FF00x', x",
    "'\u0011m\u0016r\u001Di\u001Es\u001Fu', mrisu"
  })
  void formattingCodesAreRemoved(String text, String plain) {
    assertThat(Printable.of(text)).isEqualTo(plain);
    assertThat(Formatting.strip(text)).isEqualTo(plain);
  }

  @Test
  void nothingHarmfulEverRemains() {
    for (long seed = 0; seed < 20_000; seed++) {
      String text = text(Pieces.random(seed));
      String printable = Printable.of(text);

      assertThat(printable.chars()).as("seed %d", seed).noneMatch(PrintableTest::isHarmful);
      assertThat(Printable.of(printable)).as("seed %d", seed).isSameAs(printable);
    }
  }

  private static boolean isHarmful(int c) {
    return c != '\t' && Character.isISOControl(c)
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x2028
        || c == 0x2029;
  }

  private static String text(RandomGenerator random) {
    int[] ranges = {0x20, 0xA0, 0x80, 0x2070, 0x1_0000};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append((char) random.nextInt(ranges[random.nextInt(ranges.length)]));
    }
    return text.toString();
  }
}
