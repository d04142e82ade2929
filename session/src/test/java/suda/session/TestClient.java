package suda.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.rule.Decision;
import suda.core.state.ClientSession;
import suda.core.state.State;

/**
 * A connection of a {@link TestNetwork}, from the client's side: what it says and what it reads.
 *
 * @param <M> what its protocol makes of its bytes
 */
public final class TestClient<M> implements Context, Connection {
  private static final long NOBODY = -1;

  private final TestNetwork network;
  private final String name;
  private String address;
  private final Function<String, M> reader;
  private final Session<M> session;
  private final Deque<String> unread = new ArrayDeque<>();
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private @Nullable Profile profile;
  private long user = NOBODY;
  private long lastHeardMs;
  private boolean keepsUp = true;
  private @Nullable String certificate;
  private boolean secure;
  private boolean gateway;
  private boolean closed;
  private boolean ended;

  TestClient(
      TestNetwork network,
      String name,
      String address,
      Front<M> front,
      Function<String, M> reader) {
    this.network = network;
    this.name = name;
    this.address = address;
    this.reader = reader;
    this.lastHeardMs = network.nowMs();
    this.session = front.begin(this);
  }

  void begin() {
    network.run(session::open);
  }

  /** Sends what a line of a script says. */
  public void say(String line) {
    receive(reader.apply(line));
  }

  public void receive(M message) {
    lastHeardMs = network.nowMs();
    network.run(() -> {
      if (!closed) {
        session.receive(message);
      }
    });
  }

  /** The next line that it has got and not read, or null. Without line end. */
  public @Nullable String read() {
    return unread.poll();
  }

  /** All lines that it has got and not read. */
  public List<String> readAll() {
    List<String> lines = List.copyOf(unread);
    unread.clear();
    return lines;
  }

  /** Closes from the client's side, without a word. */
  public void disconnect() {
    closed = true;
    network.gone(this, Departure.LOST, "Connection closed");
  }

  public void notice(String text) {
    network.run(() -> session.notice(text));
  }

  public void stop(String reason) {
    network.run(() -> session.stop(reason));
  }

  public String name() {
    return name;
  }

  public boolean isClosed() {
    return closed;
  }

  public @Nullable Profile profile() {
    return closed ? null : profile;
  }

  /** The user's id, or -1 before it is one. */
  public long user() {
    return user;
  }

  boolean is(long other) {
    return user == other;
  }

  void becomes(long arrived) {
    user = arrived;
  }

  void hear(Occurrence occurrence) {
    session.hear(occurrence);
  }

  void entered(Occurrence occurrence) {
    session.entered(occurrence);
  }

  void renamed(Occurrence occurrence) {
    var unused = session.renamed(occurrence);
  }

  void tick() {
    network.run(() -> {
      if (!closed) {
        session.tick();
      }
    });
  }

  void end(Departure departure, String reason) {
    if (!ended) {
      ended = true;
      session.closed(departure, reason);
    }
  }

  @Override
  public State state() {
    return network.state();
  }

  @Override
  public long nowMs() {
    return network.nowMs();
  }

  @Override
  public ServerInfo server() {
    return network.server();
  }

  @Override
  public Connection connection() {
    return this;
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    network.submit(this, command, then);
  }

  @Override
  public void reload(Consumer<List<String>> then) {
    network.run(() -> then.accept(List.of("motd.file: changed", "listen.port: needs a restart")));
  }

  @Override
  public Secrets secrets() {
    return new TestSecrets(network, this);
  }

  @Override
  public Attempts attempts() {
    return network.attempts();
  }

  @Override
  public Witness witness() {
    return network.witness();
  }

  @Override
  public ExportLinks exportLinks() {
    return network.exportLinks();
  }

  @Override
  public Registrations registrations() {
    return network.registrations();
  }

  @Override
  public void listing(Consumer<Optional<Listing>> then) {
    network.listing(this, then);
  }

  @Override
  public Mailer mailer() {
    return network.mailer();
  }

  @Override
  public String newToken() {
    return network.newToken();
  }

  /** Who stays for how long is the engine's matter: here, who has a session waits for ever. */
  @Override
  public void lost(long of, Departure departure, String reason) {
    if (network.staysWithout(this, of)) {
      user = NOBODY;
    } else {
      network.submit(this, new Command.Leave(of, departure, reason), left -> {});
    }
  }

  @Override
  public void quit(long of, String reason) {
    if (network.hasAnother(this, of)) {
      user = NOBODY;
      session.stop("Goodbye");
    } else {
      network.submit(this, new Command.Leave(of, Departure.QUIT, reason), left -> {});
    }
  }

  @Override
  public void attach(long to) {
    user = to;
  }

  /** What is kept, and telling it again, are the engine's matter, and tested there. */
  @Override
  public boolean canReplay(long of, long sequence) {
    return true;
  }

  @Override
  public void resume(ClientSession as, long sequence, Runnable caughtUp) {
    user = as.user();
    caughtUp.run();
  }

  @Override
  public void confirmed(long sequence) {}

  @Override
  public void ask(Query query, Consumer<Found> then) {
    network.ask(this, query, then);
  }

  @Override
  public void message(long sequence, Consumer<Optional<Said>> then) {
    network.message(this, sequence, then);
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public boolean secure() {
    return secure;
  }

  /** Its connection is encrypted, and it has shown a certificate, or none. */
  public void encrypt(@Nullable String fingerprint) {
    secure = true;
    certificate = fingerprint;
  }

  @Override
  public @Nullable String certificate() {
    return certificate;
  }

  /** Its address is one of those that gateways have. */
  public void mayBeGateway() {
    gateway = true;
  }

  /** Which addresses there are is the transport's matter, and tested there. */
  @Override
  public @Nullable String speaksFor(String other, boolean isSecure) {
    if (gateway) {
      address = other;
      secure &= isSecure;
    }
    return gateway ? null : "not a gateway";
  }

  @Override
  public long lastHeardMs() {
    return lastHeardMs;
  }

  @Override
  public void send(byte[] bytes) {
    if (closed) {
      return;
    }
    for (byte b : bytes) {
      if (b == '\n') {
        unread.add(partial.toString(UTF_8).replace("\r", ""));
        partial.reset();
      } else {
        partial.write(b);
      }
    }
  }

  @Override
  public void send(Iterator<byte[]> lines, Runnable then) {
    lines.forEachRemaining(this::send);
    then.run();
  }

  @Override
  public boolean keepsUp() {
    return keepsUp;
  }

  /** The client reads what it is sent, or not for a while. */
  public void keepsUp(boolean reads) {
    keepsUp = reads;
  }

  @Override
  public void use(Profile to) {
    profile = to;
  }

  @Override
  public void close() {
    closed = true;
    network.gone(this, Departure.LOST, "Connection closed");
  }
}
