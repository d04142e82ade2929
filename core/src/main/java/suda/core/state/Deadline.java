package suda.core.state;

import java.util.Comparator;
import suda.core.event.PatternList;
import suda.core.name.BanTarget;
import suda.core.name.UserPattern;

/** Something in the state that ends at a time by itself. */
public sealed interface Deadline {
  /** Earlier ones first, and always in the same order, whatever they were made by. */
  Comparator<Deadline> ORDER =
      Comparator.comparingLong(Deadline::atMs).thenComparing(Deadline::toString);

  /** Milliseconds since 1970. */
  long atMs();

  /** A pattern in a channel's list lapses. */
  record OfPattern(long atMs, long channel, PatternList list, UserPattern pattern)
      implements Deadline {}

  /** A ban from the server lapses. */
  record OfBan(long atMs, BanTarget target) implements Deadline {}
}
