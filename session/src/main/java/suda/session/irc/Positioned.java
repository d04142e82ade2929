package suda.session.irc;

import suda.session.Position;

/** The tag that tells a client how far it has heard. */
final class Positioned {
  private static final String TAG = "suda.chat/position=";

  private Positioned() {}

  /** Returns {@code line} with the tag. */
  static String line(String line, long sequence) {
    StringBuilder out = new StringBuilder(line);
    mark(out, 0, sequence);
    return out.toString();
  }

  /** Puts the tag on the line that begins at {@code start}. */
  static void mark(StringBuilder out, int start, long sequence) {
    String tag = TAG + Position.of(sequence);
    if (out.charAt(start) == '@') {
      out.insert(start + 1, tag + ";");
    } else {
      out.insert(start, "@" + tag + " ");
    }
  }
}
