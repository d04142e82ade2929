package suda.app.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses which name was meant. */
public final class Nearest {

  private Nearest() {}

  /** The name that takes the fewest changed letters, if these are at most a third of it. */
  public static Optional<String> to(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .filter(nearest -> distance(name, nearest) <= Math.max(2, nearest.length() / 3))
        .or(() -> withSameEnding(name, known));
  }

  /** {@code server.port} is not spelt like {@code listen.port}, but the port is what was meant. */
  private static Optional<String> withSameEnding(String name, List<String> known) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return known.stream().filter(candidate -> candidate.endsWith("." + ending)).findFirst();
  }

  /** Levenshtein's distance, a row of the table at a time. */
  static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      above = nextRow(above, row, from.charAt(row - 1), to);
    }
    return above[to.length()];
  }

  private static int[] nextRow(int[] above, int row, char letter, String to) {
    int[] current = new int[above.length];
    current[0] = row;
    for (int column = 1; column < current.length; column++) {
      int replaced = above[column - 1] + (to.charAt(column - 1) == letter ? 0 : 1);
      int inserted = Math.min(above[column], current[column - 1]) + 1;
      current[column] = Math.min(replaced, inserted);
    }
    return current;
  }
}
