package suda.core.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event.SendRemembered;
import suda.core.event.SendId;
import suda.core.event.Stamped;

/** Which sends of which clients are recorded, so that a retry is known for what it is. */
final class Sends {
  /** By client, the one that sent longest ago first; each with its sends of the highest numbers. */
  private final Map<String, TreeMap<Long, Receipt>> byKey = new LinkedHashMap<>();

  @Nullable Receipt receipt(SendId send) {
    TreeMap<Long, Receipt> sends = byKey.get(send.key());
    return sends == null ? null : sends.get(send.number());
  }

  /** Whether {@code send} may be one of those that were recorded and are forgotten. */
  boolean isTooOld(SendId send) {
    TreeMap<Long, Receipt> sends = byKey.get(send.key());
    return sends != null
        && sends.size() >= Limit.SENDS_PER_KEY.max()
        && send.number() < sends.firstKey();
  }

  void remember(SendId send, Receipt receipt) {
    TreeMap<Long, Receipt> sends = byKey.remove(send.key());
    if (sends == null) {
      sends = new TreeMap<>();
    }
    sends.put(send.number(), receipt);
    if (sends.size() > Limit.SENDS_PER_KEY.max()) {
      sends.pollFirstEntry();
    }
    byKey.put(send.key(), sends);
    if (byKey.size() > Limit.SEND_KEYS.max()) {
      byKey.remove(byKey.keySet().iterator().next());
    }
  }

  void snapshot(Consumer<Stamped> into) {
    byKey.forEach((key, sends) ->
        sends.forEach((number, receipt) -> into.accept(stamped(key, number, receipt))));
  }

  private static Stamped stamped(String key, long number, Receipt receipt) {
    return new Stamped(
        receipt.sequence(),
        receipt.timeMs(),
        new SendRemembered(new SendId(key, number), receipt.sequence(), receipt.timeMs()));
  }
}
