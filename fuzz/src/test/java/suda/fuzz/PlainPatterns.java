package suda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import suda.core.name.Glob;
import suda.wire.irc.Mask;

/** The plainest way to match a pattern, to compare with. */
final class PlainPatterns {
  /** A regular expression may take its time; what is longer is only matched for its exceptions. */
  private static final int COMPARED_MAX = 10;

  private PlainPatterns() {}

  static void compare(String pattern, String text) {
    boolean glob = Glob.matches(pattern, text);
    boolean mask = Mask.matches(pattern, text);
    if (pattern.length() <= COMPARED_MAX && text.length() <= COMPARED_MAX) {
      assertThat(glob).isEqualTo(expression(pattern, false).matcher(text).matches());
      assertThat(mask).isEqualTo(expression(pattern, true).matcher(text).matches());
    }
  }

  private static Pattern expression(String pattern, boolean escapes) {
    StringBuilder out = new StringBuilder();
    int[] characters = pattern.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      boolean escaped =
          escapes
              && characters[i] == '\\'
              && i + 1 < characters.length
              && "*?\\".indexOf(characters[i + 1]) >= 0;
      out.append(escaped ? literal(characters[++i]) : element(characters[i]));
    }
    return Pattern.compile(out.toString(), Pattern.DOTALL);
  }

  private static String element(int character) {
    return switch (character) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> literal(character);
    };
  }

  private static String literal(int character) {
    return Pattern.quote(Character.toString(character));
  }
}
