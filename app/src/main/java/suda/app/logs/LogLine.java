package suda.app.logs;

import suda.core.event.Kind;

/** What a line of a log says. */
public sealed interface LogLine {

  /**
   * Somebody said something.
   *
   * @param timeMs in milliseconds since 1970
   */
  record Said(long timeMs, String nick, Kind kind, String text) implements LogLine {}

  /** Something else happened, or the log says something of itself. */
  record Beside() implements LogLine {}

  /** It is not of this log's form. */
  record Strange() implements LogLine {}

  LogLine BESIDE = new Beside();
  LogLine STRANGE = new Strange();
}
