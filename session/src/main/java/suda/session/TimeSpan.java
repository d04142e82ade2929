package suda.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * A length of time as people type it: {@code 90s}, {@code 1h30m}, {@code 2w}; a number alone is of
 * seconds.
 *
 * @param seconds at least 1, at most {@link Limit#BAN_SECONDS}
 */
public record TimeSpan(int seconds) {
  /** How to type one, for those who did not. */
  public static final String RULE = "a time is 90s, 10m, 1h30m, 7d or 2w";

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9}y)?(\\d{1,9}w)?(\\d{1,9}d)?(\\d{1,9}h)?(\\d{1,9}m)?(\\d{1,9}s?)?");

  private static final long[] UNITS = {31_536_000, 604_800, 86_400, 3600, 60, 1};

  /** Empty where it is none, or longer than the bound. */
  public static Optional<TimeSpan> parse(String typed) {
    Matcher matcher = FORM.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long seconds = 0;
    for (int i = 0; i < UNITS.length; i++) {
      seconds += number(matcher.group(i + 1)) * UNITS[i];
    }
    return seconds > 0 && seconds <= Limit.BAN_SECONDS.max()
        ? Optional.of(new TimeSpan((int) seconds))
        : Optional.empty();
  }

  private static long number(@Nullable String part) {
    return part == null ? 0 : Long.parseLong(part.replaceAll("[a-z]", ""));
  }

  /** When it is over if it begins at {@code nowMs}. */
  public long endMs(long nowMs) {
    return nowMs + seconds * 1000L;
  }
}
