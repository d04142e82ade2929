package suda.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.name.Nick;
import suda.core.state.State;
import suda.core.state.User;

/** Which connections want to know of which nicks. Engine thread only. */
public final class Monitors {
  private final Map<String, Set<MonitorList>> byNick = new HashMap<>();

  void enter(String key, MonitorList list) {
    byNick.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(list);
  }

  void remove(String key, MonitorList list) {
    Set<MonitorList> lists = byNick.get(key);
    if (lists != null && lists.remove(list) && lists.isEmpty()) {
      byNick.remove(key);
    }
  }

  /** Tells those who monitor a nick what becomes of it. */
  void happened(Occurrence occurrence, State before) {
    if (byNick.isEmpty()) {
      return;
    }
    switch (occurrence.event()) {
      case Event.UserArrived e ->
          of(e.nick()).forEach(l -> l.isHere(e.nick(), e.username(), e.host()));
      case Event.UserLeft e -> gone(before.user(e.user()));
      case Event.UserRenamed e -> renamed(before.user(e.user()), e.nick());
      case Event.AwayChanged e -> changed(before.user(e.user()), occurrence);
      case Event.RealnameChanged e -> changed(before.user(e.user()), occurrence);
      case Event.HostChanged e -> changed(before.user(e.user()), occurrence);
      case Event.LoggedIn e -> changed(before.user(e.user()), occurrence);
      case Event.LoggedOut e -> changed(before.user(e.user()), occurrence);
      default -> {}
    }
  }

  private Collection<MonitorList> of(Nick nick) {
    return byNick.getOrDefault(nick.key(), Set.of());
  }

  private void gone(@Nullable User user) {
    if (user != null) {
      // A copy: it may be the one who monitors.
      List.copyOf(of(user.nick())).forEach(list -> list.isGone(user.nick()));
    }
  }

  /** Who only changes the case of letters is neither gone nor new. */
  private void renamed(@Nullable User user, Nick to) {
    if (user != null && !user.nick().key().equals(to.key())) {
      gone(user);
      of(to).forEach(list -> list.isHere(to, user.username(), user.host()));
    }
  }

  private void changed(@Nullable User user, Occurrence occurrence) {
    if (user != null) {
      of(user.nick()).forEach(list -> list.changed(user, occurrence));
    }
  }
}
