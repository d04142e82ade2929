package suda.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.rule.Decision;
import suda.core.state.State;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Outlet;
import suda.session.Connection;
import suda.session.Context;
import suda.session.Front;
import suda.session.Profile;
import suda.session.ServerInfo;
import suda.session.Session;

/**
 * A connection as the engine knows it, with the session that speaks on it. What the transport calls
 * is for any thread and says so; the rest is the engine thread's.
 *
 * @param <M> what the session's protocol makes of bytes
 */
public final class Peer<M> implements Context, Connection {
  /** The user id of a peer whose session has not brought a user. */
  static final long NOBODY = 0;

  private final Engine engine;
  private final Outlet outlet;
  private final int loop;
  private final String address;
  private final boolean secure;
  private final Session<M> session;
  private final AtomicInteger waiting = new AtomicInteger();
  private @Nullable Profile profile;
  private long user = NOBODY;
  private long lastHeardMs;
  private boolean closing;
  private boolean gone;

  Peer(Engine engine, Front<M> front, Outlet outlet, int loop, String address, boolean secure) {
    this.engine = engine;
    this.outlet = outlet;
    this.loop = loop;
    this.address = address;
    this.secure = secure;
    this.session = front.begin(this);
  }

  // What the transport calls, on any thread.

  /**
   * Hands over what the client said.
   *
   * @return false where the transport should stop reading until {@link Outlet#resumeReading}
   */
  public boolean received(M message) {
    engine.put(new Inbound.Received<>(this, message));
    return waiting.incrementAndGet() < Limit.WAITING_LINES.max();
  }

  /** Tells whether so little waits that reading may go on. */
  public boolean mayRead() {
    return waiting.get() <= Limit.WAITING_LINES.max() / 2;
  }

  /** The socket is gone. */
  public void closed(Departure departure, String reason) {
    engine.put(new Inbound.Closed(this, departure, reason));
  }

  // The engine's side.

  Session<M> session() {
    return session;
  }

  Outlet outlet() {
    return outlet;
  }

  int loop() {
    return loop;
  }

  long user() {
    return user;
  }

  void bind(long to) {
    user = to;
  }

  @Nullable Profile profile() {
    return profile;
  }

  boolean gone() {
    return gone;
  }

  void open(long nowMs) {
    lastHeardMs = nowMs;
    session.open();
  }

  void handle(M message, long nowMs) {
    if (waiting.decrementAndGet() == Limit.WAITING_LINES.max() / 2) {
      engine.outbox().to(loop, new Delivery.Resume(outlet));
    }
    lastHeardMs = nowMs;
    if (!closing && !gone) {
      session.receive(message);
    }
  }

  void end(Departure departure, String reason) {
    if (!gone) {
      gone = true;
      session.closed(departure, reason);
      engine.forget(this);
      engine.outbox().to(loop, new Delivery.Close(outlet));
    }
  }

  // What the session may do.

  @Override
  public State state() {
    return engine.state();
  }

  @Override
  public long nowMs() {
    return engine.nowMs();
  }

  @Override
  public ServerInfo server() {
    return engine.server();
  }

  @Override
  public Connection connection() {
    return this;
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    then.accept(engine.execute(this, command));
  }

  @Override
  public void history(HistoryQuery query, Consumer<List<Stamped>> then) {
    engine.history(this, query, then);
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public boolean secure() {
    return secure;
  }

  @Override
  public long lastHeardMs() {
    return lastHeardMs;
  }

  @Override
  public void send(byte[] bytes) {
    if (!closing) {
      engine.outbox().to(loop, new Delivery.ToOutlet(outlet, bytes));
    }
  }

  @Override
  public void use(Profile wanted) {
    Profile before = profile;
    profile = engine.changeProfile(this, before, wanted);
    engine.outbox().to(loop, new Delivery.Use(outlet, profile));
  }

  @Override
  public void close() {
    if (!closing) {
      closing = true;
      engine.outbox().to(loop, new Delivery.Close(outlet));
    }
  }
}
