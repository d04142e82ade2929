package suda.client;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into what fits: at line ends, then at spaces, then at characters. */
final class Pieces {
  private Pieces() {}

  /**
   * The messages of one line each that {@code text} makes; none if it is blank. Together they are
   * the text, but for its line ends and NULs.
   *
   * @param bytesMax most bytes of UTF-8 in each; more only where a single character has more
   */
  static List<String> of(String text, int bytesMax) {
    List<String> pieces = new ArrayList<>();
    for (String line : lines(text)) {
      if (!line.isBlank()) {
        pieces.addAll(cut(line, bytesMax));
      }
    }
    return pieces;
  }

  /**
   * The messages of several lines that {@code text} makes, with {@code \n} between lines; none if
   * it is blank. None begins or ends with a blank line.
   *
   * @param bytesMax most bytes in a line on the wire; several of these may make a line of the text
   */
  static List<String> of(String text, int bytesMax, Multiline.Bounds bounds) {
    Filling filling = new Filling(bounds);
    int most = Math.min(bytesMax, bounds.bytes());
    for (String line : lines(text)) {
      boolean joined = false;
      for (String piece : cut(line, most)) {
        filling.add(piece, joined);
        joined = true;
      }
    }
    filling.next();
    return filling.messages;
  }

  private static String[] lines(String text) {
    return text.replace("\0", "").split("\\R", -1);
  }

  /** One message after the other, each as full as it may be. */
  private static final class Filling {
    private final Multiline.Bounds bounds;
    private final List<String> messages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int lines;

    Filling(Multiline.Bounds bounds) {
      this.bounds = bounds;
    }

    void add(String piece, boolean joined) {
      String before = joined ? "" : "\n";
      if (lines == bounds.lines() || bytes + bytes(before + piece) > bounds.bytes()) {
        next();
      }
      if (lines > 0 || !piece.isBlank()) {
        String more = lines == 0 ? piece : before + piece;
        text.append(more);
        bytes += bytes(more);
        lines++;
      }
    }

    void next() {
      String whole = text.toString().replaceFirst("(\n\\h*)+$", "");
      if (!whole.isBlank()) {
        messages.add(whole);
      }
      text.setLength(0);
      bytes = 0;
      lines = 0;
    }
  }

  /** The pieces of one line; put together they are {@code line}. */
  static List<String> cut(String line, int bytesMax) {
    List<String> pieces = new ArrayList<>();
    String rest = line;
    while (bytes(rest) > bytesMax) {
      int end = end(rest, bytesMax);
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    pieces.add(rest);
    return pieces;
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
