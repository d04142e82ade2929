package suda.core;

import java.nio.charset.StandardCharsets;

/** Text cut to a bound in bytes without cutting a character. */
public final class Text {
  private Text() {}

  /** Returns the bytes that {@code text} takes in UTF-8. */
  public static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A surrogate pair takes four bytes: two for each half.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** Returns the longest beginning of {@code text} of at most {@code bytesMax} bytes. */
  public static String cut(String text, int bytesMax) {
    return text.substring(0, fitting(text, 0, bytesMax));
  }

  /** Returns {@code text} cut by the table's bound. */
  public static String cut(String text, Limit limit) {
    return cut(text, limit.max());
  }

  /** Returns the index after the last whole character from {@code start} that fits. */
  public static int fitting(String text, int start, int bytesMax) {
    int bytes = 0;
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > bytesMax) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }
}
