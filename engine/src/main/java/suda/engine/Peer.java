package suda.engine;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.core.name.AddressRange;
import suda.core.state.ClientSession;
import suda.core.state.User;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Outlet;
import suda.engine.delivery.Pace;
import suda.session.Connection;
import suda.session.Front;
import suda.session.Profile;
import suda.session.Session;

/**
 * A connection as the engine knows it, with the session that speaks on it. What the transport calls
 * is for any thread and says so; the rest is the engine thread's.
 *
 * @param <M> what the session's protocol makes of bytes
 */
public final class Peer<M> implements Connection, Pace {
  /** The user id of a peer whose session has not brought a user. */
  static final long NOBODY = 0;

  /** The session id of a peer whose client cannot come back. */
  static final long NO_SESSION = 0;

  private final Engine engine;
  private final Outlet outlet;
  private final int loop;
  private final Origin origin;
  private final Session<M> session;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Allowance allowance;
  private final Intake<M> intake;
  private @Nullable AddressRange site;
  private volatile boolean braked;
  private Inbound.@Nullable Closed ending;
  private @Nullable CatchUp catchUp;
  private @Nullable Queue<Answer> answers;
  private long confirmed;
  private @Nullable Profile profile;
  private long user = NOBODY;
  private long clientSession = NO_SESSION;
  private long lastHeardMs;
  private boolean closing;
  private boolean gone;

  Peer(Engine engine, Front<M> front, Outlet outlet, int loop, Origin origin) {
    this.engine = engine;
    this.outlet = outlet;
    this.loop = loop;
    this.origin = origin;
    this.allowance =
        new Allowance(Limit.LINES_AT_ONCE.max(), engine.server().throttles().linesPerSecond());
    this.site = SiteAllowances.site(origin.address());
    this.intake = new Intake<>(this::maySay, this::hear);
    this.session = front.begin(new PeerContext(engine, this));
    outlet.attach(this);
  }

  // What the transport calls, on any thread.

  /**
   * Hands over what the client said.
   *
   * @return false where the transport should stop reading until {@link Outlet#resumeReading}
   */
  public boolean received(M message) {
    boolean enough = waiting.incrementAndGet() >= engine.waitingLinesMax();
    braked |= enough;
    engine.put(new Inbound.Received<>(this, message));
    return !enough;
  }

  /** Tells whether so little waits that reading may go on. */
  public boolean mayRead() {
    return waiting.get() <= engine.waitingLinesMax() / 2;
  }

  /** The socket is gone. */
  public void closed(Departure departure, String reason) {
    engine.put(new Inbound.Closed(this, departure, reason));
  }

  @Override
  public void behind() {
    engine.put(new Inbound.Behind(this));
  }

  @Override
  public void drained() {
    engine.put(new Inbound.Drained(this));
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

  /** The id of the client's session, by which it may come back. */
  long clientSession() {
    return clientSession;
  }

  void goOn(long session) {
    clientSession = session;
  }

  @Nullable Profile profile() {
    return profile;
  }

  /** Whether its session has said its last word: late answers are for nobody. */
  boolean isOver() {
    return gone || closing;
  }

  void open(long nowMs) {
    lastHeardMs = nowMs;
    session.open();
  }

  /**
   * Takes what the client said, or keeps it while the client has said too much or takes too little.
   *
   * @return whether all is taken
   */
  boolean take(M message, long nowMs) {
    lastHeardMs = nowMs;
    if (!closing && !gone) {
      intake.take(message, takesAnswers(), nowMs);
    }
    return intake.isEmpty();
  }

  /** Takes as much as may be taken now of what was kept; returns whether that is all. */
  boolean takeKept(long nowMs) {
    while (takesAnswers() && intake.hearNext(nowMs)) {
      // Until something holds the next one back.
    }
    if (ending != null && (intake.isEmpty() || closing)) {
      end(ending.departure(), ending.reason());
    }
    return intake.isEmpty() || closing || gone;
  }

  /** Takes one of the lines that it may say, and of those that may be said from where it is. */
  private boolean maySay(long nowMs) {
    return allowance.has(nowMs)
        && (site == null || engine.siteAllowances().take(site, nowMs))
        && allowance.take(nowMs);
  }

  /** Whether it takes what it is answered; one whose socket is gone needs no answers. */
  private boolean takesAnswers() {
    boolean takes = catchUp == null ? answers == null : !catchUp.isFull();
    return takes || ending != null;
  }

  private void hear(M message) {
    int left = waiting.decrementAndGet();
    if (braked && left <= engine.waitingLinesMax() / 2) {
      braked = false;
      engine.outbox().to(loop, new Delivery.Resume(outlet));
    }
    if (!closing && !gone) {
      session.receive(message);
    }
  }

  /** The socket is gone: what it brought before is heard first. */
  void end(Inbound.Closed closed) {
    ending = closed;
    forgoAnswers();
    if (intake.isEmpty() || closing) {
      end(closed.departure(), closed.reason());
    }
  }

  /** Nobody takes the rest of the answers; the session goes on with what comes after them. */
  private void forgoAnswers() {
    Queue<Answer> unfinished = answers;
    answers = null;
    if (unfinished != null) {
      unfinished.forEach(Answer::finish);
    }
    if (catchUp != null) {
      catchUp.forgoAnswers();
    }
  }

  private void end(Departure departure, String reason) {
    if (!gone) {
      gone = true;
      catchUp = null;
      answers = null;
      session.closed(departure, reason);
      engine.forget(this);
      engine.outbox().to(loop, new Delivery.Close(outlet));
    }
  }

  // Falling behind, and coming back.

  @Nullable CatchUp catchUp() {
    return catchUp;
  }

  /** Whether what happens is told to it as it happens. */
  boolean isLive() {
    return catchUp == null;
  }

  void fallBehind() {
    if (isLive() && !closing && !gone) {
      catchUp = new CatchUp(engine, this, engine.state().nextSequence(), null);
      if (answers != null) {
        answers.forEach(catchUp::hold);
        answers = null;
      }
    }
  }

  void takesMore() {
    if (catchUp != null) {
      catchUp.drained();
    } else if (answers != null) {
      goOnAnswering(answers);
    }
  }

  private void goOnAnswering(Queue<Answer> unfinished) {
    Answer first = unfinished.element();
    engine.outbox().to(loop, new Delivery.Page(outlet, first.page()));
    if (first.isOver()) {
      unfinished.remove();
      if (unfinished.isEmpty()) {
        answers = null;
      }
      first.finish();
    }
  }

  /** It has heard of all that happened. Only now does its silence say anything about it. */
  void caughtUp() {
    catchUp = null;
    lastHeardMs = Math.max(lastHeardMs, engine.nowMs());
  }

  /**
   * How it is told of the past; null where it has no user or is told nothing.
   *
   * @param ownUntil before this event, what its user did may have been done by its own client
   */
  @Nullable Retelling retelling(long ownUntil) {
    User self = engine.state().user(user);
    return self == null || profile == null
        ? null
        : new Retelling(
            session.retelling(), self.whereabouts(), engine.state().redacted(), ownUntil);
  }

  /** Ends the connection: it cannot be served as it must be. */
  void drop(String reason) {
    session.stop(reason);
  }

  /** The last event that its client is known to have heard of. */
  long confirmed() {
    return confirmed;
  }

  /** The first event that it may still have to be told of. */
  long neededFrom() {
    return catchUp == null ? Long.MAX_VALUE : catchUp.next();
  }

  // What the session does with its connection.

  /** It goes on with a client's session, and is told first what came after {@code sequence}. */
  void resume(ClientSession as, long sequence, Runnable caughtUp) {
    engine.presence().takeOver(this, as);
    confirmed = sequence;
    catchUp = new CatchUp(engine, this, sequence + 1, caughtUp);
  }

  /** Its client has everything up to the event {@code sequence}. */
  void confirm(long sequence) {
    if (sequence < engine.state().nextSequence()) {
      confirmed = Math.max(confirmed, sequence);
    }
  }

  @Override
  public String address() {
    return origin.address();
  }

  @Override
  public boolean secure() {
    return origin.secure();
  }

  @Override
  public @Nullable String certificate() {
    return origin.certificate();
  }

  @Override
  public @Nullable String speaksFor(String other, boolean isSecure) {
    String wrong = origin.speaksFor(other, isSecure);
    site = SiteAllowances.site(origin.address());
    return wrong;
  }

  @Override
  public long lastHeardMs() {
    return isLive() ? lastHeardMs : engine.nowMs();
  }

  @Override
  public void send(byte[] bytes) {
    if (closing) {
      return;
    }
    if (catchUp != null) {
      catchUp.hold(bytes);
    } else {
      engine.outbox().to(loop, new Delivery.ToOutlet(outlet, bytes));
    }
  }

  @Override
  public void send(Iterator<byte[]> lines, Runnable then) {
    Answer answer = new Answer(lines, then);
    if (closing) {
      return;
    }
    if (ending != null) {
      answer.finish();
    } else if (catchUp != null) {
      catchUp.hold(answer);
    } else if (answers != null) {
      answers.add(answer);
    } else {
      begin(answer);
    }
  }

  @Override
  public boolean keepsUp() {
    return catchUp == null && answers == null;
  }

  /** Most answers are a page at most, and that is all. */
  private void begin(Answer answer) {
    byte[] page = answer.page();
    if (answer.isOver()) {
      engine.outbox().to(loop, new Delivery.ToOutlet(outlet, page));
      answer.finish();
    } else {
      answers = new ArrayDeque<>();
      answers.add(answer);
      engine.outbox().to(loop, new Delivery.Page(outlet, page));
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
      if (catchUp != null) {
        engine.outbox().to(loop, new Delivery.ToOutlet(outlet, catchUp.lastWord()));
        catchUp = null;
      }
      answers = null;
      engine.outbox().to(loop, new Delivery.Close(outlet));
    }
  }
}
