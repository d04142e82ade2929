package suda.session.irc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
      String nick, String key, String username, String host, String realname, long timeMs) {}

  private final Deque<Departed> departed = new ArrayDeque<>();
  private int usersMost;

  void happened(Occurrence occurrence, State before) {
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

  /** The most users that were here at a time since the server started. */
  int usersMost() {
    return usersMost;
  }
}
