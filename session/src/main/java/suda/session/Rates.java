package suda.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.core.Limit;
import suda.core.event.Rate;

/** Rates as people type them: {@code 5:10} is five in ten seconds. */
public final class Rates {
  /** What a rate must be, for those whose was not. */
  public static final String RULE =
      "COUNT:SECONDS, at most %d:%d".formatted(Limit.RATE_COUNT.max(), Limit.RATE_SECONDS.max());

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5}):([1-9][0-9]{0,5})");

  private Rates() {}

  public static Optional<Rate> parse(String typed) {
    Matcher matcher = FORM.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Rate rate = new Rate(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    boolean bounded =
        rate.count() <= Limit.RATE_COUNT.max() && rate.seconds() <= Limit.RATE_SECONDS.max();
    return bounded ? Optional.of(rate) : Optional.empty();
  }
}
