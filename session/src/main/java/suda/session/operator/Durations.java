package suda.session.operator;

import java.util.OptionalLong;

/** Times as operators write them: {@code 90s}, {@code 30m}, {@code 1d12h}, {@code 2w}. */
public final class Durations {
  private static final String UNITS = "wdhms";
  private static final long[] UNIT_MS = {604_800_000, 86_400_000, 3_600_000, 60_000, 1000};
  private static final long MAX_MS = 100L * 365 * 86_400_000;

  private Durations() {}

  /** Returns milliseconds, or empty where it is no duration of 1 s to 100 years. */
  public static OptionalLong parse(String text) {
    long total = 0;
    long number = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = UNITS.indexOf(c);
      if (c >= '0' && c <= '9' && number < 100_000) {
        number = Math.max(number, 0) * 10 + (c - '0');
      } else if (unit >= 0 && number >= 0) {
        total += number * UNIT_MS[unit];
        number = -1;
      } else {
        return OptionalLong.empty();
      }
    }
    boolean good = number < 0 && total > 0 && total <= MAX_MS;
    return good ? OptionalLong.of(total) : OptionalLong.empty();
  }

  /** The two highest units that count: {@code 1d12h}, {@code 5m}. */
  public static String text(long ms) {
    StringBuilder text = new StringBuilder();
    long left = Math.max(ms, 1000);
    int parts = 0;
    for (int i = 0; i < UNITS.length() && parts < 2; i++) {
      long count = left / UNIT_MS[i];
      left %= UNIT_MS[i];
      if (count > 0) {
        text.append(count).append(UNITS.charAt(i));
        parts++;
      } else if (parts > 0) {
        parts++;
      }
    }
    return text.toString();
  }
}
