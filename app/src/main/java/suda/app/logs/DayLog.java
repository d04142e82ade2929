package suda.app.logs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log of one day, which its file's name says: ZNC's, energymech's, mIRC's. {@code [21:04:20]
 * <alice> hello}.
 */
final class DayLog implements LogReader {
  static final Pattern LINE = Pattern.compile("\\[(\\d\\d):(\\d\\d)(?::(\\d\\d))?] ?(.*)");

  private final LocalDate day;
  private final ZoneId zone;

  DayLog(LocalDate day, ZoneId zone) {
    this.day = day;
    this.zone = zone;
  }

  @Override
  public LogLine read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return LogLine.STRANGE;
    }
    OptionalLong timeMs = Clock.timeMs(day, matcher, zone);
    return timeMs.isPresent() ? Speech.of(timeMs.getAsLong(), matcher.group(4)) : LogLine.STRANGE;
  }
}
