package suda.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.name.ChannelName;
import suda.core.name.NickRule;
import suda.engine.delivery.Fanout;
import suda.engine.delivery.Outlet;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.Snapshot;
import suda.journal.memory.MemoryArchive;
import suda.session.ServerInfo;

/** An engine with two event loops, driven by hand on the test's thread. */
final class TestServer implements Follower {
  static final ServerInfo INFO =
      new ServerInfo(
          "test.local",
          "Test",
          "1",
          0,
          List.of(),
          NickRule.ASCII,
          ChannelName.trusted("#lobby"),
          90_000,
          120_000);

  final Engine engine;
  final MemoryArchive archive = new MemoryArchive();
  final List<Snapshot> snapshots = new ArrayList<>();
  private long nowMs = 1_000;

  TestServer(Journal journal) {
    journal.replay(1, batch -> archive.follow(List.of(batch)));
    Fanout one = new Fanout();
    Fanout two = new Fanout();
    engine =
        new Engine(journal, Recovery.recover(journal), INFO, this, List.of(one::run, two::run));
    run();
  }

  /** Lets the engine do one batch; time moves by a millisecond. */
  boolean run() {
    return engine.runBatch(nowMs++);
  }

  Terminal connect(int loop, String dialect) {
    Terminal terminal = new Terminal();
    terminal.peer = engine.open(new LineFront(dialect), terminal, loop, "192.0.2.1", false);
    run();
    return terminal;
  }

  /** Connects somebody who is in {@code #tea}. */
  Terminal member(String nick, int loop) {
    Terminal terminal = connect(loop, "");
    terminal.says("am " + nick, "join #tea");
    run();
    terminal.heard();
    return terminal;
  }

  @Override
  public void committed(Batch batch) {
    archive.follow(List.of(batch));
  }

  @Override
  public void history(HistoryQuery query, Consumer<List<Stamped>> answer) {
    answer.accept(archive.history(query));
  }

  @Override
  public void save(Snapshot snapshot) {
    snapshots.add(snapshot);
  }

  /** A client that keeps what it gets, write by write. */
  static final class Terminal extends Outlet {
    Peer<String> peer;
    boolean closed;
    int writes;
    private final StringBuilder unwritten = new StringBuilder();
    private final StringBuilder written = new StringBuilder();

    @SuppressWarnings("NullAway.Init") // the engine needs the outlet to make the peer
    Terminal() {}

    void says(String... lines) {
      for (String line : lines) {
        peer.received(line);
      }
    }

    /** Takes what has come since the last call. */
    List<String> heard() {
      List<String> lines = written.toString().lines().toList();
      written.setLength(0);
      writes = 0;
      return lines;
    }

    @Override
    protected void append(byte[] bytes) {
      unwritten.append(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    protected void flush() {
      if (!unwritten.isEmpty()) {
        writes++;
        written.append(unwritten);
        unwritten.setLength(0);
      }
    }

    @Override
    protected void close() {
      closed = true;
    }

    @Override
    protected void resumeReading() {}
  }
}
