package suda.core.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Text as it is searched: what looks alike or differs in case alone is alike (NFKC, then each
 * character for itself).
 */
public final class Folded {
  private Folded() {}

  public static String of(String text) {
    String normal =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(normal.length());
    // Not the text as a whole: a sigma at a word's end would differ from one within it.
    normal
        .codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** The words to look for that somebody typed. */
  public static List<String> words(String typed) {
    return Arrays.stream(of(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
