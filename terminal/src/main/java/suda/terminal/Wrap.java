package suda.terminal;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/** Breaks lines to the width of a terminal: at spaces, and inside words longer than a line. */
final class Wrap {
  private static final int INDENTED_COLUMNS_MIN = 40;

  /**
   * What somebody says in several lines must never look as if somebody else had said some of it.
   */
  private static final int OWN_LINE_INDENT_MIN = 2;

  private Wrap() {}

  /**
   * {@code text} with more line breaks, so that no line is wider than {@code columns}; wide
   * characters count two.
   *
   * @param indent columns before each line but the first; none on narrow terminals, but before
   *     lines that the text has itself
   */
  static AttributedString to(int columns, int indent, AttributedString text) {
    int margin = columns < INDENTED_COLUMNS_MIN ? 0 : indent;
    AttributedStringBuilder wrapped = new AttributedStringBuilder();
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || text.charAt(end) == '\n') {
        int before = start == 0 ? 0 : Math.max(margin, OWN_LINE_INDENT_MIN);
        wrapped.append(start == 0 ? "" : "\n").append(" ".repeat(before));
        line(wrapped, columns, columns - before, margin, text.substring(start, end));
        start = end + 1;
      }
    }
    return wrapped.toAttributedString();
  }

  private static void line(
      AttributedStringBuilder wrapped, int columns, int first, int margin, AttributedString text) {
    int start = 0;
    int room = columns < 2 ? Integer.MAX_VALUE : Math.max(1, first);
    while (text.substring(start, text.length()).columnLength() > room) {
      int end = end(text, start, room);
      wrapped.append(trimmed(text, start, end)).append("\n").append(" ".repeat(margin));
      start = afterSpaces(text, end);
      room = columns - margin;
    }
    wrapped.append(text.substring(start, text.length()));
  }

  /** Where a line from {@code start} ends: after its last space, or where it is full. */
  private static int end(AttributedString text, int start, int room) {
    int full = start;
    int space = start;
    int columns = 0;
    while (full < text.length()) {
      int next = full + characterAt(text, full);
      columns += Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, full));
      if (columns > room) {
        break;
      }
      space = text.charAt(full) == ' ' ? next : space;
      full = next;
    }
    boolean spaceNext = full < text.length() && text.charAt(full) == ' ';
    return spaceNext || space == start ? Math.max(full, start + 1) : space;
  }

  private static int characterAt(AttributedString text, int index) {
    return Math.max(1, WCWidth.charCountForGraphemeCluster(text, index));
  }

  private static AttributedString trimmed(AttributedString text, int start, int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return text.substring(start, last);
  }

  private static int afterSpaces(AttributedString text, int index) {
    int start = index;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }
}
