package suda.testkit;

/**
 * A line of which parts do not matter: {@code …}, three dots in one character, stands for any text,
 * none too. A star would not do, as it is a word of its own in IRC.
 */
final class LinePattern {
  private static final String ANY = "…";

  private LinePattern() {}

  static boolean matches(String pattern, String line) {
    String[] parts = pattern.split(ANY, -1);
    if (parts.length == 1) {
      return pattern.equals(line);
    }
    String last = parts[parts.length - 1];
    int at = parts[0].length();
    if (!line.startsWith(parts[0])) {
      return false;
    }
    // The leftmost place for each part leaves the most room for those after it.
    for (int i = 1; i < parts.length - 1; i++) {
      int found = line.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return line.length() - last.length() >= at && line.endsWith(last);
  }
}
