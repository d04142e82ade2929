package suda.acceptance.crash;

import java.util.List;

/**
 * What one member saw said, in order.
 *
 * @param echoed whether the member sees its own words too
 */
record View(String nick, boolean echoed, List<String> seen) {

  /** Who said it. */
  static String author(String text) {
    return text.substring(0, text.indexOf('-'));
  }

  /** Tells whether the member sees {@code text} if it sees all. */
  boolean covers(String text) {
    return echoed || !author(text).equals(nick);
  }
}
