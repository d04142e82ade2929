package suda.app.logs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.regex.Matcher;

/** Times of day as logs have them. */
final class Clock {
  private Clock() {}

  /**
   * The moment of hours, minutes and perhaps seconds in the groups 1 to 3; empty where there is no
   * such time of day. In an hour that comes twice, the first one is meant.
   */
  static OptionalLong timeMs(LocalDate day, Matcher time, ZoneId zone) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    int second = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
    if (hour > 23 || minute > 59) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        day.atTime(LocalTime.of(hour, minute, second)).atZone(zone).toInstant().toEpochMilli());
  }
}
