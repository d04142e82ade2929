package suda.session.irc;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import suda.core.event.Event;
import suda.core.state.State;
import suda.session.Occurrence;

/** How many were here at most, and how often each command was said. Engine thread only. */
final class Tally {
  private final Map<String, Count> said = new HashMap<>();
  private int registering;
  private int usersMost;

  void happened(Occurrence occurrence, State before) {
    if (occurrence.event() instanceof Event.UserArrived) {
      usersMost = Math.max(usersMost, before.users().size() + 1);
    }
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

  /** The most users that were here at a time since the server started. */
  int usersMost() {
    return usersMost;
  }
}
