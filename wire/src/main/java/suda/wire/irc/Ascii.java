package suda.wire.irc;

/** Case of the letters A to Z alone: a locale or another alphabet must not change a protocol. */
final class Ascii {
  private Ascii() {}

  static String upperCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLower(text.charAt(i))) {
        return mapped(text, 'a', 'z', -32);
      }
    }
    return text;
  }

  /** Moves each character from {@code first} to {@code last} by {@code distance}. */
  static String mapped(String text, char first, char last, int distance) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= first && chars[i] <= last) {
        chars[i] = (char) (chars[i] + distance);
      }
    }
    return new String(chars);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
