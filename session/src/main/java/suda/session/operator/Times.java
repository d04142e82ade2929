package suda.session.operator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of the past as operators read them, the same for all of them wherever they are. */
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Times() {}

  /** In UTC, without saying so. */
  static String of(long timeMs) {
    return FORM.format(Instant.ofEpochMilli(timeMs));
  }
}
