package suda.app.server;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.app.config.BadConfig;
import suda.app.config.Configured;
import suda.app.config.Listener;
import suda.app.config.ServerConfig;
import suda.core.state.State;
import suda.engine.AddressBans;
import suda.engine.Engine;
import suda.engine.EngineLoop;
import suda.engine.delivery.Loop;
import suda.netty.DnsBlockLists;
import suda.netty.EventLoops;
import suda.netty.Listeners;
import suda.netty.Offer;
import suda.netty.Transport;
import suda.session.ServerInfo;
import suda.session.irc.IrcFront;
import suda.session.text.TextFront;

/** A running server. Made, started and stopped by one thread; {@link #requestStop} is for any. */
public final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final long GOODBYE_MS = 2_500;

  private final Configured.Source source;
  private final Configured configured;
  private final ServerConfig config;
  private final Console.Display display;
  private final CompletableFuture<String> stopRequested = new CompletableFuture<>();

  private Server(Configured.Source source, Configured first, Console.Display display) {
    this.source = source;
    this.configured = first;
    this.config = first.config();
    this.display = display;
  }

  /**
   * Serves until it is told to stop.
   *
   * @param source gives the configuration, and gives it again when it is to be read again
   * @param terminal whether standard input and output are a terminal
   * @param colour whether it is to be coloured
   * @return the exit code: 0 after a stop that was asked for
   */
  public static int run(Configured.Source source, String version, boolean terminal, boolean colour)
      throws BadConfig {
    Configured first = source.read();
    Server server =
        new Server(source, first, Displays.of(first.config().console(), terminal, colour));
    Signals.onStop(() -> server.requestStop(""));
    try {
      server.serve(version);
      return 0;
    } catch (Failure failure) {
      System.err.println("suda: " + failure.getMessage());
      return failure.exitCode();
    }
  }

  /**
   * @param reason is told to everybody; may be empty
   */
  void requestStop(String reason) {
    stopRequested.complete(reason.isEmpty() ? "the server is stopping" : reason);
  }

  private void serve(String version) throws Failure {
    Transport transport = transport();
    try (Storage storage = Storage.open(config.storage().directory(), config.history());
        Authentication authentication = Authentication.open(config);
        Encryption encryption = Encryption.of(config);
        Console console = new Console(display, this::requestStop);
        AdminSocket admin = new AdminSocket(config.storage().directory(), this::requestStop);
        EventLoops loops = new EventLoops(transport, loopCount(), Threads.loops());
        DnsBlockLists blockLists =
            new DnsBlockLists(loops, config.entry().dnsServer().orElse(null))) {
      ServerInfo info =
          ServerInfos.of(configured, version, System.currentTimeMillis(), config.listen().port());
      List<Loop> ports = new ArrayList<>(loops.ports());
      ports.add(console.loop());
      ports.add(admin.loop());
      IrcFront irc = new IrcFront();
      State recovered = storage.recover();
      AddressBans bans = new AddressBans(recovered);
      Engine engine =
          new Engine(
              storage.journal(),
              recovered,
              info,
              storage,
              ports,
              new Tokens()::next,
              authentication.secrets(),
              authentication.mailer());
      engine.observe(irc::happened);
      engine.observe(bans::happened);
      Listeners listeners =
          new Listeners(
              engine,
              loops,
              irc,
              new TextFront(ZoneId.systemDefault()),
              Accesses.of(config, info, encryption, new OwnExports(engine, version)));
      blockLists.use(configured.blockLists());
      engine.askBlockLists(blockLists);
      Reconfiguration.bound(listeners, config.limits());
      listeners.keepOut(bans::contains);
      Reconfiguration again =
          new Reconfiguration(
              source, configured, info, engine, listeners, blockLists, encryption.certificates());
      engine.reloadBy(again);
      Signals.onHangUp(() -> hungUp(again));
      console.attach(engine, loops.ports().size());
      admin.attach(engine, loops.ports().size() + 1);
      int port = listen(listeners);
      again.listensOn(port);
      new Welcome(config, port, info, encryption.selfSignedFingerprint())
          .lines()
          .forEach(display::show);
      Running running = new Running(engine, storage);
      running.start();
      String reason = stopRequested.join();
      LOG.debug("stopping: {}", reason);
      listeners.close();
      running.stop(reason, listeners);
    }
  }

  /**
   * A hang-up has two meanings: to daemons it is a word of the operator's, at which they read their
   * files again, and to a program on a terminal it says that the terminal is gone.
   */
  private void hungUp(Reconfiguration again) {
    if (display.isGone()) {
      requestStop("");
    } else {
      again.reload(lines -> lines.forEach(display::show));
    }
  }

  private Transport transport() throws Failure {
    String name = config.listen().transport().name().toLowerCase(Locale.ROOT);
    try {
      return Transport.named(name);
    } catch (IllegalArgumentException unavailable) {
      throw new Failure(Failure.UNAVAILABLE, String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  /** Fewer loops share each write among more messages, so half the processors are enough. */
  private int loopCount() {
    int wanted = config.listen().threads();
    int processors = Runtime.getRuntime().availableProcessors();
    return wanted > 0 ? wanted : Math.clamp(processors / 2, 1, 8);
  }

  private int listen(Listeners listeners) throws Failure {
    String host = config.listen().host();
    int port = listen(listeners, new Listener(Offer.ANY, host, config.listen().port()));
    for (Listener also : config.entry().also()) {
      listen(listeners, also);
    }
    return port;
  }

  /** Returns the port, or 0 where there is none. */
  private static int listen(Listeners listeners, Listener at) throws Failure {
    try {
      if (at.socket().isEmpty()) {
        return listeners.listen(at.offer(), at.host(), at.port());
      }
      listeners.listen(at.offer(), at.socket().get());
      return 0;
    } catch (IOException refused) {
      throw new Failure(
          Failure.UNAVAILABLE,
          "cannot listen on %s: %s".formatted(at.place(), refused.getMessage()),
          refused);
    }
  }

  /** The engine on its thread, from start to stop. */
  private final class Running {
    private final Engine engine;
    private final Storage storage;
    private final EngineLoop loop;
    private final Thread thread;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Running(Engine engine, Storage storage) {
      this.engine = engine;
      this.storage = storage;
      this.loop =
          new EngineLoop(
              engine,
              System::currentTimeMillis,
              TimeUnit.MILLISECONDS.toNanos(config.storage().commitIntervalMs()));
      this.thread = Threads.engine(this::run);
    }

    void start() {
      thread.start();
    }

    private void run() {
      try {
        loop.run();
        ended.complete(null);
      } catch (RuntimeException | Error failed) {
        ended.completeExceptionally(failed);
        requestStop("the server cannot go on");
      }
    }

    /** Ends the engine, says goodbye, and keeps the state for a quick start. */
    void stop(String reason, Listeners listeners) throws Failure {
      loop.stop();
      Throwable failed = ended.handle((nothing, failure) -> failure).join();
      engine.stop(reason);
      try {
        listeners.awaitClosed(GOODBYE_MS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failed != null) {
        throw Failures.of(failed);
      }
      engine.snapshot().ifPresent(s -> storage.save(s, engine.neededFrom()));
    }
  }
}
