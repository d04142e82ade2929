package suda.app.operator;

import java.io.PrintWriter;

/**
 * How far something long is, on one line of a terminal that is written over; elsewhere nothing, for
 * a log would be full of it.
 */
public final class Progress {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;
  private final boolean terminal;
  private String shown = "";

  /**
   * @param terminal whether {@code err} is one
   */
  public Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  void show(String text) {
    if (terminal && !text.equals(shown)) {
      shown = text;
      err.print(CLEAR_LINE + text);
      err.flush();
    }
  }

  void show(String what, long done, long all) {
    show(
        "%s: %s of %s, %d %%"
            .formatted(what, Sizes.of(done), Sizes.of(all), all == 0 ? 100 : 100 * done / all));
  }

  /** Takes away what was shown. */
  void end() {
    show("");
  }
}
