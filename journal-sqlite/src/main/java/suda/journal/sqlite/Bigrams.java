package suda.journal.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import suda.core.history.Folded;

/**
 * Text as terms of the search index: within each run of letters and digits, every two characters
 * that follow each other, and the last one alone. So every character begins a term, and a word of
 * one character is found by what begins with it.
 */
final class Bigrams {
  /** Another number, when the terms of the same text are others: the index is then made anew. */
  static final int VERSION = 1;

  private Bigrams() {}

  /** The terms by which {@code text} is found. */
  static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (int[] run : runs(Folded.of(text))) {
      for (int i = 0; i + 1 < run.length; i++) {
        terms.add(new String(run, i, 2));
      }
      terms.add(new String(run, run.length - 1, 1));
    }
    return terms;
  }

  /**
   * The terms that every text with {@code word} in it has, each as FTS5 is asked for it; none where
   * the word has neither letter nor digit.
   *
   * @param word as {@link Folded} has it
   */
  static Set<String> asked(String word) {
    Set<String> asked = new LinkedHashSet<>();
    for (int[] run : runs(word)) {
      if (run.length == 1) {
        asked.add('"' + new String(run, 0, 1) + "\" *");
      }
      for (int i = 0; i + 1 < run.length; i++) {
        asked.add('"' + new String(run, i, 2) + '"');
      }
    }
    return asked;
  }

  /** Whether what is asked for is all that begins with a character. */
  static boolean isPrefix(String asked) {
    return asked.endsWith("*");
  }

  private static List<int[]> runs(String folded) {
    List<int[]> runs = new ArrayList<>();
    int[] all = folded.codePoints().toArray();
    int start = 0;
    for (int i = 0; i <= all.length; i++) {
      if (i == all.length || !isPart(all[i])) {
        if (i > start) {
          runs.add(Arrays.copyOfRange(all, start, i));
        }
        start = i + 1;
      }
    }
    return runs;
  }

  /** Letters and digits with what is written on them, and pictures. */
  private static boolean isPart(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.OTHER_NUMBER,
          Character.LETTER_NUMBER ->
          true;
      case Character.OTHER_SYMBOL -> c > 0x7F;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
