package suda.session.verb;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Guesses which verb was meant. */
final class Nearest {
  private static final int CHANGES_MAX = 2;

  /** A verb this long is mistyped by more than this; comparing would only cost time. */
  private static final int LENGTH_MAX = 20;

  private Nearest() {}

  /** The first name that begins so, else the one that takes the fewest changed letters, or null. */
  static @Nullable String to(String typed, Collection<String> names) {
    if (typed.isEmpty() || typed.length() > LENGTH_MAX) {
      return null;
    }
    for (String name : names) {
      if (name.startsWith(typed)) {
        return name;
      }
    }
    return bySpelling(typed, names);
  }

  private static @Nullable String bySpelling(String typed, Collection<String> names) {
    String nearest = null;
    // A guess that leaves fewer than half of the letters is none.
    int fewest = Math.min(CHANGES_MAX, typed.length() / 2) + 1;
    for (String name : names) {
      int changes = changes(typed, name);
      if (changes < fewest) {
        nearest = name;
        fewest = changes;
      }
    }
    return nearest;
  }

  /** Levenshtein's distance, by a row that is overwritten from left to right. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int i = 1; i <= from.length(); i++) {
      advance(row, from.charAt(i - 1), to);
    }
    return row[to.length()];
  }

  private static void advance(int[] row, char letter, String to) {
    int diagonal = row[0]++;
    for (int column = 1; column < row.length; column++) {
      int replaced = diagonal + (to.charAt(column - 1) == letter ? 0 : 1);
      diagonal = row[column];
      row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
    }
  }
}
