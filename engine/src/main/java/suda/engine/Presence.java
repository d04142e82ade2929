package suda.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.state.ClientSession;
import suda.core.state.State;
import suda.core.state.User;

/**
 * Who stays when connections come and go: a user is here while a connection is the user's, while
 * some client of the user is waited for, or while the user's account is always on. Engine thread
 * only.
 */
final class Presence {
  private static final String GOODBYE = "Goodbye; your other clients, or your account, stay";

  private final Engine engine;
  private final State state;
  private final Broadcaster broadcaster;
  private final Sessions sessions;

  Presence(Engine engine, Broadcaster broadcaster, Sessions sessions) {
    this.engine = engine;
    this.state = engine.state();
    this.broadcaster = broadcaster;
    this.sessions = sessions;
  }

  /** The server begins: nobody is connected. Who cannot come back is seen off. */
  void begin() {
    sessions.begin(engine.nowMs());
    for (User user : List.copyOf(state.users())) {
      if (!stays(user.id())) {
        execute(new Command.Leave(user.id(), Departure.RESTART, "server restarted"));
      } else {
        unattended(user.id());
      }
    }
  }

  /** Keeps in step with what happened. */
  void follow(@Nullable Peer<?> origin, Event event) {
    switch (event) {
      case Event.SessionBegan began when origin != null -> origin.goOn(began.session());
      case Event.SessionEnded ended -> sessions.end(ended.session());
      case Event.UserLeft left -> sessions.endAll(left.user());
      default -> {}
    }
  }

  boolean canReplay(long user, long sequence) {
    return sessions.canReplay(user, sequence);
  }

  long neededFrom(Collection<Peer<?>> peers) {
    return sessions.neededFrom(peers);
  }

  /** Makes the peer one more of the user's. */
  void attach(Peer<?> peer, long user) {
    // The peer comes to how things are then: that the user is back is nothing it has to be told.
    execute(new Command.Attended(user));
    broadcaster.attach(peer, known(user));
  }

  /** Makes the peer the session's, in the place of whichever had it. */
  void takeOver(Peer<?> peer, ClientSession session) {
    User user = known(session.user());
    for (Peer<?> former : List.copyOf(broadcaster.peersOf(user.id()))) {
      if (former.clientSession() == session.id()) {
        broadcaster.detach(former);
        former.drop("Resumed from another connection");
      }
    }
    sessions.end(session.id());
    peer.goOn(session.id());
    execute(new Command.Attended(user.id()));
    broadcaster.attach(peer, user);
  }

  private User known(long id) {
    User user = state.user(id);
    if (user == null) {
      throw new IllegalArgumentException("no user " + id + " to be a client of");
    }
    return user;
  }

  void lost(Peer<?> peer, long user, Departure departure, String reason) {
    if (!isOf(peer, user)) {
      return;
    }
    if (peer.clientSession() != Peer.NO_SESSION) {
      sessions.lost(peer.clientSession(), user, engine.nowMs(), peer.confirmed());
    }
    if (staysWithout(peer, user)) {
      detach(peer, user);
    } else {
      engine.execute(peer, new Command.Leave(user, departure, reason));
    }
  }

  void quit(Peer<?> peer, long user, String reason) {
    if (!isOf(peer, user)) {
      return;
    }
    if (!staysWithout(peer, user)) {
      engine.execute(peer, new Command.Leave(user, Departure.QUIT, reason));
      return;
    }
    detach(peer, user);
    execute(new Command.EndSession(user, peer.clientSession()));
    peer.goOn(Peer.NO_SESSION);
    peer.session().stop(GOODBYE);
  }

  private boolean isOf(Peer<?> peer, long user) {
    return broadcaster.peersOf(user).contains(peer);
  }

  private void detach(Peer<?> peer, long user) {
    broadcaster.detach(peer);
    unattended(user);
  }

  private void unattended(long user) {
    if (broadcaster.peersOf(user).isEmpty()) {
      execute(new Command.Unattended(user));
    }
  }

  private boolean staysWithout(Peer<?> peer, long user) {
    boolean another = broadcaster.peersOf(user).stream().anyMatch(other -> other != peer);
    return another || stays(user);
  }

  /** Whether the user stays although no connection is the user's. */
  private boolean stays(long user) {
    User who = state.user(user);
    return sessions.waitFor(user) || who != null && who.accountHas(AccountFlag.ALWAYS_ON);
  }

  /** Waits no longer for those whose grace time is over. */
  void expire() {
    for (Sessions.Absence over : sessions.expired(engine.nowMs())) {
      if (!broadcaster.peersOf(over.user()).isEmpty() || stays(over.user())) {
        execute(new Command.EndSession(over.user(), over.session()));
      } else {
        execute(new Command.Leave(over.user(), Departure.LOST, "Connection lost"));
      }
    }
  }

  private void execute(Command command) {
    engine.execute(null, command);
  }
}
