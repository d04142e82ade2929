package suda.session.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suda.core.Text;

/** A long line as several messages. */
final class Pieces {
  private Pieces() {}

  /**
   * Cuts {@code text} after a space where one is near, otherwise between characters as people see
   * them. Put together again, the pieces are {@code text}.
   *
   * @param bytesMax the most bytes of UTF-8 in a piece; at least 4
   */
  static List<String> of(String text, int bytesMax) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start, Text.fitting(text, start, bytesMax));
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static int end(String text, int start, int fitting) {
    if (fitting == text.length()) {
      return fitting;
    }
    int afterSpace = text.lastIndexOf(' ', fitting - 1) + 1;
    // A space far back would leave a piece nearly empty.
    return afterSpace > start + (fitting - start) / 2
        ? afterSpace
        : betweenCharacters(text, start, fitting);
  }

  /**
   * An emoji of several code points is cut only where it fills a whole piece by itself. Only the
   * piece and the next code point are looked at: all of a long line for each piece takes too long.
   */
  private static int betweenCharacters(String text, int start, int fitting) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(start, text.offsetByCodePoints(fitting, 1)));
    int length = fitting - start;
    int end = characters.isBoundary(length) ? length : characters.preceding(length);
    return end > 0 ? start + end : fitting;
  }
}
