package suda.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import suda.auth.DirectSecrets;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.name.NickRule;
import suda.engine.delivery.Fanout;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.Snapshot;
import suda.journal.memory.MemoryArchive;
import suda.session.Front;
import suda.session.Mailer;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.irc.IrcFront;
import suda.session.irc.IrcInput;
import suda.wire.irc.Message;

/** An engine with two event loops, driven by hand on the test's thread. */
final class TestServer implements Follower {
  static final long GRACE_MS = 120_000;

  final Engine engine;
  final MemoryArchive archive = new MemoryArchive();
  final List<Snapshot> snapshots = new ArrayList<>();
  final Journal journal;
  private final IrcFront irc = new IrcFront();
  private long nowMs = 1_000;
  private long tokens;

  TestServer(Journal journal) {
    this(journal, GRACE_MS, 0);
  }

  /**
   * @param graceMs how long a session waits for its client
   * @param linesPerSecond what one connection may say; 0 for any number
   */
  TestServer(Journal journal, long graceMs, int linesPerSecond) {
    this.journal = journal;
    journal.replay(journal.firstSequence(), batch -> archive.follow(List.of(batch)));
    Fanout one = new Fanout();
    Fanout two = new Fanout();
    engine =
        new Engine(
            journal,
            Recovery.recover(journal),
            info(graceMs, linesPerSecond),
            this,
            List.of(one::run, two::run),
            () -> "token" + ++tokens,
            DirectSecrets.atLeastCost(() -> new byte[16]),
            Mailer.NONE);
    engine.observe(irc::happened);
    run();
  }

  static ServerInfo info(long graceMs, int linesPerSecond) {
    return info(graceMs, Throttles.lines(linesPerSecond));
  }

  static ServerInfo info(long graceMs, Throttles throttles) {
    return new ServerInfo(
        Identity.of("test.local", "Test", "1", 0),
        Customs.of(NickRule.ASCII, "#lobby"),
        new Timing(90_000, 120_000, graceMs),
        throttles);
  }

  /** Lets the engine do one batch; time moves by a millisecond. */
  boolean run() {
    return engine.runBatch(nowMs++);
  }

  /** Lets the engine do all that follows from what it was told. */
  void settle() {
    for (int i = 0; i < 8; i++) {
      run();
    }
  }

  /** Lets time pass, in seconds, and the engine do batch by batch. */
  void passSeconds(int seconds) {
    for (int i = 0; i < seconds; i++) {
      nowMs += 1_000;
      run();
    }
  }

  Terminal<String> connect(int loop, String dialect) {
    return connect(new LineFront(dialect), loop, line -> line);
  }

  Terminal<String> connectFrom(String address) {
    return connect(new LineFront(""), 0, line -> line, address);
  }

  /** Connects an IRC client. */
  Terminal<IrcInput> irc(int loop) {
    return connect(
        irc, loop, line -> new IrcInput.Said(Objects.requireNonNull(Message.parse(line))));
  }

  /** Connects one more IRC client of somebody who has an account. */
  Terminal<IrcInput> ircOf(String account, String password, String... capabilities) {
    Terminal<IrcInput> terminal = irc(1);
    String words = "\0" + account + "\0" + password;
    String proof = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    terminal.says("CAP REQ :sasl " + String.join(" ", capabilities), "NICK " + account);
    terminal.says("USER u 0 * :r", "AUTHENTICATE PLAIN", "AUTHENTICATE " + proof);
    settle();
    terminal.says("CAP END");
    settle();
    return terminal;
  }

  private <M> Terminal<M> connect(Front<M> front, int loop, Function<String, M> reader) {
    return connect(front, loop, reader, "192.0.2.1");
  }

  private <M> Terminal<M> connect(
      Front<M> front, int loop, Function<String, M> reader, String address) {
    Terminal<M> terminal = new Terminal<>(reader);
    terminal.peer = engine.open(front, terminal, loop, address, false);
    run();
    return terminal;
  }

  /** Connects somebody who is in {@code #tea}. */
  Terminal<String> member(String nick, int loop) {
    Terminal<String> terminal = connect(loop, "");
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
    snapshots.add(snapshot);
  }
}
