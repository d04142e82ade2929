package suda.app.logs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.core.event.Kind;

/** WeeChat's log, tab-separated: {@code 2026-11-24 21:04:20 → @alice → hello}. */
final class WeechatLog implements LogReader {
  static final Pattern LINE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)\t([^\t]*)\t(.*)");

  private static final Pattern TIME = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)");
  private static final Pattern NOTICE = Pattern.compile("Notice\\(([^)\\s]+)\\)[^:]*: (.*)");
  private static final Set<String> BESIDE = Set.of("-->", "<--", "=!=", "");

  private final ZoneId zone;

  WeechatLog(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public LogLine read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return LogLine.STRANGE;
    }
    OptionalLong timeMs = timeMs(matcher.group(1), matcher.group(2));
    return timeMs.isPresent()
        ? said(timeMs.getAsLong(), matcher.group(3).strip(), matcher.group(4))
        : LogLine.STRANGE;
  }

  private OptionalLong timeMs(String day, String time) {
    Matcher matcher = TIME.matcher(time);
    try {
      return matcher.matches()
          ? Clock.timeMs(LocalDate.parse(day), matcher, zone)
          : OptionalLong.empty();
    } catch (DateTimeException noSuchDay) {
      return OptionalLong.empty();
    }
  }

  private static LogLine said(long timeMs, String prefix, String text) {
    if (BESIDE.contains(prefix)) {
      return LogLine.BESIDE;
    }
    if (prefix.equals("--")) {
      Matcher notice = NOTICE.matcher(text);
      return notice.matches()
          ? new LogLine.Said(timeMs, notice.group(1), Kind.NOTICE, notice.group(2))
          : LogLine.BESIDE;
    }
    if (prefix.equals("*")) {
      String[] words = text.split(" ", 2);
      return new LogLine.Said(timeMs, words[0], Kind.ACTION, words.length > 1 ? words[1] : "");
    }
    String nick = prefix.replaceFirst("^[@+%&~!]", "");
    return new LogLine.Said(timeMs, nick, Kind.MESSAGE, text);
  }
}
