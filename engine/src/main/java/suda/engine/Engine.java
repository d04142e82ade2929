package suda.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.rule.Decision;
import suda.core.rule.Rules;
import suda.core.state.State;
import suda.core.state.User;
import suda.engine.delivery.Loop;
import suda.engine.delivery.Outlet;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalFull;
import suda.journal.Snapshot;
import suda.session.Front;
import suda.session.Occurrence;
import suda.session.Profile;
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
  private static final String STORAGE_FULL =
      "The server has no space left to store messages. What you send now is not accepted yet: it"
          + " waits, and is accepted when there is space.";
  private static final String STORAGE_BACK =
      "The server can store messages again; what waited is accepted now.";

  private final Journal journal;
  private final State state;
  private final ServerInfo server;
  private final Follower follower;
  private final Inbox inbox = new Inbox();
  private final Outbox outbox;
  private final Broadcaster broadcaster;
  private final Set<Peer<?>> peers = new LinkedHashSet<>();
  private final Map<Long, List<Peer<?>>> peersByUser = new LinkedHashMap<>();
  private final List<Consumer<Occurrence>> observers = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private long nowMs;
  private long eventsMs;
  private long nextTickMs;
  private long snapshotAt;
  private boolean stalled;

  /**
   * Makes the engine over what {@link Recovery} found. Nobody is connected: whoever was here before
   * is seen off in the first batch.
   *
   * @param loops the event loops, by the numbers that {@link #open} names
   */
  public Engine(
      Journal journal, State recovered, ServerInfo server, Follower follower, List<Loop> loops) {
    this.journal = journal;
    this.state = recovered;
    this.server = server;
    this.follower = follower;
    this.outbox = new Outbox(loops);
    this.broadcaster = new Broadcaster(state, outbox, peersByUser);
    this.snapshotAt = recovered.nextSequence() + EVENTS_PER_SNAPSHOT;
    run(this::settle);
  }

  private void settle() {
    for (User user : List.copyOf(state.users())) {
      execute(null, new Command.Leave(user.id(), Departure.RESTART, "server restarted"));
    }
    execute(null, new Command.OpenPermanent(server.lobby()));
  }

  // For any thread.

  /**
   * Begins a conversation on a new connection.
   *
   * @param loop the number of the loop that {@code outlet} belongs to
   * @param address the peer's address, numeric and without port
   */
  public <M> Peer<M> open(Front<M> front, Outlet outlet, int loop, String address, boolean secure) {
    Peer<M> peer = new Peer<>(this, front, outlet, loop, address, secure);
    put(new Inbound.Opened(peer));
    return peer;
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

  /** Has {@code observer} see every event just before it is applied. */
  public void observe(Consumer<Occurrence> observer) {
    observers.add(observer);
  }

  /** Has a peer, such as the operator's console, be told of all events that its profile renders. */
  public void listensToAll(Peer<?> peer) {
    broadcaster.listensToAll(peer);
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
    for (int i = 0; i < INBOUND_PER_BATCH; i++) {
      Inbound inbound = inbox.poll();
      if (inbound == null) {
        return;
      }
      take(inbound);
    }
  }

  private void take(Inbound inbound) {
    switch (inbound) {
      case Inbound.Opened opened -> {
        peers.add(opened.peer());
        opened.peer().open(nowMs);
      }
      case Inbound.Received<?> received -> handle(received);
      case Inbound.Closed closed -> closed.peer().end(closed.departure(), closed.reason());
      case Inbound.Task task -> task.action().run();
    }
  }

  private <M> void handle(Inbound.Received<M> received) {
    received.peer().handle(received.message(), nowMs);
  }

  private void tick() {
    if (nowMs >= nextTickMs) {
      nextTickMs = nowMs + TICK_MS;
      List.copyOf(peers).forEach(peer -> peer.session().tick());
    }
  }

  private boolean commit() {
    if (!events.isEmpty()) {
      Batch batch = new Batch(journal.nextSequence(), eventsMs, List.copyOf(events));
      try {
        journal.append(batch);
      } catch (JournalFull full) {
        stall();
        return false;
      }
      events.clear();
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
      snapshot().ifPresent(follower::save);
    }
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

  long nowMs() {
    return nowMs;
  }

  ServerInfo server() {
    return server;
  }

  Outbox outbox() {
    return outbox;
  }

  Decision execute(@Nullable Peer<?> origin, Command command) {
    Decision decision = Rules.decide(state, command);
    decision.events().forEach(event -> happen(origin, event));
    return decision;
  }

  private void happen(@Nullable Peer<?> origin, Event event) {
    Stamped stamped = new Stamped(state.nextSequence(), nowMs, event);
    Occurrence occurrence = new Occurrence(stamped, state);
    observers.forEach(observer -> observer.accept(occurrence));
    broadcaster.tell(origin, occurrence);
    state.apply(stamped.sequence(), stamped.timeMs(), event);
    broadcaster.follow(origin, event);
    events.add(event);
    eventsMs = nowMs;
  }

  Profile changeProfile(Peer<?> peer, @Nullable Profile before, Profile wanted) {
    return broadcaster.changeProfile(peer, before, wanted);
  }

  void forget(Peer<?> peer) {
    peers.remove(peer);
    broadcaster.forget(peer);
  }

  void history(Peer<?> peer, HistoryQuery query, Consumer<List<Stamped>> then) {
    // Asked once the batch is durable, so that the answer has what the asker was told already.
    afterCommit.add(() ->
        follower.history(
            query,
            found ->
                run(() -> {
                  if (!peer.gone()) {
                    then.accept(found);
                  }
                })));
  }
}
