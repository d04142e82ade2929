package suda.wire.text;

import java.util.regex.Pattern;

/**
 * The formatting codes of mIRC: bold, colours and the like.
 *
 * @see <a href="https://modern.ircdocs.horse/formatting">IRC formatting</a>
 */
public final class Formatting {
  private static final Pattern CODE =
      Pattern.compile(
          "\\x03(?:[0-9]{1,2}(?:,[0-9]{1,2})?)?"
              + "|\\x04(?:[0-9A-Fa-f]{6}(?:,[0-9A-Fa-f]{6})?)?"
              + "|[\\x02\\x0F\\x11\\x16\\x1D\\x1E\\x1F]");

  private Formatting() {}

  /** {@code text} without formatting codes; the same instance if it has none. */
  public static String strip(String text) {
    return hasControl(text) ? CODE.matcher(text).replaceAll("") : text;
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return true;
      }
    }
    return false;
  }
}
