package suda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import suda.auth.DirectSecrets;
import suda.core.Limit;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.name.NickRule;
import suda.core.state.State;
import suda.engine.Engine;
import suda.engine.Follower;
import suda.engine.Recovery;
import suda.engine.delivery.Fanout;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.Snapshot;
import suda.journal.encoding.BatchCodec;
import suda.journal.encoding.SnapshotCodec;
import suda.journal.memory.MemoryArchive;
import suda.journal.memory.MemoryJournal;
import suda.session.Mailer;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.console.ConsoleFront;
import suda.session.console.ConsoleProfile;
import suda.session.irc.IrcFront;
import suda.session.text.TextFront;
import suda.wire.irc.Framing;

/**
 * The whole server but for its sockets, threads and files, driven by hand. The one place here that
 * knows how an engine is made.
 */
final class FuzzedServer implements Follower {
  static final String NAME = "test.local";

  private static final int BATCHES = 4;
  private static final long STARTED_MS = 1_700_000_000_000L;
  private static final Framing FRAMING =
      new Framing(Limit.TAGS_BYTES.max(), Limit.LINE_BYTES.max(), true);
  private static final ServerInfo INFO =
      new ServerInfo(
          Identity.of(NAME, "Test", "1", STARTED_MS),
          Customs.of(NickRule.UNICODE, "#lobby"),
          new Timing(90_000, 60_000, 120_000),
          Throttles.lines(0));

  private final IrcFront irc = new IrcFront();
  private final Journal journal;
  private final MemoryArchive archive = new MemoryArchive();
  private final Engine engine;
  private long nowMs = STARTED_MS;
  private long tokens;

  FuzzedServer() {
    this(new MemoryJournal());
  }

  private FuzzedServer(Journal journal) {
    this.journal = journal;
    journal.replay(1, batch -> archive.follow(List.of(batch)));
    engine =
        new Engine(
            journal,
            Recovery.recover(journal),
            INFO,
            this,
            List.of(new Fanout()::run),
            () -> "token" + ++tokens,
            DirectSecrets.atLeastCost(() -> new byte[16]),
            Mailer.NONE);
    engine.observe(irc::happened);
    run();
  }

  Connected irc(String address) {
    IrcConnected connected = new IrcConnected(FRAMING);
    connected.begin(engine.open(irc, connected, 0, address, false));
    return connected;
  }

  Connected text(String address) {
    TextConnected connected = new TextConnected();
    connected.begin(engine.open(new TextFront(ZoneOffset.UTC), connected, 0, address, false));
    return connected;
  }

  /** The operator, who is told of everything. */
  Connected console() {
    ConsoleFront front = new ConsoleFront(new ConsoleProfile(false, ZoneOffset.UTC), _ -> {});
    ConsoleConnected connected = new ConsoleConnected();
    var peer = engine.open(front, connected, 0, "console", true);
    connected.begin(peer);
    engine.run(() -> engine.listensToAll(peer));
    return connected;
  }

  /** Lets the engine do all that waits. What history answers, or is told again, comes later. */
  void run() {
    for (int i = 0; i < BATCHES; i++) {
      engine.runBatch(nowMs);
    }
  }

  void timePasses(long ms) {
    nowMs += ms;
    run();
  }

  void stop(String reason) {
    run();
    engine.stop(reason);
  }

  /** What was stored leads to the state there is; and a server begins with it. */
  void checkRecovery() {
    Journal stored = new MemoryJournal();
    journal.replay(1, batch -> stored.append(stored(batch)));
    assertThat(Recovery.recover(stored).snapshot()).isEqualTo(engine.state().snapshot());
    Snapshot snapshot = engine.snapshot().orElseThrow();
    assertThat(SnapshotCodec.decode(SnapshotCodec.encode(snapshot))).isEqualTo(snapshot);
    State restored = State.restore(snapshot.nextSequence(), snapshot.events());
    assertThat(restored.snapshot()).isEqualTo(snapshot.events());
    // Whoever is still there may come back.
    assertThat(new FuzzedServer(stored).engine.state().users())
        .allMatch(user -> !user.sessions().isEmpty());
  }

  private static Batch stored(Batch batch) {
    Batch stored = BatchCodec.decode(BatchCodec.encode(batch));
    assertThat(stored).isEqualTo(batch);
    return stored;
  }

  @Override
  public void committed(Batch batch) {
    archive.follow(List.of(batch));
  }

  @Override
  public void ask(Query query, Consumer<Found> answer) {
    answer.accept(archive.ask(query));
  }

  @Override
  public void message(long sequence, Consumer<Optional<Said>> answer) {
    answer.accept(Optional.ofNullable(archive.message(sequence)));
  }

  @Override
  public void read(long from, Consumer<List<Batch>> answer) {
    answer.accept(journal.read(from, 100));
  }

  @Override
  public void save(Snapshot snapshot, long neededFrom) {
    journal.saveSnapshot(snapshot);
  }
}
