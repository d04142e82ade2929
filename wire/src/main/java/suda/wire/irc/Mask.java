package suda.wire.irc;

import java.util.Arrays;

/**
 * Glob masks as in bans: {@code *} stands for any text, {@code ?} for one character, a backslash
 * before one of {@code * ? \} takes it literally. Any other backslash is itself, because nicks may
 * contain it.
 *
 * @see <a href="https://modern.ircdocs.horse/#wildcard-expressions">Wildcard expressions</a>
 */
public final class Mask {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;

  private Mask() {}

  /**
   * Whether {@code pattern} covers all of {@code text}. Case counts: fold both before. Takes at
   * most pattern length times text length steps and no stack, whatever the pattern.
   */
  public static boolean matches(String pattern, String text) {
    return matches(elements(pattern), text.codePoints().toArray());
  }

  /** Goes back only to the last {@code *}: an earlier one could not do better. */
  private static boolean matches(int[] pattern, int[] text) {
    int p = 0;
    int t = 0;
    int afterStar = -1;
    int starText = 0;
    while (t < text.length) {
      if (p < pattern.length && pattern[p] == ANY_TEXT) {
        afterStar = ++p;
        starText = t;
      } else if (p < pattern.length && covers(pattern[p], text[t])) {
        p++;
        t++;
      } else if (afterStar >= 0) {
        p = afterStar;
        t = ++starText;
      } else {
        return false;
      }
    }
    return onlyStars(pattern, p);
  }

  private static boolean covers(int element, int character) {
    return element == ANY_CHARACTER || element == character;
  }

  private static boolean onlyStars(int[] pattern, int from) {
    int p = from;
    while (p < pattern.length && pattern[p] == ANY_TEXT) {
      p++;
    }
    return p == pattern.length;
  }

  private static int[] elements(String pattern) {
    int[] characters = pattern.codePoints().toArray();
    int[] elements = new int[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      boolean escape =
          characters[i] == '\\' && i + 1 < characters.length && isSpecial(characters[i + 1]);
      elements[count++] = escape ? characters[++i] : element(characters[i]);
    }
    return Arrays.copyOf(elements, count);
  }

  private static boolean isSpecial(int character) {
    return character == '*' || character == '?' || character == '\\';
  }

  private static int element(int character) {
    return switch (character) {
      case '*' -> ANY_TEXT;
      case '?' -> ANY_CHARACTER;
      default -> character;
    };
  }
}
