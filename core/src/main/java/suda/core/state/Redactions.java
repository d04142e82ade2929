package suda.core.state;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/** Which messages were lately redacted, so that nobody is told them again. */
final class Redactions {
  private final Set<Long> messages = new LinkedHashSet<>();
  private @Nullable Redacted now;

  void remember(long message) {
    messages.add(message);
    if (messages.size() > Limit.REDACTIONS.max()) {
      messages.remove(messages.iterator().next());
    }
    now = null;
  }

  boolean contains(long message) {
    return messages.contains(message);
  }

  /** Those of now, which another thread may look at. */
  Redacted now() {
    if (now == null) {
      now = new Redacted(messages.stream().mapToLong(each -> each).sorted().toArray());
    }
    return now;
  }

  void snapshot(LongConsumer into) {
    messages.forEach(into::accept);
  }
}
