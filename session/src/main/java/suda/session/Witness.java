package suda.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event;
import suda.core.name.Folding;
import suda.core.state.State;
import suda.core.state.User;

/**
 * Sees everything that happens, for those who ask about it: who was here, which the state forgets,
 * and who comes and goes. Engine thread only.
 */
public final class Witness {

  /** A nick that somebody had until {@code timeMs}. */
  public record Departed(
      String nick,
      String key,
      String username,
      String host,
      String address,
      String realname,
      long timeMs) {}

  private final Deque<Departed> departed = new ArrayDeque<>();
  private final Monitors monitors = new Monitors();

  /** To be told of every event before it is applied. */
  public void happened(Occurrence occurrence, State before) {
    monitors.happened(occurrence, before);
    switch (occurrence.event()) {
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

  /**
   * Who had this nick, the last one first.
   *
   * @param max so many at most, and no more than {@link Limit#DEPARTED_PER_ANSWER}; 0 for as many
   *     as there may be
   */
  public List<Departed> whoWas(String nick, int max) {
    String key = Folding.key(nick);
    int allowed = Limit.DEPARTED_PER_ANSWER.max();
    return departed.stream()
        .filter(d -> d.key().equals(key))
        .limit(max > 0 ? Math.min(max, allowed) : allowed)
        .toList();
  }

  /** Who wants to know of whom. */
  public Monitors monitors() {
    return monitors;
  }
}
