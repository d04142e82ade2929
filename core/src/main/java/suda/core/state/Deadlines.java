package suda.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suda.core.event.PatternList;

/** All that ends at a time by itself, so that what is due is found without looking at the rest. */
final class Deadlines {
  private final SortedSet<Deadline> all = new TreeSet<>(Deadline.ORDER);

  /** Those of {@code nowMs} and before, the earliest first. */
  List<Deadline> due(long nowMs) {
    List<Deadline> due = new ArrayList<>();
    for (Deadline deadline : all) {
      if (deadline.atMs() > nowMs) {
        break;
      }
      due.add(deadline);
    }
    return due;
  }

  /** An entry of a channel's list became another one; null is none. */
  void changed(long channel, PatternList list, @Nullable Listed before, @Nullable Listed after) {
    if (before != null && before.lapses()) {
      all.remove(deadline(channel, list, before));
    }
    if (after != null && after.lapses()) {
      all.add(deadline(channel, list, after));
    }
  }

  /** A ban from the server became another one; null is none. */
  void changed(@Nullable ServerBan before, @Nullable ServerBan after) {
    if (before != null && before.lapses()) {
      all.remove(deadline(before));
    }
    if (after != null && after.lapses()) {
      all.add(deadline(after));
    }
  }

  void closed(Channel channel) {
    for (PatternList list : PatternList.values()) {
      channel.list(list).forEach(listed -> changed(channel.id(), list, listed, null));
    }
  }

  private static Deadline deadline(ServerBan ban) {
    return new Deadline.OfBan(ban.untilMs(), ban.target());
  }

  private static Deadline deadline(long channel, PatternList list, Listed listed) {
    return new Deadline.OfPattern(listed.untilMs(), channel, list, listed.pattern());
  }
}
