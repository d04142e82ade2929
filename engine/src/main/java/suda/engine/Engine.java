package suda.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.Said;
import suda.core.event.Scene;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.rule.Decision;
import suda.core.rule.Due;
import suda.core.state.Operator;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.core.state.User;
import suda.engine.delivery.Loop;
import suda.engine.delivery.Outlet;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalFull;
import suda.journal.Snapshot;
import suda.session.BlockLists;
import suda.session.ExportLinks;
import suda.session.Front;
import suda.session.Mailer;
import suda.session.Occurrence;
import suda.session.OperatorAccount;
import suda.session.Profile;
import suda.session.Reload;
import suda.session.Screening;
import suda.session.Secrets;
import suda.session.ServerInfo;

/**
 * The one writer. {@link #runBatch} takes what waits, has the sessions turn it into commands,
 * decides and applies, appends the events as one batch, and then lets out what the sessions and
 * their neighbours are told. Nobody is told what a crash could take back.
 *
 * <p>{@link #open} and what {@link Peer} says may be called on any thread; all else belongs to the
 * engine thread, which {@link EngineLoop} runs. Time comes in as an argument, so that a simulation
 * can drive it.
 */
public final class Engine {
  /** So many at a time, lest output wait for a long inbox. */
  private static final int INBOUND_PER_BATCH = 4096;

  private static final int EVENTS_PER_SNAPSHOT = 100_000;
  private static final long TICK_MS = 1000;

  /** More than this in the inbox is more than a few batches can take. */
  private static final int CROWDED = 4 * INBOUND_PER_BATCH;

  private static final String STORAGE_FULL =
      "The server has no space left to store messages. What you send now is not accepted yet: it"
          + " waits, and is accepted when there is space.";
  private static final String STORAGE_BACK =
      "The server can store messages again; what waited is accepted now.";

  private final Journal journal;
  private final State state;
  private ServerInfo server;
  private final Follower follower;
  private final Inbox inbox = new Inbox();
  private final Outbox outbox;
  private final Broadcaster broadcaster;
  private final Set<Peer<?>> peers = new LinkedHashSet<>();
  private final Map<Long, List<Peer<?>>> peersByUser = new LinkedHashMap<>();
  private final List<BiConsumer<Occurrence, State>> observers = new ArrayList<>();
  private final Facilities facilities;
  private final SiteAllowances siteAllowances;
  private final Tail tail;
  private final Screening screening = new Screening();
  private final Presence presence;
  private final SequencedSet<Peer<?>> unheard = new LinkedHashSet<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Scene> scenes = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private long nowMs;
  private long eventsMs;
  private long nextTickMs;
  private long snapshotAt;
  private boolean stalled;
  private volatile int waitingLinesMax = Limit.WAITING_LINES.max();

  /**
   * Makes the engine over what {@link Recovery} found. Nobody is connected: in the first batch,
   * whoever was here before is seen off, but for those whose clients may come back to their
   * sessions.
   *
   * @param loops the event loops, by the numbers that {@link #open} names
   * @param tokens gives secrets that nobody can guess, each once
   * @param secrets may answer on any thread
   */
  public Engine(
      Journal journal,
      State recovered,
      ServerInfo server,
      Follower follower,
      List<Loop> loops,
      Supplier<String> tokens,
      Secrets secrets,
      Mailer mailer) {
    this.journal = journal;
    this.state = recovered;
    this.server = server;
    this.follower = follower;
    this.outbox = new Outbox(loops);
    this.broadcaster = new Broadcaster(state, outbox, peersByUser);
    this.siteAllowances = new SiteAllowances(server.throttles().linesPerSecondPerAddress());
    this.facilities = new Facilities(this, tokens, secrets, mailer);
    this.tail = new Tail(recovered.nextSequence());
    Sessions sessions = new Sessions(state, server.timing().graceMs(), journal.firstSequence());
    this.presence = new Presence(this, broadcaster, sessions);
    this.snapshotAt = recovered.nextSequence() + EVENTS_PER_SNAPSHOT;
    run(this::settle);
  }

  private void settle() {
    presence.begin();
    dismissOperators();
    execute(null, new Command.OpenPermanent(server.customs().lobby()));
  }

  // For any thread.

  /**
   * Begins a conversation on a new connection.
   *
   * @param loop the number of the loop that {@code outlet} belongs to
   */
  public <M> Peer<M> open(Front<M> front, Outlet outlet, int loop, Origin origin) {
    Peer<M> peer = new Peer<>(this, front, outlet, loop, origin);
    put(new Inbound.Opened(peer));
    return peer;
  }

  /**
   * The same.
   *
   * @param address the peer's address, numeric and without port
   */
  public <M> Peer<M> open(Front<M> front, Outlet outlet, int loop, String address, boolean secure) {
    return open(front, outlet, loop, Origin.of(address, secure));
  }

  /** Has the engine thread run {@code task} between two inputs. */
  public void run(Runnable task) {
    put(new Inbound.Task(task));
  }

  void put(Inbound inbound) {
    inbox.put(inbound);
  }

  // The engine thread's.

  Inbox inbox() {
    return inbox;
  }

  /** Has {@code observer} see every event, and the state just before it. */
  public void observe(BiConsumer<Occurrence, State> observer) {
    observers.add(observer);
  }

  /** Has a peer, such as the operator's console, be told of all events that its profile renders. */
  public void listensToAll(Peer<?> peer) {
    broadcaster.listensToAll(peer);
  }

  /** How the configuration is read again. */
  public void reloadBy(Reload by) {
    facilities.reloadBy(by);
  }

  /** Who comes in is looked for on these lists from now on. */
  public void askBlockLists(BlockLists lists) {
    facilities.askBlockLists(lists);
  }

  /**
   * Goes on with other settings: those of its sessions that can change while they last. Who is an
   * operator by an entry that is gone or has other privileges is none any more.
   */
  public void reconfigure(ServerInfo to) {
    server = to;
    siteAllowances.bound(to.throttles().linesPerSecondPerAddress());
    dismissOperators();
  }

  private boolean mayStay(@Nullable Operator operator) {
    OperatorAccount account = operator == null ? null : server.operator(operator.name());
    return operator != null
        && account != null
        && account.privileges().equals(operator.privileges());
  }

  private void dismissOperators() {
    for (User user : List.copyOf(state.operators())) {
      if (!mayStay(user.operator())) {
        execute(null, new Command.ResignOperator(user.id()));
      }
    }
  }

  /**
   * Does one batch.
   *
   * @param clockMs milliseconds since 1970; time going backwards is taken as standing still
   * @return false where the journal is full: nothing is taken in until a later call finds space
   * @throws suda.journal.JournalBroken if the journal cannot go on; what was held is not let out
   */
  public boolean runBatch(long clockMs) {
    nowMs = Math.max(nowMs, clockMs);
    if (!stalled) {
      takeIn();
      tick();
    }
    return commit();
  }

  private void takeIn() {
    takeKept();
    Inbound inbound = inbox.poll();
    for (int i = 0; inbound != null; i++) {
      take(inbound);
      inbound = i < INBOUND_PER_BATCH ? inbox.poll() : null;
    }
    boolean crowded = inbox.size() > CROWDED;
    waitingLinesMax = (crowded ? Limit.WAITING_LINES_CROWDED : Limit.WAITING_LINES).max();
  }

  private void takeKept() {
    // A copy: what a peer says last may be that it is gone.
    for (Peer<?> peer : List.copyOf(unheard)) {
      if (peer.takeKept(nowMs)) {
        unheard.remove(peer);
      }
    }
    // The next time another comes first: of what they may say together, each gets its part.
    if (!unheard.isEmpty()) {
      unheard.addLast(unheard.removeFirst());
    }
  }

  private void take(Inbound inbound) {
    switch (inbound) {
      case Inbound.Opened opened -> {
        peers.add(opened.peer());
        opened.peer().open(nowMs);
      }
      case Inbound.Received<?> received -> handle(received);
      case Inbound.Behind behind -> behind.peer().fallBehind();
      case Inbound.Drained drained -> drained.peer().takesMore();
      case Inbound.Closed closed -> closed.peer().end(closed);
      case Inbound.Task task -> task.action().run();
    }
  }

  private <M> void handle(Inbound.Received<M> received) {
    if (!received.peer().take(received.message(), nowMs)) {
      unheard.add(received.peer());
    }
  }

  private void tick() {
    if (nowMs >= nextTickMs) {
      nextTickMs = nowMs + TICK_MS;
      List.copyOf(peers).forEach(peer -> peer.session().tick());
      siteAllowances.tidy(nowMs);
      presence.expire();
      Due.at(state, nowMs).forEach(command -> execute(null, command));
    }
  }

  private boolean commit() {
    if (!events.isEmpty()) {
      Batch batch =
          new Batch(journal.nextSequence(), eventsMs, List.copyOf(events), List.copyOf(scenes));
      try {
        journal.append(batch);
      } catch (JournalFull full) {
        stall();
        return false;
      }
      events.clear();
      scenes.clear();
      follower.committed(batch);
    }
    if (stalled) {
      stalled = false;
      peers.forEach(peer -> peer.session().notice(STORAGE_BACK));
    }
    outbox.release();
    List.copyOf(afterCommit).forEach(Runnable::run);
    afterCommit.clear();
    snapshotWhenDue();
    return true;
  }

  /** Tells everybody, once, past the output that waits for the commit. */
  private void stall() {
    if (!stalled) {
      stalled = true;
      outbox.releaseAheadOfHeld(() -> peers.forEach(peer -> peer.session().notice(STORAGE_FULL)));
    }
  }

  private void snapshotWhenDue() {
    if (state.nextSequence() >= snapshotAt) {
      snapshotAt = state.nextSequence() + EVENTS_PER_SNAPSHOT;
      snapshot().ifPresent(snapshot -> follower.save(snapshot, neededFrom()));
    }
  }

  /**
   * The first event that somebody may still have to be told of; what is older may be dropped. Those
   * who are too far behind have lost what was said in between.
   */
  public long neededFrom() {
    return presence.neededFrom(peers);
  }

  /**
   * The state as of now; call it between batches.
   *
   * @return nothing while a full journal lacks what the state already has
   */
  public Optional<Snapshot> snapshot() {
    return events.isEmpty()
        ? Optional.of(new Snapshot(state.nextSequence(), state.snapshot()))
        : Optional.empty();
  }

  /**
   * Says goodbye to everybody and lets it out; the connections are then closing. What waits for a
   * full journal is not let out.
   */
  public void stop(String reason) {
    outbox.releaseAheadOfHeld(
        () -> List.copyOf(peers).forEach(peer -> peer.session().stop(reason)));
  }

  public State state() {
    return state;
  }

  public long nowMs() {
    return nowMs;
  }

  ServerInfo server() {
    return server;
  }

  Outbox outbox() {
    return outbox;
  }

  Decision execute(@Nullable Peer<?> origin, Command command) {
    Decision decision = screening.decide(state, command, nowMs);
    decision.events().forEach(event -> happen(origin, event));
    return decision;
  }

  private void happen(@Nullable Peer<?> origin, Event event) {
    Stamped stamped = new Stamped(state.nextSequence(), nowMs, event);
    Scene scene = Scenes.of(event, state);
    Occurrence occurrence = new Occurrence(stamped, scene);
    tail.add(occurrence);
    facilities.witness().happened(occurrence, state);
    observers.forEach(observer -> observer.accept(occurrence, state));
    broadcaster.tell(origin, occurrence);
    state.apply(stamped.sequence(), stamped.timeMs(), event);
    broadcaster.follow(origin, occurrence);
    presence.follow(origin, event);
    events.add(event);
    scenes.add(scene);
    eventsMs = nowMs;
  }

  Profile changeProfile(Peer<?> peer, @Nullable Profile before, Profile wanted) {
    return broadcaster.changeProfile(peer, before, wanted);
  }

  void forget(Peer<?> peer) {
    peers.remove(peer);
    unheard.remove(peer);
    broadcaster.forget(peer);
  }

  // Sessions that outlive connections.

  Presence presence() {
    return presence;
  }

  /** Brings an answer to the peer on this thread, if it is still there. */
  <T> Consumer<T> later(Peer<?> peer, Consumer<T> then) {
    return answer ->
        run(() -> {
          if (!peer.isOver()) {
            then.accept(answer);
          }
        });
  }

  Facilities facilities() {
    return facilities;
  }

  /** Where those who ask for their own data find them. */
  public ExportLinks exportLinks() {
    return facilities.exportLinks();
  }

  SiteAllowances siteAllowances() {
    return siteAllowances;
  }

  Tail tail() {
    return tail;
  }

  /** Reads of the journal what is durable by the end of this batch. */
  void read(long from, Consumer<List<Batch>> answer) {
    afterCommit.add(() -> follower.read(from, answer));
  }

  /** How many lines of one connection may wait. Any thread. */
  int waitingLinesMax() {
    return waitingLinesMax;
  }

  /** Whether something waits that only time will let in. */
  boolean hasUnheard() {
    return !unheard.isEmpty();
  }

  /** Asks the archive; {@code then} gets what was found on any thread. Engine thread only. */
  public void ask(Query query, Consumer<Found> then) {
    afterCommit.add(() -> follower.ask(query, then));
  }

  void ask(Peer<?> peer, Query query, Consumer<Found> then) {
    // Asked once the batch is durable, so that the answer has what the asker was told already.
    afterCommit.add(() -> follower.ask(query, later(peer, then)));
  }

  void message(Peer<?> peer, long sequence, Consumer<Optional<Said>> then) {
    afterCommit.add(() -> follower.message(sequence, later(peer, then)));
  }
}
