package suda.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suda.core.Limit;
import suda.core.event.AccountFlag;
import suda.core.state.ClientSession;
import suda.core.state.State;
import suda.core.state.User;

/**
 * The sessions that outlive their connections: whose client is away and may come back, and from
 * which event on the journal is kept for those who may still have to be told. Engine thread only.
 */
final class Sessions {
  private static final long BEHIND_MAX = Limit.BEHIND_EVENTS.max();

  /**
   * A client that is away.
   *
   * @param confirmed the last event that it is known to have heard of; 0 for unknown
   */
  record Absence(long session, long user, long sinceMs, long confirmed) {}

  private final State state;
  private final long graceMs;

  /** By session; whose connection was lost first comes first. */
  private final Map<Long, Absence> absences = new LinkedHashMap<>();

  /** Of each user who has some, the sessions whose client is away. */
  private final Map<Long, Set<Long>> absentOf = new HashMap<>();

  private long keptFrom;
  private boolean begun;

  /**
   * @param keptFrom the first event that the journal has
   */
  Sessions(State state, long graceMs, long keptFrom) {
    this.state = state;
    this.graceMs = graceMs;
    this.keptFrom = keptFrom;
  }

  /** The server begins: all who have sessions are away. Before it, nothing is let go of. */
  void begin(long nowMs) {
    for (User user : state.users()) {
      for (ClientSession session : user.sessions()) {
        lost(session.id(), user.id(), nowMs, 0);
      }
    }
    begun = true;
  }

  void lost(long session, long user, long nowMs, long confirmed) {
    absences.put(session, new Absence(session, user, nowMs, confirmed));
    absentOf.computeIfAbsent(user, _ -> new HashSet<>()).add(session);
  }

  /** The session's client is back, or gone for good. */
  void end(long session) {
    Absence absence = absences.remove(session);
    if (absence != null) {
      absentOf.computeIfPresent(
          absence.user(), (_, all) -> all.remove(session) && all.isEmpty() ? null : all);
    }
  }

  /** The user has left, and its sessions with it. */
  void endAll(long user) {
    Set<Long> absent = absentOf.remove(user);
    if (absent != null) {
      absent.forEach(absences::remove);
    }
  }

  /** Whether some client of the user is away and may come back. */
  boolean waitFor(long user) {
    return absentOf.containsKey(user);
  }

  /** Whose grace time is over, or who must make room; they are not waited for any more. */
  List<Absence> expired(long nowMs) {
    List<Absence> expired = new ArrayList<>();
    int tooMany = absences.size() - Limit.ABSENT_SESSIONS.max();
    for (Absence absence : absences.values()) {
      boolean makesRoom = expired.size() < tooMany;
      if (absence.sinceMs() + graceMs > nowMs && !makesRoom) {
        break;
      }
      if (makesRoom || !isAlwaysOn(absence)) {
        expired.add(absence);
      }
    }
    expired.forEach(absence -> end(absence.session()));
    return expired;
  }

  private boolean isAlwaysOn(Absence absence) {
    User user = state.user(absence.user());
    return user != null && user.accountHas(AccountFlag.ALWAYS_ON);
  }

  /** Tells whether all that the user was to hear after the event {@code sequence} is still kept. */
  boolean canReplay(long user, long sequence) {
    User who = state.user(user);
    return who != null && sequence + 1 >= Math.max(keptFrom, who.whereabouts().knownFrom());
  }

  /**
   * The first event that somebody may still have to be told of; what is older may be dropped. Those
   * who are too far behind have lost what was said in between.
   */
  long neededFrom(Collection<Peer<?>> peers) {
    if (begun) {
      long needed = state.nextSequence();
      for (Absence absence : absences.values()) {
        needed = Math.min(needed, absence.confirmed() + 1);
      }
      for (Peer<?> peer : peers) {
        needed = Math.min(needed, Math.min(peer.neededFrom(), unconfirmed(peer)));
      }
      keptFrom = Math.max(keptFrom, Math.max(needed, state.nextSequence() - BEHIND_MAX));
    }
    return keptFrom;
  }

  private long unconfirmed(Peer<?> peer) {
    return peer.clientSession() == Peer.NO_SESSION ? Long.MAX_VALUE : peer.confirmed() + 1;
  }
}
