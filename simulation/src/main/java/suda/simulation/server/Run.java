package suda.simulation.server;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import suda.auth.Cost;
import suda.auth.DirectSecrets;
import suda.auth.Passwords;
import suda.core.event.Credential;
import suda.core.event.OperatorPrivilege;
import suda.core.name.NickRule;
import suda.core.state.State;
import suda.engine.Engine;
import suda.engine.Peer;
import suda.engine.delivery.Loop;
import suda.session.Mailer;
import suda.session.OperatorAccount;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.console.ConsoleFront;
import suda.session.console.ConsoleProfile;
import suda.session.irc.IrcFront;
import suda.session.text.TextFront;
import suda.simulation.network.Receiver;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;

/** The server from one start to its stop or crash. What was scheduled for it dies with it. */
final class Run {
  private static final int LOOPS = 2;
  private static final long PACE_MICROS = 2_000;
  private static final long RETRY_MS = 250;
  private static final long IDLE_MS = 500;

  /** How often those are looked at again who said more at once than they may. */
  private static final long HELD_BACK_MS = 100;

  private static final long ARCHIVE_MS = 500;
  private static final long PING_INTERVAL_MS = 10_000;
  private static final long PING_TIMEOUT_MS = 8_000;

  private final SimServer server;
  private final Settings settings;
  private final Schedule schedule;
  private final Chance chance;
  private final Storage storage;
  private final Engine engine;
  private final Peer<String> console;
  private final IrcFront irc = new IrcFront();
  private final TextFront text = new TextFront(ZoneOffset.UTC);
  private final Set<ServerConnection<?>> connections = new LinkedHashSet<>();
  private boolean dead;
  private boolean halted;
  private boolean awake;
  private boolean stalled;
  private int inbox;

  Run(
      SimServer server,
      Settings settings,
      Schedule schedule,
      Chance chance,
      Storage storage,
      Ports ports) {
    this.server = server;
    this.settings = settings;
    this.schedule = schedule;
    this.chance = chance;
    this.storage = storage;
    List<Loop> loops = new ArrayList<>();
    for (int i = 0; i <= LOOPS; i++) {
      loops.add(ports.loop().apply(new SimLoop(this, chance.split())));
    }
    ServerInfo info =
        new ServerInfo(
                Identity.of("sim.local", "Sim", "1", schedule.clockMs()),
                Customs.of(NickRule.UNICODE, "#lobby"),
                new Timing(PING_INTERVAL_MS, PING_TIMEOUT_MS, settings.graceMs()),
                Throttles.lines(settings.linesPerSecond()))
            .withOperators(List.of(boss()));
    State recovered = storage.recover();
    server.recovered(recovered);
    engine =
        new Engine(
            storage.journal(),
            recovered,
            info,
            ports.follower().apply(new Observed(storage, server)),
            loops,
            new Tokens(chance.split())::next,
            DirectSecrets.atLeastCost(this::salt),
            Mailer.NONE);
    engine.observe(irc::happened);
    ConsoleFront front =
        new ConsoleFront(new ConsoleProfile(false, null), reason -> server.stopSoon());
    console = engine.open(front, new Console(server::shown), LOOPS, "console", true);
    engine.run(() -> engine.listensToAll(console));
    wake();
    idle();
    archive();
  }

  /** Whoever knows the password may do all. */
  private OperatorAccount boss() {
    Credential password = new Passwords(Cost.LEAST, this::salt).credential("password");
    return new OperatorAccount(
        "boss", EnumSet.allOf(OperatorPrivilege.class), password, null, null);
  }

  private byte[] salt() {
    byte[] salt = new byte[Passwords.SALT_BYTES];
    chance.fill(salt, 0, salt.length);
    return salt;
  }

  // What runs when.

  void later(long ms, Runnable action) {
    laterMicros(1000 * ms, action);
  }

  void laterMicros(long micros, Runnable action) {
    schedule.in(
        micros,
        () -> {
          if (!dead) {
            server.guarded(action);
          }
        });
  }

  /** Something waits for the engine: it will take it soon. */
  void wake() {
    if (!awake && !stalled) {
      awake = true;
      laterMicros(chance.between(0, PACE_MICROS), this::batch);
    }
  }

  private void batch() {
    awake = false;
    if (halted) {
      return;
    }
    boolean committed = engine.runBatch(schedule.clockMs());
    if (stalled == committed) {
      server.mark(stalled ? "stores again" : "is stalled", "");
    }
    stalled = !committed;
    if (stalled) {
      later(RETRY_MS, this::batch);
    } else {
      inbox = 0;
      connections.forEach(connection -> connection.requireRead(schedule.elapsedMs()));
    }
  }

  private void idle() {
    later(
        settings.linesPerSecond() > 0 ? HELD_BACK_MS : IDLE_MS,
        () -> {
          wake();
          idle();
        });
  }

  private void archive() {
    later(
        1 + chance.between(0, ARCHIVE_MS),
        () -> {
          storage.step();
          wake();
          archive();
        });
  }

  // Connections.

  Receiver accept(String protocol, String address) {
    ServerConnection<?> connection =
        protocol.equals("irc")
            ? new IrcConnection(this, address)
            : new TextConnection(this, address);
    connections.add(connection);
    return connection;
  }

  int loopFor(ServerConnection<?> connection) {
    return chance.below(LOOPS);
  }

  void forget(ServerConnection<?> connection) {
    connections.remove(connection);
  }

  /** One more message waits in the inbox. */
  void arrived() {
    inbox++;
  }

  int inbox() {
    return inbox;
  }

  int connections() {
    return connections.size();
  }

  int waitingBytes() {
    return connections.stream().mapToInt(c -> c.outlet().waiting()).sum();
  }

  void mark(String what, String detail) {
    server.mark(what, detail);
  }

  Settings settings() {
    return settings;
  }

  Engine engine() {
    return engine;
  }

  SimServer server() {
    return server;
  }

  IrcFront irc() {
    return irc;
  }

  TextFront text() {
    return text;
  }

  // The operator.

  void type(String line) {
    if (console.mayRead()) {
      boolean unused = console.received(line);
      wake();
    }
  }

  void saveSnapshot() {
    server.mark("snapshots", "");
    engine.snapshot().ifPresent(snapshot -> storage.save(snapshot, engine.neededFrom()));
  }

  // The end.

  /** Says goodbye, as the program does when it is told to stop. */
  void goodbye() {
    halted = true;
    engine.stop("the server is stopping");
  }

  /** Keeps the state for a quick start, and ends. */
  void finish() {
    engine.snapshot().ifPresent(snapshot -> storage.save(snapshot, engine.neededFrom()));
    storage.step();
    die();
  }

  /** All that runs ends here and now. */
  void die() {
    dead = true;
    List.copyOf(connections).forEach(ServerConnection::vanish);
    connections.clear();
  }
}
