package suda.client;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into messages that fit a line: at line ends, then at spaces, then at characters. */
final class Pieces {
  private Pieces() {}

  /**
   * The messages that {@code text} makes; none if it is blank. Together they are the text, but for
   * its line ends and NULs.
   *
   * @param bytesMax most bytes of UTF-8 in each; more only where a single character has more
   */
  static List<String> of(String text, int bytesMax) {
    List<String> pieces = new ArrayList<>();
    for (String line : text.replace("\0", "").split("\\R", -1)) {
      if (!line.isBlank()) {
        cut(line, bytesMax, pieces);
      }
    }
    return pieces;
  }

  private static void cut(String line, int bytesMax, List<String> pieces) {
    String rest = line;
    while (bytes(rest) > bytesMax) {
      int end = end(rest, bytesMax);
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    pieces.add(rest);
  }

  /** Where the first piece ends: after the last space in its second half, or where it is full. */
  private static int end(String line, int bytesMax) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int full = characters.next();
    int space = 0;
    int used = bytes(line.substring(0, full));
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += bytes(line.substring(full, next));
      if (used > bytesMax) {
        break;
      }
      space = line.charAt(next - 1) == ' ' ? next : space;
      full = next;
    }
    return space > full / 2 ? space : full;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
