package suda.session.irc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suda.core.Limit;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.name.Nick;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * The nicks that one connection monitors. A client that does not read is told afterwards how things
 * are then, so that what waits for it does not grow with what happens.
 *
 * @see <a href="https://ircv3.net/specs/extensions/monitor">Monitor</a>
 */
final class MonitorList {
  private final Conversation conversation;
  private final long user;
  private final Map<String, Nick> nicks = new LinkedHashMap<>();
  private final Set<String> missed = new LinkedHashSet<>();

  /** {@code user} is the id of who monitors. */
  MonitorList(Conversation conversation, long user) {
    this.conversation = conversation;
    this.user = user;
  }

  private Monitors monitors() {
    return conversation.witness().monitors();
  }

  /** Monitors {@code nick}, or not, where the list is full. */
  boolean add(Nick nick) {
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

  void remove(String key) {
    if (nicks.remove(key) != null) {
      missed.remove(key);
      monitors().remove(key, this);
    }
  }

  void clear() {
    List.copyOf(nicks.keySet()).forEach(this::remove);
  }

  /** In the order in which they were added. */
  Collection<Nick> nicks() {
    return nicks.values();
  }

  // What happens to them.

  void isHere(Nick nick, String username, String host) {
    tell(nick, Numeric.RPL_MONONLINE, mask(nick, username, host));
  }

  void isGone(Nick nick) {
    tell(nick, Numeric.RPL_MONOFFLINE, nick.text());
  }

  static String mask(Nick nick, String username, String host) {
    return nick + "!" + username + "@" + host;
  }

  private void tell(Nick nick, Numeric numeric, String text) {
    if (conversation.context().connection().keepsUp()) {
      send(numeric, text);
    } else {
      missed.add(nick.key());
    }
  }

  private void send(Numeric numeric, String text) {
    conversation.send(
        ReplyLine.of(conversation.serverName(), numeric.code(), text, conversation.nick()));
  }

  /** {@code who} is somebody monitored, about whom something else has changed. */
  void changed(User who, Occurrence occurrence) {
    if (!conversation.has(Capability.EXTENDED_MONITOR) || hearsAnyway(who)) {
      return;
    }
    if (conversation.context().connection().keepsUp()) {
      send(occurrence);
    } else {
      missed.add(who.nick().key());
    }
  }

  /** Who shares a channel is told as a member. */
  private boolean hearsAnyway(User who) {
    User me = conversation.context().state().user(user);
    return me == null || me == who || me.sharesChannelWith(who);
  }

  private void send(Occurrence occurrence) {
    byte[] lines = conversation.unpositioned().render(occurrence, Hearing.PRESENT);
    if (lines != null) {
      conversation.send(lines);
    }
  }

  /** Tells how things are where the client was not told of them changing. */
  void catchUp() {
    if (missed.isEmpty() || !conversation.context().connection().keepsUp()) {
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
    User who = conversation.context().state().user(nick);
    if (who == null) {
      send(Numeric.RPL_MONOFFLINE, nick.text());
      return;
    }
    send(Numeric.RPL_MONONLINE, mask(who.nick(), who.username(), who.host()));
    if (conversation.has(Capability.EXTENDED_MONITOR) && !hearsAnyway(who)) {
      send(now(new Event.AwayChanged(who.id(), who.away())));
      send(now(new Event.RealnameChanged(who.id(), who.realname())));
      send(now(account(who)));
    }
  }

  private static Event account(User who) {
    String account = who.account();
    return account == null
        ? new Event.LoggedOut(who.id())
        : new Event.LoggedIn(who.id(), who.accountId(), Nick.trusted(account));
  }

  private Occurrence now(Event event) {
    State state = conversation.context().state();
    Stamped stamped = new Stamped(conversation.now(), conversation.context().nowMs(), event);
    return new Occurrence(stamped, Scenes.of(event, state));
  }
}
