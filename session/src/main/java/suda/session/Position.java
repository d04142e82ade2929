package suda.session;

import java.util.OptionalLong;

/**
 * How far a client has heard, as it is told: the sequence of an event in base 36.
 *
 * @see <a href="../../../../../../docs/protocol/resume.md">docs/protocol/resume.md</a>
 */
public final class Position {
  private static final int RADIX = 36;
  private static final int CHARS_MAX = 13;

  private Position() {}

  public static String of(long sequence) {
    return Long.toString(sequence, RADIX);
  }

  /** Returns the sequence that {@code text} names, or empty where it is no position. */
  public static OptionalLong parse(String text) {
    if (text.isEmpty() || text.length() > CHARS_MAX || !Character.isLetterOrDigit(text.charAt(0))) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text, RADIX));
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }
}
