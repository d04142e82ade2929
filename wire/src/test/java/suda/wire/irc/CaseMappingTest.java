package suda.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import suda.wire.Pieces;

/** modern.ircdocs.horse, "CASEMAPPING Parameter". */
class CaseMappingTest {
  @Test
  void asciiFoldsLettersAlone() {
    assertThat(CaseMapping.ASCII.fold("Kim[A]\\~^Z@É")).isEqualTo("kim[a]\\~^z@É");
  }

  @Test
  void rfc1459FoldsBracketsBackslashAndTildeToo() {
    assertThat(CaseMapping.RFC1459.fold("Kim[A]\\~")).isEqualTo("kim{a}|^");
    assertThat(CaseMapping.RFC1459.fold("{a}|^_`")).isEqualTo("{a}|^_`");
    assertThat(CaseMapping.RFC1459.fold("~")).isEqualTo(CaseMapping.RFC1459.fold("^"));
  }

  @ParameterizedTest
  @CsvSource({
    "Kim, kim",
    "ÉCOLE, école",
    "ÉCOLE, e\u0301cole",
    "ΣΊΣΥΦΟΣ, σίσυφος",
    "ＫＩＭ, kim",
    "\u1112\u1161\u11AB글, 한글",
    "\u212Aim, kim",
    "[KIM], [kim]"
  })
  void unicodeSpellingsOfOneNameFoldToTheSame(String one, String other) {
    assertThat(CaseMapping.UNICODE.fold(one)).isEqualTo(CaseMapping.UNICODE.fold(other));
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(CaseMapping.UNICODE.fold("가")).isNotEqualTo(CaseMapping.UNICODE.fold("나"));
    assertThat(CaseMapping.UNICODE.fold("é")).isNotEqualTo(CaseMapping.UNICODE.fold("e"));
    assertThat(CaseMapping.UNICODE.fold("[")).isNotEqualTo(CaseMapping.UNICODE.fold("{"));
  }

  @ParameterizedTest
  @EnumSource
  void aFoldedNameIsReturnedAsItIs(CaseMapping mapping) {
    String name = "kim_42";

    assertThat(mapping.fold(name)).isSameAs(name);
    assertThat(mapping.fold("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void foldingTwiceChangesNothingMore(CaseMapping mapping) {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertFolds(mapping, Character.toString(c));
    }
    RandomGenerator random = Pieces.random(7);
    for (int i = 0; i < 20_000; i++) {
      int[] pair = {random.nextInt(0x3000), random.nextInt(0x400), random.nextInt(0x3000)};
      assertFolds(mapping, new String(pair, 0, pair.length));
    }
  }

  private static void assertFolds(CaseMapping mapping, String name) {
    String folded = mapping.fold(name);
    if (!mapping.fold(folded).equals(folded)) {
      throw new AssertionError(mapping + " folds " + name.codePoints().boxed().toList() + " twice");
    }
  }
}
