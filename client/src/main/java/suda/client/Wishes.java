package suda.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rooms the user wants to be in. What was asked for last counts, however late the server's
 * word on what was asked before comes: it may come after a lost connection, and a later request may
 * be lost with one. Under the client's lock.
 */
final class Wishes {
  private final Session session;

  /** As {@code JOIN} takes them. */
  private final Set<String> wanted = new LinkedHashSet<>();

  /** What opens rooms that are wanted, by their folded names. */
  private final Map<String, String> keys = new HashMap<>();

  /** Wanted, and the server has not said yet that we are there. */
  private final Set<String> joining = new LinkedHashSet<>();

  /** Unwanted, with the reason, and the server has not said yet that we left. */
  private final Map<String, String> leaving = new LinkedHashMap<>();

  Wishes(Session session) {
    this.session = session;
  }

  /**
   * @param key what opens the room; empty for nothing
   * @param isIn whether we are in {@code room}, as far as we know
   */
  void join(String room, String key, boolean isIn) {
    boolean wasLeaving = remove(leaving.keySet(), room);
    add(wanted, room);
    if (!key.isEmpty()) {
      keys.put(session.fold(room), key);
    }
    if (!isIn || wasLeaving) {
      add(joining, room);
    }
  }

  /**
   * @param isIn whether we are in {@code room}, as far as we know
   */
  void leave(String room, String reason, boolean isIn) {
    forget(room);
    boolean wasJoining = remove(joining, room);
    if (isIn || wasJoining) {
      remove(leaving.keySet(), room);
      leaving.put(room, reason);
    }
  }

  /** The server says that we are in {@code room}, be it by its own will. */
  void entered(String room) {
    remove(joining, room);
    if (!isLeaving(room)) {
      add(wanted, room);
    }
  }

  /** The server says that we left {@code room}, be it by another's will. */
  void left(String room) {
    remove(leaving.keySet(), room);
    if (!isJoining(room)) {
      forget(room);
    }
  }

  /** {@code room} cannot be joined; the user decides whether to try again. */
  void refused(String room) {
    remove(joining, room);
    forget(room);
  }

  /** A session begins, in no room. */
  void begin() {
    joining.addAll(wanted);
    leaving.clear();
  }

  /** All is known that came of earlier requests: no other room than these has to be left. */
  void settle(Predicate<String> isIn) {
    leaving.keySet().removeIf(isIn.negate());
  }

  List<String> wanted() {
    return List.copyOf(wanted);
  }

  /** What opened {@code room}, as far as it was told; empty for nothing. */
  String key(String room) {
    return keys.getOrDefault(session.fold(room), "");
  }

  boolean isWanted(String room) {
    return contains(wanted, room);
  }

  boolean isJoining(String room) {
    return contains(joining, room);
  }

  boolean isLeaving(String room) {
    return contains(leaving.keySet(), room);
  }

  /** Why {@code room} is left; empty if no reason was given. */
  String reason(String room) {
    return leaving.entrySet().stream()
        .filter(entry -> isSame(entry.getKey(), room))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private void forget(String room) {
    remove(wanted, room);
    keys.remove(session.fold(room));
  }

  private void add(Set<String> names, String room) {
    if (!contains(names, room)) {
      names.add(room);
    }
  }

  private boolean remove(Set<String> names, String room) {
    return names.removeIf(name -> isSame(name, room));
  }

  private boolean contains(Collection<String> names, String room) {
    return names.stream().anyMatch(name -> isSame(name, room));
  }

  private boolean isSame(String one, String other) {
    return session.fold(one).equals(session.fold(other));
  }
}
