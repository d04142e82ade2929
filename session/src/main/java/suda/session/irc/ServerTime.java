package suda.session.irc;

import java.time.LocalDate;

/**
 * Times as {@code 2011-10-19T16:40:51.620Z}, written without a formatter: every message has one.
 *
 * @see <a href="https://ircv3.net/specs/extensions/server-time">server-time</a>
 */
final class ServerTime {
  private static final long DAY_MS = 86_400_000;

  private ServerTime() {}

  static void append(long timeMs, StringBuilder out) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(timeMs, DAY_MS));
    int ms = (int) Math.floorMod(timeMs, DAY_MS);
    digits(date.getYear(), 1000, out);
    digits(date.getMonthValue(), 10, out.append('-'));
    digits(date.getDayOfMonth(), 10, out.append('-'));
    digits(ms / 3_600_000, 10, out.append('T'));
    digits(ms / 60_000 % 60, 10, out.append(':'));
    digits(ms / 1000 % 60, 10, out.append(':'));
    digits(ms % 1000, 100, out.append('.'));
    out.append('Z');
  }

  static String of(long timeMs) {
    StringBuilder out = new StringBuilder(24);
    append(timeMs, out);
    return out.toString();
  }

  private static void digits(int number, int highest, StringBuilder out) {
    for (int unit = highest; unit > 0; unit /= 10) {
      out.append((char) ('0' + number / unit % 10));
    }
  }
}
