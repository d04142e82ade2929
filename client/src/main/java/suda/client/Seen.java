package suda.client;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The ids of messages that were told lately. */
final class Seen {
  private static final int IDS_MAX = 4_096;

  /** The oldest first. */
  private final Set<String> ids = new LinkedHashSet<>();

  /** Whether a message of this id is new; it is taken as told then. One without an id always is. */
  boolean takeNew(Optional<String> id) {
    boolean isNew = id.isEmpty() || ids.add(id.get());
    if (ids.size() > IDS_MAX) {
      ids.remove(ids.iterator().next());
    }
    return isNew;
  }

  /** Whether a message of this id was told. */
  boolean has(Optional<String> id) {
    return id.isPresent() && ids.contains(id.get());
  }

  /** What {@code others} have is told here too. */
  void takeAll(Seen others) {
    others.ids.forEach(id -> takeNew(Optional.of(id)));
  }
}
