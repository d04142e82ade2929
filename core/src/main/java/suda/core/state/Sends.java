package suda.core.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event.SendRemembered;
import suda.core.event.SendId;
import suda.core.event.Stamped;

/** Which sends of which clients are recorded, so that a retry is known for what it is. */
final class Sends {
  /** By client, the one that sent longest ago first; each with its sends by number, in order. */
  private final Map<String, Map<Long, Receipt>> byKey = new LinkedHashMap<>();

  @Nullable Receipt receipt(SendId send) {
    Map<Long, Receipt> sends = byKey.get(send.key());
    return sends == null ? null : sends.get(send.number());
  }

  void remember(SendId send, Receipt receipt) {
    Map<Long, Receipt> sends = byKey.remove(send.key());
    if (sends == null) {
      sends = new LinkedHashMap<>();
    }
    sends.put(send.number(), receipt);
    byKey.put(send.key(), sends);
    dropOldest(sends, Limit.SENDS_PER_KEY);
    dropOldest(byKey, Limit.SEND_KEYS);
  }

  private static <K, V> void dropOldest(Map<K, V> map, Limit limit) {
    if (map.size() > limit.max()) {
      map.remove(map.keySet().iterator().next());
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
