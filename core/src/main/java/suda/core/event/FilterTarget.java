package suda.core.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a spam filter is held against. */
public enum FilterTarget {
  /** Said to a channel. */
  CHANNEL,
  /** Said to a user. */
  PRIVATE,
  /** A notice, to whomever. */
  NOTICE,
  /** The reason of a part. */
  PART,
  /** The reason of a quit. */
  QUIT,
  TOPIC,
  NICK,
  REALNAME,
  AWAY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FilterTarget> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
