package suda.core.state;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.history.Forgotten;
import suda.core.name.Nick;

/** Which messages were lately redacted, so that nobody is told them again. */
final class Redactions {
  private final Set<Long> messages = new LinkedHashSet<>();

  /** By the accounts' ids; who took it back longest ago first. */
  private final Map<Long, Forgotten> accounts = new LinkedHashMap<>();

  private @Nullable Redacted now;

  void remember(long message) {
    messages.add(message);
    if (messages.size() > Limit.REDACTIONS.max()) {
      messages.remove(messages.iterator().next());
    }
    now = null;
  }

  /** What an account takes back later includes what it took back before. */
  void remember(Forgotten forgotten) {
    accounts.remove(forgotten.after());
    accounts.put(forgotten.after(), forgotten);
    if (accounts.size() > Limit.FORGOTTEN_ACCOUNTS.max()) {
      accounts.remove(accounts.keySet().iterator().next());
    }
    now = null;
  }

  boolean contains(long message) {
    return messages.contains(message);
  }

  /** Those of now, which another thread may look at. */
  Redacted now() {
    if (now == null) {
      now =
          new Redacted(
              messages.stream().mapToLong(each -> each).sorted().toArray(),
              accounts.values().stream().collect(groupingBy(Forgotten::account)));
    }
    return now;
  }

  void snapshot(LongConsumer into) {
    messages.forEach(into::accept);
  }

  void snapshotForgotten(Consumer<Stamped> into) {
    accounts.forEach((account, forgotten) -> into.accept(stamped(account, forgotten)));
  }

  private static Stamped stamped(long account, Forgotten forgotten) {
    Nick name = Nick.trusted(forgotten.account());
    return new Stamped(forgotten.before(), 0, new Event.AccountForgotten(account, name));
  }
}
