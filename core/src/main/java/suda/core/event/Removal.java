package suda.core.event;

import org.jspecify.annotations.Nullable;

/**
 * Who removed a user from the server, and why, as the reason for leaving says it: what IRC's users
 * read there is made by its custom, {@code Killed (alice (spam))}.
 *
 * @param by the nick of an operator; null where it is not said, as for the one at the console
 * @param why empty for no reason
 */
public record Removal(@Nullable String by, String why) {
  private static final String START = "Killed (";

  /** What {@link #reason} was made of. */
  public static Removal of(String reason) {
    if (!reason.startsWith(START)) {
      return new Removal(null, reason);
    }
    String inside = reason.substring(START.length());
    int space = inside.indexOf(" (");
    return space < 0
        ? new Removal(without(")", inside), "")
        : new Removal(inside.substring(0, space), without("))", inside.substring(space + 2)));
  }

  /** A long reason was cut, and has no end. */
  private static String without(String end, String text) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /** The reason for leaving. */
  public String reason() {
    if (by == null) {
      return why;
    }
    return START + by + (why.isEmpty() ? ")" : " (" + why + "))");
  }
}
