package suda.app.config;

import java.io.Serial;
import java.util.List;

/** Something that was set cannot be. Its message is one line, for the user, and names the place. */
public final class BadConfig extends Exception {

  @Serial private static final long serialVersionUID = 1;

  BadConfig(String where, String what) {
    super(where + ": " + what);
  }

  static BadConfig illTyped(String where, Allowed allowed, String found) {
    return new BadConfig(where, "expected " + allowed.expected() + ", found " + found);
  }

  /** Names the nearest of those there are, or where to read about them. */
  static BadConfig unknown(String where, String what, String name, List<String> known) {
    String advice =
        Nearest.to(name, known)
            .map(nearest -> "did you mean " + nearest + "?")
            .orElse("docs/configuration.md has them all");
    return new BadConfig(where, "no such " + what + "; " + advice);
  }

  /** Shows {@code text} in quotes on one line, whatever is in it. */
  static String quoted(String text) {
    return '"' + text.replaceAll("\\p{Cntrl}", "\uFFFD") + '"';
  }
}
