package suda.session;

import java.util.Locale;
import java.util.OptionalInt;
import suda.core.history.Retention;

/** For how long what is said in a channel or in private is kept, as people say it. */
public final class DaysKept {
  private static final String NONE = "off";
  private static final String AS_SERVER = "default";

  private DaysKept() {}

  /** Parses {@code off}, {@code default} or how many days; empty where it is none of these. */
  public static OptionalInt parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case NONE -> OptionalInt.of(Retention.NONE);
      case AS_SERVER -> OptionalInt.of(Retention.AS_SERVER);
      default -> days(text);
    };
  }

  private static OptionalInt days(String text) {
    boolean number = !text.isEmpty() && text.length() <= 9;
    return number && text.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(text) > 0
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** As it is typed, and shown beside other choices. */
  public static String choice(int days) {
    return switch (days) {
      case Retention.NONE -> NONE;
      case Retention.AS_SERVER -> AS_SERVER;
      default -> String.valueOf(days);
    };
  }

  /** For example {@code what is said here is kept for 7 days}. */
  public static String words(int days) {
    return switch (days) {
      case Retention.NONE -> "nothing that is said here is kept";
      case Retention.AS_SERVER -> "what is said here is kept for as long as elsewhere";
      case 1 -> "what is said here is kept for 1 day";
      default -> "what is said here is kept for " + days + " days";
    };
  }
}
