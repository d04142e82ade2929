package suda.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The users whose connection is lost and whose clients may come back, the longest absent first.
 * Engine thread only.
 */
final class Absences {

  /**
   * @param confirmed the last event that the client is known to have heard of; 0 for unknown
   */
  record Absence(long user, long sinceMs, long confirmed) {}

  private final Map<Long, Absence> byUser = new LinkedHashMap<>();

  void begin(long user, long nowMs, long confirmed) {
    byUser.put(user, new Absence(user, nowMs, confirmed));
  }

  /** The user is back, or gone for good. */
  void end(long user) {
    byUser.remove(user);
  }

  int size() {
    return byUser.size();
  }

  /** Who has been absent for longest, or null. */
  @Nullable Absence longest() {
    return byUser.isEmpty() ? null : byUser.values().iterator().next();
  }

  /** The oldest event that one of them may still have to be told of. */
  long neededFrom(long nextSequence) {
    return byUser.values().stream()
        .mapToLong(absence -> absence.confirmed() + 1)
        .min()
        .orElse(nextSequence);
  }
}
