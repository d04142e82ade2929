package suda.core.state;

import java.util.LinkedHashSet;
import java.util.Set;
import suda.core.Limit;
import suda.core.name.UserPattern;

/** Whom a user wants to hear in private, and whom not. Changed only by {@link State#apply}. */
final class Callers {
  private final Set<Long> accepted = new LinkedHashSet<>();
  private final Set<Long> heldOff = new LinkedHashSet<>();
  private final Set<UserPattern> silenced = new LinkedHashSet<>();

  Set<Long> accepted() {
    return accepted;
  }

  Set<Long> heldOff() {
    return heldOff;
  }

  Set<UserPattern> silenced() {
    return silenced;
  }

  /**
   * Tells whether some silenced pattern means {@code from}, by what everybody is shown: who
   * silences would else find out addresses by trying.
   */
  boolean silence(User from) {
    return silenced.stream()
        .anyMatch(pattern ->
            pattern.matches(from.nick(), from.username(), from.host())
                || pattern.matches(from.nick(), from.username(), from.ownHost()));
  }

  void accept(long user, boolean on) {
    change(accepted, user, on);
    heldOff.remove(user);
  }

  void silence(UserPattern pattern, boolean on) {
    change(silenced, pattern, on);
  }

  /** Of more than can be remembered, the first one is announced again when it calls again. */
  void holdOff(long user) {
    heldOff.add(user);
    if (heldOff.size() > Limit.HELD_OFF_CALLERS.max()) {
      heldOff.remove(heldOff.iterator().next());
    }
  }

  /** The user is gone; ids are never used again. */
  void forget(long user) {
    accepted.remove(user);
    heldOff.remove(user);
  }

  private static <T> void change(Set<T> set, T element, boolean on) {
    if (on) {
      set.add(element);
    } else {
      set.remove(element);
    }
  }
}
