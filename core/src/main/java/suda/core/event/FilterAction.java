package suda.core.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes of a spam filter's match. */
public enum FilterAction {
  /** It goes through, and operators are told. */
  WARN,
  /** It is refused; a reason of leaving is left out. */
  BLOCK,
  /** Its author is removed. */
  KILL,
  /** Its author's address is kept out for a time. */
  BAN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FilterAction> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
