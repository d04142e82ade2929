package suda.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suda.core.Limit;
import suda.core.name.Nick;
import suda.core.state.User;

/**
 * The nicks that one connection monitors. A client that does not read is told afterwards how things
 * are then, so that what waits for it does not grow with what happens. Engine thread only.
 *
 * @see <a href="https://ircv3.net/specs/extensions/monitor">Monitor</a>
 */
public final class MonitorList {

  /** Tells a client of those whom it monitors, in the client's way. */
  public interface Teller {
    void isHere(Nick nick, String username, String host);

    void isGone(Nick nick);

    /** Whether the client is told of what else changes about somebody who is here. */
    boolean follows(User who);

    /** Something has changed about somebody whom it follows. */
    void changed(Occurrence occurrence);

    /** Tells all that may have changed about somebody whom it follows, as it is now. */
    void describe(User who);
  }

  private final Context context;
  private final Teller teller;
  private final Map<String, Nick> nicks = new LinkedHashMap<>();
  private final Set<String> missed = new LinkedHashSet<>();

  public MonitorList(Context context, Teller teller) {
    this.context = context;
    this.teller = teller;
  }

  private Monitors monitors() {
    return context.witness().monitors();
  }

  /** Monitors {@code nick}, or not, where the list is full. */
  public boolean add(Nick nick) {
    if (nicks.containsKey(nick.key())) {
      return true;
    }
    if (nicks.size() >= Limit.MONITORED_NICKS.max()) {
      return false;
    }
    nicks.put(nick.key(), nick);
    monitors().enter(nick.key(), this);
    return true;
  }

  /** Monitors the nick no more; tells whether it did. */
  public boolean remove(String key) {
    boolean monitored = nicks.remove(key) != null;
    if (monitored) {
      missed.remove(key);
      monitors().remove(key, this);
    }
    return monitored;
  }

  public void clear() {
    List.copyOf(nicks.keySet()).forEach(this::remove);
  }

  /** In the order in which they were added. */
  public Collection<Nick> nicks() {
    return nicks.values();
  }

  // What happens to them.

  void isHere(Nick nick, String username, String host) {
    tell(nick, () -> teller.isHere(nick, username, host));
  }

  void isGone(Nick nick) {
    tell(nick, () -> teller.isGone(nick));
  }

  /** {@code who} is somebody monitored, about whom something else has changed. */
  void changed(User who, Occurrence occurrence) {
    if (teller.follows(who)) {
      tell(who.nick(), () -> teller.changed(occurrence));
    }
  }

  private void tell(Nick nick, Runnable news) {
    if (context.connection().keepsUp()) {
      news.run();
    } else {
      missed.add(nick.key());
    }
  }

  /** Tells how things are where the client was not told of them changing. */
  public void catchUp() {
    if (missed.isEmpty() || !context.connection().keepsUp()) {
      return;
    }
    List<String> keys = new ArrayList<>(missed);
    missed.clear();
    for (String key : keys) {
      Nick nick = nicks.get(key);
      if (nick != null) {
        tellState(nick);
      }
    }
  }

  private void tellState(Nick nick) {
    User who = context.state().user(nick);
    if (who == null) {
      teller.isGone(nick);
      return;
    }
    teller.isHere(who.nick(), who.username(), who.host());
    if (teller.follows(who)) {
      teller.describe(who);
    }
  }
}
