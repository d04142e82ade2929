package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;

/**
 * Writes the server's own lines, of whatever a client has said: what cannot stand in the middle of
 * a line is made harmless, and a line never grows past its bound.
 */
final class ReplyLine {
  /** What fits into a parameter in the middle of a line; a longer one is cut. */
  static final int MIDDLE_BYTES_MAX = 200;

  private static final int LINE_BYTES_MAX = Limit.LINE_BYTES.max() - 2;

  private ReplyLine() {}

  /** {@code text} is the last parameter, written with a colon, or null for none. */
  static String of(String source, String verb, @Nullable String text, String... middle) {
    StringBuilder out = new StringBuilder(120).append(':').append(source).append(' ').append(verb);
    for (String param : middle) {
      out.append(' ').append(middle(param));
    }
    if (text != null) {
      out.append(" :").append(text);
    }
    return Text.cut(out.toString(), LINE_BYTES_MAX);
  }

  /** How many bytes of text fit into a line that is otherwise like this. */
  static int room(String source, String verb, String... middle) {
    return LINE_BYTES_MAX - Text.bytes(of(source, verb, "", middle));
  }

  /** {@code param} as it can stand before others: never empty, one word, no colon first. */
  static String middle(String param) {
    if (isMiddle(param)) {
      return param;
    }
    String word = param.stripLeading();
    int start = 0;
    while (start < word.length() && word.charAt(start) == ':') {
      start++;
    }
    int space = word.indexOf(' ', start);
    String safe = word.substring(start, space < 0 ? word.length() : space);
    return safe.isEmpty() ? "*" : Text.cut(safe, MIDDLE_BYTES_MAX);
  }

  private static boolean isMiddle(String param) {
    return !param.isEmpty()
        && param.length() <= MIDDLE_BYTES_MAX / 3
        && param.charAt(0) != ':'
        && param.indexOf(' ') < 0;
  }
}
