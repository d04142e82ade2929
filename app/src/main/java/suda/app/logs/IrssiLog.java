package suda.app.logs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * irssi's log, whose days are lines of their own: {@code --- Day changed Tue Nov 24 2026}, {@code
 * 21:04 <@alice> hello}.
 */
final class IrssiLog implements LogReader {
  static final Pattern OPENED =
      Pattern.compile("--- Log opened \\w{3} (\\w{3}) +(\\d{1,2}) \\S+ (\\d{4})");

  private static final Pattern CHANGED =
      Pattern.compile("--- Day changed \\w{3} (\\w{3}) +(\\d{1,2}) (\\d{4})");
  private static final Pattern LINE = Pattern.compile("(\\d\\d):(\\d\\d)(?::(\\d\\d))? (.*)");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d yyyy", Locale.ENGLISH);

  private final ZoneId zone;
  private @Nullable LocalDate day;

  IrssiLog(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public LogLine read(String line) {
    if (line.startsWith("--- ")) {
      return aboutItself(line);
    }
    Matcher matcher = LINE.matcher(line);
    if (day == null || !matcher.matches()) {
      return LogLine.STRANGE;
    }
    OptionalLong timeMs = Clock.timeMs(day, matcher, zone);
    return timeMs.isPresent() ? Speech.of(timeMs.getAsLong(), matcher.group(4)) : LogLine.STRANGE;
  }

  private LogLine aboutItself(String line) {
    for (Pattern pattern : new Pattern[] {OPENED, CHANGED}) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return begin(matcher);
      }
    }
    return LogLine.BESIDE;
  }

  private LogLine begin(Matcher date) {
    try {
      day = LocalDate.parse(date.group(1) + " " + date.group(2) + " " + date.group(3), DAY);
      return LogLine.BESIDE;
    } catch (DateTimeException noSuchDay) {
      day = null;
      return LogLine.STRANGE;
    }
  }
}
