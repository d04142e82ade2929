package suda.session;

import java.util.OptionalLong;
import suda.core.Limit;
import suda.core.event.Stamped;

/**
 * A message's name for clients: its time and sequence, both in base 36. The sequence alone would do
 * inside one journal; with the time, ids stay apart from those of a server that was set up anew.
 */
public final class MessageId {
  private static final int RADIX = 36;

  private MessageId() {}

  public static String of(Stamped stamped) {
    return of(stamped.sequence(), stamped.timeMs());
  }

  public static String of(long sequence, long timeMs) {
    return Long.toString(timeMs, RADIX) + "-" + Long.toString(sequence, RADIX);
  }

  /** Returns the sequence that {@code id} names, or empty where it is no message id. */
  public static OptionalLong sequence(String id) {
    int dash = id.indexOf('-');
    if (dash < 1 || id.length() > Limit.MESSAGE_ID_CHARACTERS.max()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(id, dash + 1, id.length(), RADIX));
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }
}
