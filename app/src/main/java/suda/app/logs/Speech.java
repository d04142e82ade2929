package suda.app.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.core.event.Kind;

/** What follows the time in most logs: {@code <nick> text}, {@code * nick text}, and others. */
final class Speech {
  /** A mark of what the nick may do in the channel, or a space for nothing, comes before it. */
  private static final Pattern MESSAGE = Pattern.compile("<[ @+%&~!]?([^>\\s]+)> ?(.*)");

  private static final Pattern ACTION = Pattern.compile(" ?\\* [@+%&~!]?(\\S+) ?(.*)");

  /** Between nick and dash a program may say where it was said, or from where. */
  private static final Pattern NOTICE = Pattern.compile("-([^\\s:(!]+)(?:[:(]\\S*)?- (.*)");

  private Speech() {}

  /**
   * @param text what follows the time
   */
  static LogLine of(long timeMs, String text) {
    if (text.startsWith("***") || text.startsWith("-!-")) {
      return LogLine.BESIDE;
    }
    Matcher message = MESSAGE.matcher(text);
    if (message.matches()) {
      return said(timeMs, Kind.MESSAGE, message);
    }
    Matcher action = ACTION.matcher(text);
    if (action.matches()) {
      return said(timeMs, Kind.ACTION, action);
    }
    Matcher notice = NOTICE.matcher(text);
    return notice.matches() ? said(timeMs, Kind.NOTICE, notice) : LogLine.STRANGE;
  }

  private static LogLine said(long timeMs, Kind kind, Matcher of) {
    return new LogLine.Said(timeMs, of.group(1), kind, of.group(2));
  }
}
