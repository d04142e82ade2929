package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class NickTest {
  private static final int BYTES_MAX = Limit.NICK_BYTES.max();

  @ParameterizedTest
  @ValueSource(strings = {"a", "Alice", "a1", "[]\\`_^{|}", "a-b", "_"})
  void anAsciiNickIsValidUnderBothRules(String text) {
    assertThat(Nick.parse(text, NickRule.ASCII)).map(Nick::text).contains(text);
    assertThat(Nick.parse(text, NickRule.UNICODE)).map(Nick::text).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1a", "-a", " a", "a b", "a!b", "a@b", "a,b", "#a", ":a", "a*", "a?", "a.b", "a\u0000",
        "a\n", "~a", "a\u200B", "a\u202E", "a\uFFFD", "🍵", "٣a"
      })
  void aNickThatAProtocolCouldMisreadIsInvalidUnderBothRules(String text) {
    assertThat(Nick.parse(text, NickRule.ASCII)).isEmpty();
    assertThat(Nick.parse(text, NickRule.UNICODE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"수다", "élan", "日本", "ﾊﾝ", "नमस्ते", "𠮷野"})
  void aNickOfAnotherScriptIsValidOnlyUnderTheUnicodeRule(String text) {
    assertThat(Nick.parse(text, NickRule.UNICODE)).isPresent();
    assertThat(Nick.parse(text, NickRule.ASCII)).isEmpty();
  }

  @Test
  @AtBound(Limit.NICK_BYTES)
  void theBoundIsInBytes() {
    assertThat(Nick.parse("a".repeat(BYTES_MAX), NickRule.ASCII)).isPresent();
    assertThat(Nick.parse("a".repeat(BYTES_MAX + 1), NickRule.ASCII)).isEmpty();
    assertThat(Nick.parse("수".repeat(BYTES_MAX / 3), NickRule.UNICODE)).isPresent();
    assertThat(Nick.parse("수".repeat(BYTES_MAX / 3 + 1), NickRule.UNICODE)).isEmpty();
  }

  @Test
  void nicksThatDifferOnlyInCaseAreOne() {
    assertThat(key("ÉLAN")).isEqualTo(key("élan"));
    assertThat(key("ALICE")).isEqualTo(key("alice"));
    assertThat(key("alice")).isNotEqualTo(key("alicé"));
  }

  /** CASEMAPPING=ascii: RFC 1459 would take these for upper and lower case. */
  @Test
  void bracketsAndBracesAreDifferentLetters() {
    assertThat(key("a[]")).isNotEqualTo(key("a{}"));
    assertThat(key("a^")).isNotEqualTo(key("a~"));
  }

  @Test
  void aComposedAndADecomposedLetterAreOne() {
    Optional<Nick> composed = Nick.parse("\u00E9lan", NickRule.UNICODE);
    Optional<Nick> decomposed = Nick.parse("e\u0301lan", NickRule.UNICODE);
    assertThat(decomposed).isEqualTo(composed);
  }

  @Test
  void aKeyIsItsOwnKey() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (NickRule.UNICODE.allows(c)) {
        String key = key("a" + Character.toString(c));
        assertThat(key(key)).as("U+%04X", c).isEqualTo(key);
      }
    }
  }

  private static String key(String text) {
    return Folding.key(text);
  }
}
