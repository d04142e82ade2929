package suda.wire.text;

import suda.wire.bytes.PartialLine;

/** The beginning of a character at the end of some bytes. */
final class Utf8Tail {
  private static final int CHARACTER_BYTES_MAX = 4;

  private Utf8Tail() {}

  /**
   * How many bytes at the end begin a UTF-8 character whose rest is missing, 0 to 3. Bytes that no
   * rest could make a character are not counted.
   */
  static int incompleteBytes(PartialLine line) {
    for (int n = 1; n < CHARACTER_BYTES_MAX && n <= line.length(); n++) {
      int lead = line.at(line.length() - n);
      if (!isContinuation(lead)) {
        return n < bytesOf(lead) && canGoOn(line, n, lead) ? n : 0;
      }
    }
    return 0;
  }

  private static boolean isContinuation(int value) {
    return value >= 0x80 && value < 0xC0;
  }

  private static int bytesOf(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 1;
    }
    if (lead < 0xE0) {
      return 2;
    }
    return lead < 0xF0 ? 3 : CHARACTER_BYTES_MAX;
  }

  /** Overlong forms, surrogates and what is past U+10FFFF show in the second byte. */
  private static boolean canGoOn(PartialLine line, int bytes, int lead) {
    if (bytes == 1) {
      return true;
    }
    int second = line.at(line.length() - bytes + 1);
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }
}
