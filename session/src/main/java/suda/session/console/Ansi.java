package suda.session.console;

import suda.core.name.Folding;

/** A terminal's colours, from the sixteen that its user has chosen to be readable. */
final class Ansi {
  private static final String RESET = "\033[0m";

  /** Neither black nor white, which may be the background, nor red, which looks like an error. */
  private static final int[] NICK_COLOURS = {32, 33, 34, 35, 36, 92, 93, 94, 95, 96};

  private Ansi() {}

  static String dim(String text) {
    return "\033[2m" + text + RESET;
  }

  /** The same nick always has the same colour, whatever its case. */
  static String nick(String nick) {
    int hash = Folding.key(nick).hashCode();
    int colour = NICK_COLOURS[Math.floorMod(hash, NICK_COLOURS.length)];
    return "\033[" + colour + "m" + nick + RESET;
  }
}
