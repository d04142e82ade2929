package suda.wire.text;

/**
 * Text made harmless for a terminal: nothing that another user sends may move the cursor, change
 * colours, ring, or turn the reading direction. Other people's text goes through here before it is
 * written to a terminal or to a plain-text connection.
 */
public final class Printable {
  private static final char PICTURES = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final char PICTURE_OF_NEWLINE = '\u2424';
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * {@code text} with mIRC's formatting codes removed and each other control character except tab
   * made visible: as its picture from the block U+2400, or as U+FFFD where there is none. Also
   * replaced are the characters that override the reading direction, separators of lines and
   * paragraphs, and lone surrogates.
   *
   * @return the same instance if there was nothing to change; never with a line end in it
   */
  public static String of(String text) {
    if (isPrintableAscii(text)) {
      return text;
    }
    String plain = Formatting.strip(text);
    for (int i = 0; i < plain.length(); i++) {
      if (visible(plain, i) != plain.charAt(i)) {
        return replaced(plain);
      }
    }
    return plain;
  }

  /** Most text is, and needs no closer look. */
  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(visible(text, i));
    }
    return out.toString();
  }

  private static char visible(String text, int index) {
    char c = text.charAt(index);
    if (c < ' ') {
      return c == '\t' ? c : (char) (PICTURES + c);
    }
    if (c < '\u007F') {
      return c;
    }
    return visibleBeyondAscii(text, index, c);
  }

  private static char visibleBeyondAscii(String text, int index, char c) {
    if (c == '\u007F') {
      return PICTURE_OF_DELETE;
    }
    if (c == '\u2028' || c == '\u2029') {
      return PICTURE_OF_NEWLINE;
    }
    boolean harmful = c <= '\u009F' || turnsDirection(c) || isLoneSurrogate(text, index, c);
    return harmful ? REPLACEMENT : c;
  }

  private static boolean turnsDirection(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  private static boolean isLoneSurrogate(String text, int index, char c) {
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
