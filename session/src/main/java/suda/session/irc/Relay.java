package suda.session.irc;

import suda.core.Limit;
import suda.core.Text;
import suda.core.state.User;

/** Lines that others will get in a user's name. */
final class Relay {
  /** {@code :} {@code !} {@code @}, two spaces, {@code " :"} and the line's end. */
  private static final int MARKS_BYTES = 9;

  private Relay() {}

  /**
   * Tells whether what a user wants to say fits into one line with the user's name before it. What
   * does not is refused rather than cut.
   */
  static boolean fits(User from, String verb, String target, String text) {
    int bytes =
        MARKS_BYTES
            + Text.bytes(from.nick().text())
            + Text.bytes(from.username())
            + Text.bytes(from.host())
            + verb.length()
            + Text.bytes(target)
            + Text.bytes(text);
    return bytes <= Limit.LINE_BYTES.max();
  }
}
