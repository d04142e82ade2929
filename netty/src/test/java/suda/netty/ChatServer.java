package suda.netty;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.auth.DirectSecrets;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.name.NickRule;
import suda.core.state.State;
import suda.engine.Engine;
import suda.engine.EngineLoop;
import suda.engine.Follower;
import suda.journal.Batch;
import suda.journal.Snapshot;
import suda.journal.memory.MemoryArchive;
import suda.journal.memory.MemoryJournal;
import suda.session.BlockLists;
import suda.session.Connection;
import suda.session.Entrance;
import suda.session.Front;
import suda.session.Mailer;
import suda.session.Password;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.Sts;
import suda.session.irc.IrcFront;
import suda.session.irc.IrcInput;
import suda.session.text.TextFront;

/** A whole server on sockets of this machine, with its journal in memory. */
final class ChatServer implements AutoCloseable, Follower {
  static final int DEADLINE_MS = 30_000;
  static final Access.Web WEB =
      new Access.Web("Test & Co", "1", "#lobby", List.of(), Downloads.NONE, false);

  /** The connections on which IRC was begun. */
  final BlockingQueue<Connection> begun = new LinkedBlockingQueue<>();

  private final MemoryJournal journal = new MemoryJournal();
  private final MemoryArchive archive = new MemoryArchive();
  private final EventLoops loops;
  private final Engine engine;
  private final EngineLoop loop;
  private final Thread thread;
  private final Listeners listeners;

  ChatServer(Access access) {
    this(access, Transport.best());
  }

  ChatServer(Access access, Transport transport) {
    AtomicLong tokens = new AtomicLong();
    IrcFront irc = new IrcFront();
    this.loops = new EventLoops(transport, 1, Thread.ofPlatform().daemon().factory());
    this.engine =
        new Engine(
            journal,
            new State(),
            info(),
            this,
            loops.ports(),
            () -> "token" + tokens.incrementAndGet(),
            DirectSecrets.atLeastCost(() -> new byte[16]),
            Mailer.NONE);
    engine.observe(irc::happened);
    this.loop = new EngineLoop(engine, System::currentTimeMillis, 0);
    this.thread = Thread.ofPlatform().daemon().start(loop);
    Front<IrcInput> noted =
        context -> {
          begun.add(context.connection());
          return irc.begin(context);
        };
    this.listeners = new Listeners(engine, loops, noted, new TextFront(ZoneOffset.UTC), access);
  }

  /** With these certificates, or without TLS. */
  static ChatServer with(@Nullable Certificates certificates) {
    return new ChatServer(new Access(100, 0, certificates, List.of(), List.of(), WEB));
  }

  private static ServerInfo info() {
    return new ServerInfo(
            Identity.of("test.local", "Test", "1", 0),
            Customs.of(NickRule.ASCII, "#lobby"),
            new Timing(90_000, 120_000, 0),
            Throttles.lines(0))
        .withEntrance(new Entrance(null, Password.of("hunter2"), Sts.NONE));
  }

  void ask(BlockLists lists) {
    engine.run(() -> engine.askBlockLists(lists));
  }

  int listen(Offer offer) throws IOException {
    return listeners.listen(offer, "127.0.0.1", 0);
  }

  void listen(Offer offer, Path socket) throws IOException {
    listeners.listen(offer, socket);
  }

  static Socket connect(int port) throws IOException {
    return connect(port, 0);
  }

  /**
   * @param receiveBytes what the system may keep for us while we do not read; 0 for what it likes
   */
  static Socket connect(int port, int receiveBytes) throws IOException {
    Socket socket = new Socket();
    if (receiveBytes > 0) {
      socket.setReceiveBufferSize(receiveBytes);
    }
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(DEADLINE_MS);
    return socket;
  }

  /** Has the engine do nothing until the latch is open. */
  void hold(CountDownLatch until) {
    engine.run(() -> {
      try {
        until.await(DEADLINE_MS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
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
  public void save(Snapshot snapshot, long neededFrom) {}

  @Override
  public void close() throws InterruptedException {
    listeners.close();
    loop.stop();
    thread.join(DEADLINE_MS);
    loops.close();
  }
}
