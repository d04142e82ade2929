package suda.session.irc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event;
import suda.core.name.Folding;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Occurrence;

/** Remembers what the state forgets: who was here, and how many at most. Engine thread only. */
final class Witness {

  /** A nick that somebody had until {@code timeMs}. */
  record Departed(
      String nick,
      String key,
      String username,
      String host,
      String address,
      String realname,
      long timeMs) {}

  private final Deque<Departed> departed = new ArrayDeque<>();
  private final Monitors monitors = new Monitors();
  private final Map<String, Count> said = new HashMap<>();
  private int registering;
  private int usersMost;

  void happened(Occurrence occurrence, State before) {
    monitors.happened(occurrence, before);
    switch (occurrence.event()) {
      case Event.UserArrived arrived -> usersMost = Math.max(usersMost, before.users().size() + 1);
      case Event.UserLeft left -> remember(occurrence, before.user(left.user()));
      case Event.UserRenamed e -> remember(occurrence, before.user(e.user()));
      default -> {}
    }
  }

  private void remember(Occurrence occurrence, @Nullable User user) {
    if (user == null) {
      return;
    }
    departed.addFirst(
        new Departed(
            user.nick().text(),
            user.nick().key(),
            user.username(),
            user.host(),
            user.address(),
            user.realname(),
            occurrence.timeMs()));
    if (departed.size() > Limit.DEPARTED_USERS.max()) {
      departed.removeLast();
    }
  }

  /** Who had this nick, the last one first, at most {@code max}. */
  List<Departed> whoWas(String nick, int max) {
    String key = Folding.key(nick);
    return departed.stream().filter(d -> d.key().equals(key)).limit(max).toList();
  }

  /** A client has said a command that there is. */
  void heard(String verb) {
    said.computeIfAbsent(verb, v -> new Count()).times++;
  }

  /** One for each verb, so that counting takes no memory. */
  private static final class Count {
    private long times;
  }

  /** How often each command was said since the server started, in the order of their verbs. */
  SortedMap<String, Long> said() {
    SortedMap<String, Long> times = new TreeMap<>();
    said.forEach((verb, count) -> times.put(verb, count.times));
    return times;
  }

  /** One more connection is not a user yet, or one less. */
  void registers(boolean begins) {
    registering += begins ? 1 : -1;
  }

  int registering() {
    return registering;
  }

  /** Who wants to know of whom. */
  Monitors monitors() {
    return monitors;
  }

  /** The most users that were here at a time since the server started. */
  int usersMost() {
    return usersMost;
  }
}
