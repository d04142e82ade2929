package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class WrapTest {

  private static String wrapped(int columns, int indent, String text) {
    return Wrap.to(columns, indent, new AttributedString(text)).toString();
  }

  @Test
  void aLineThatFitsStaysAsItIs() {
    assertThat(wrapped(10, 0, "0123456789")).isEqualTo("0123456789");
  }

  @Test
  void aLineBreaksAtItsLastSpace() {
    assertThat(wrapped(10, 0, "one two three")).isEqualTo("one two\nthree");
    assertThat(wrapped(7, 0, "one two three")).isEqualTo("one two\nthree");
  }

  @Test
  void aSyllableCountsTwoColumnsAndIsNeverHalved() {
    assertThat(wrapped(7, 0, "가나다라마")).isEqualTo("가나다\n라마");
    assertThat(wrapped(6, 0, "가나다라마")).isEqualTo("가나다\n라마");
  }

  @Test
  void anAccentStaysWithItsLetter() {
    assertThat(wrapped(3, 0, "abe\u0301d")).isEqualTo("abe\u0301\nd");
  }

  @Test
  void furtherLinesAreIndentedWhereThereIsRoom() {
    assertThat(wrapped(40, 6, "x".repeat(39) + " yy")).isEqualTo("x".repeat(39) + "\n      yy");
    assertThat(wrapped(39, 6, "x".repeat(39) + " yy")).isEqualTo("x".repeat(39) + "\nyy");
  }

  /** Not to be taken for what somebody else said. */
  @Test
  void linesOfTheTextItselfAreIndentedEverywhere() {
    assertThat(wrapped(40, 6, "one\n\ntwo")).isEqualTo("one\n      \n      two");
    assertThat(wrapped(8, 6, "one\ntwo three")).isEqualTo("one\n  two\nthree");
  }

  @Test
  void noLineIsTooWideAndNothingIsLost() {
    String text = "안녕 hello 여러분 " + "가".repeat(50) + " the end 😀 of it";
    for (int columns = 2; columns < 60; columns++) {
      AttributedString out = Wrap.to(columns, 6, new AttributedString(text));
      int most = columns;
      assertThat(out.toString().lines())
          .allMatch(line -> new AttributedString(line).columnLength() <= most);
      assertThat(out.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
  }
}
