package suda.client;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as IRCv3 writes them.
 *
 * @see <a href="https://ircv3.net/specs/extensions/server-time">server-time</a>
 */
final class Timestamps {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** Such as {@code 2019-01-04T14:33:26.123Z}: always three digits after the point. */
  static String format(Instant time) {
    return FORM.format(time);
  }
}
