package suda.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Credential;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Said;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.history.Shelf;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.NickRule;
import suda.core.rule.Decision;
import suda.core.rule.Due;
import suda.core.state.Account;
import suda.core.state.Audience;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;

/**
 * Decides, applies and delivers as the engine does, in the caller's thread and without a journal.
 *
 * <p>{@link Answers#LATER} answers commands after the call in which they were submitted, as a
 * writer on another node would; {@link Answers#AT_ONCE} within it. Sessions must be right with
 * both.
 */
public final class TestNetwork {

  /** When a submitted command is decided on. */
  public enum Answers {
    AT_ONCE,
    LATER
  }

  public static final String SERVER = "suda.test";
  public static final long START_MS = 1_700_000_000_000L;
  private static final long SECOND_MS = 1000;

  private final Answers answers;
  private ServerInfo server;
  private final Screening screening = new Screening();
  private final State state = new State();
  private final List<Stamped> journal = new ArrayList<>();
  private final Shelf shelf = new Shelf();
  private final Map<String, TestClient<?>> clients = new LinkedHashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Queue<Runnable> heldHistory = new ArrayDeque<>();
  private final List<BiConsumer<Occurrence, State>> observers = new ArrayList<>();
  private final Attempts attempts = new Attempts();
  private final Registrations registrations = new Registrations();
  private final Witness witness = new Witness();
  private final ExportLinks exportLinks = new ExportLinks();
  private final Map<String, String> bearers = new HashMap<>();
  private final Map<String, Listing> listings = new HashMap<>();
  private final Queue<Runnable> heldListings = new ArrayDeque<>();
  private final List<Letter> letters = new ArrayList<>();
  private Secrets.Allowed allowed = new Secrets.Allowed(true, true);
  private long nowMs = START_MS;
  private boolean sendsLetters;
  private long tokens;
  private boolean running;
  private boolean holdsHistory;
  private boolean holdsListings;

  public TestNetwork() {
    this(Answers.LATER, List.of("Welcome."));
  }

  public TestNetwork(Answers answers, List<String> motd) {
    this(answers, motd, false);
  }

  /** {@code sinceJoined}: members may read only what was said since they joined. */
  public TestNetwork(Answers answers, List<String> motd, boolean sinceJoined) {
    this(answers, info(motd, Entrance.OPEN, sinceJoined));
  }

  public TestNetwork(Answers answers, List<String> motd, Entrance entrance) {
    this(answers, info(motd, entrance, false));
  }

  private static ServerInfo info(List<String> motd, Entrance entrance, boolean sinceJoined) {
    return new ServerInfo(
            new Identity(SERVER, "Suda", "suda-0", START_MS, "https://" + SERVER, "", motd),
            new Customs(
                NickRule.ASCII,
                ChannelName.trusted("#lobby"),
                List.of(),
                sinceJoined,
                MessageRules.STANDARD),
            new Timing(90_000, 60_000, 120_000),
            Throttles.lines(0))
        .withEntrance(entrance);
  }

  public TestNetwork(Answers answers, ServerInfo server) {
    this.answers = answers;
    this.server = server;
    operator(new Command.OpenPermanent(server.customs().lobby()));
  }

  /** A new connection; {@code reader} makes a message of what a script's line says. */
  public <M> TestClient<M> connect(String name, Front<M> front, Function<String, M> reader) {
    return connect(name, "192.0.2.1", front, reader);
  }

  public <M> TestClient<M> connect(
      String name, String address, Front<M> front, Function<String, M> reader) {
    TestClient<M> client = new TestClient<>(this, name, address, front, reader);
    clients.put(name, client);
    client.begin();
    return client;
  }

  /** Has {@code observer} see every event and the state just before it. */
  public void observe(BiConsumer<Occurrence, State> observer) {
    observers.add(observer);
  }

  /** The server's operator does something. */
  public void operator(Command command) {
    run(() -> carryOut(null, command, _ -> {}));
  }

  /** Time passes; sessions are told every second. */
  public void advance(long ms) {
    for (long end = nowMs + ms; nowMs < end; ) {
      nowMs = Math.min(end, nowMs + SECOND_MS);
      List.copyOf(clients.values()).forEach(TestClient::tick);
      Due.at(state, nowMs).forEach(this::operator);
    }
  }

  /** A client by the name it was connected under, whatever its nick is now. */
  public TestClient<?> client(String name) {
    TestClient<?> client = clients.get(name);
    if (client == null) {
      throw new AssertionError("nobody is named " + name);
    }
    return client;
  }

  public boolean knows(String name) {
    return clients.containsKey(name);
  }

  public Collection<TestClient<?>> clients() {
    return clients.values();
  }

  public State state() {
    return state;
  }

  public List<Stamped> journal() {
    return journal;
  }

  public ServerInfo server() {
    return server;
  }

  /** What is kept of a password, as {@link TestClient#secrets} checks it. */
  public static Credential credential(String password) {
    return TestSecrets.credential(password, "c29tZXNhbHQ=", 1);
  }

  /** These may become operators. */
  public void allow(OperatorAccount... operators) {
    server = server.withOperators(List.of(operators));
  }

  /** Who comes from now on is shown with this in the place of the address. */
  public void hideAddresses(Cloak cloak) {
    server = server.withCloak(cloak);
  }

  public long nowMs() {
    return nowMs;
  }

  /** Somebody registers an account, with this password or, where it is empty, with none. */
  public Account register(String name, String password) {
    return register(name, password, null);
  }

  /**
   * The same.
   *
   * @param codeHash of the code that must be told first; null for none
   */
  public Account register(String name, String password, @Nullable String codeHash) {
    Credential kept = password.isEmpty() ? null : TestSecrets.credential(password);
    operator(new Command.Register(0, Nick.trusted(name), kept, null, codeHash));
    Account account = state.accounts().named(name);
    if (account == null) {
      throw new AssertionError("nobody could register " + name);
    }
    return account;
  }

  Attempts attempts() {
    return attempts;
  }

  Witness witness() {
    return witness;
  }

  public ExportLinks exportLinks() {
    return exportLinks;
  }

  Registrations registrations() {
    return registrations;
  }

  /** Who comes from this address is on a list from now on. */
  public void list(String address, Listing listing) {
    listings.put(address, listing);
  }

  /** Looking for addresses on lists takes until {@link #releaseListings}. */
  public void holdListings() {
    holdsListings = true;
  }

  public void releaseListings() {
    holdsListings = false;
    heldListings.forEach(this::run);
    heldListings.clear();
  }

  void listing(TestClient<?> client, Consumer<Optional<Listing>> then) {
    Runnable answer =
        () -> {
          if (!client.isClosed()) {
            then.accept(Optional.ofNullable(listings.get(client.address())));
          }
        };
    if (holdsListings) {
      heldListings.add(answer);
    } else {
      answer.run();
    }
  }

  Secrets.Allowed allowed() {
    return allowed;
  }

  /** What the operator allows from now on. */
  public void allow(boolean bearerTokens, boolean plainPasswords) {
    allowed = new Secrets.Allowed(bearerTokens, plainPasswords);
  }

  /** This bearer token speaks for the account of this name. */
  public void knowBearer(String token, String account) {
    bearers.put(token, account);
  }

  Optional<String> bearer(String token) {
    return Optional.ofNullable(bearers.get(token));
  }

  /** Whether there is a mail server from now on. */
  public void sendLetters(boolean sends) {
    sendsLetters = sends;
  }

  /** All letters that were sent. */
  public List<Letter> letters() {
    return letters;
  }

  Mailer mailer() {
    return new Mailer() {
      @Override
      public boolean sends() {
        return sendsLetters;
      }

      @Override
      public boolean send(Letter letter) {
        return letters.add(letter);
      }
    };
  }

  /** Another secret each time. */
  String newToken() {
    return "token" + ++tokens;
  }

  void submit(TestClient<?> by, Command command, Consumer<Decision> then) {
    Runnable task = () -> carryOut(by, command, then);
    if (answers == Answers.AT_ONCE) {
      task.run();
    } else {
      run(task);
    }
  }

  /** Runs {@code task} after what is running now, and all that it leads to. */
  void run(Runnable task) {
    waiting.add(task);
    if (running) {
      return;
    }
    running = true;
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        next.run();
      }
    } finally {
      running = false;
    }
  }

  void ask(TestClient<?> client, Query query, Consumer<Found> then) {
    (holdsHistory ? heldHistory : waiting)
        .add(() -> {
          if (!client.isClosed()) {
            then.accept(shelf.answer(query));
          }
        });
  }

  void message(TestClient<?> client, long sequence, Consumer<Optional<Said>> then) {
    run(() -> {
      if (!client.isClosed()) {
        then.accept(Optional.ofNullable(shelf.message(sequence)));
      }
    });
  }

  /** Questions about history are not answered until {@link #releaseHistory}. */
  public void holdHistory() {
    holdsHistory = true;
  }

  public void releaseHistory() {
    holdsHistory = false;
    heldHistory.forEach(this::run);
    heldHistory.clear();
  }

  private void carryOut(@Nullable TestClient<?> by, Command command, Consumer<Decision> then) {
    Decision decision = screening.decide(state, command, nowMs);
    for (Event event : decision.events()) {
      happen(by, event);
    }
    then.accept(decision);
  }

  private void happen(@Nullable TestClient<?> by, Event event) {
    Stamped stamped = new Stamped(state.nextSequence(), nowMs, event);
    Occurrence occurrence = new Occurrence(stamped, Scenes.of(event, state));
    if (event instanceof Event.UserArrived arrived && by != null) {
      by.becomes(arrived.user());
    }
    witness.happened(occurrence, state);
    observers.forEach(observer -> observer.accept(occurrence, state));
    // What the server found is for operators, not for whom it found it about.
    Set<TestClient<?>> told = hearers(event instanceof Event.OperatorsWarned ? null : by, event);
    told.forEach(client -> client.hear(occurrence));
    for (Audience audience : Audience.of(event, occurrence.scene())) {
      deliver(occurrence, audience, told);
    }
    journal.add(stamped);
    shelf.add(stamped, occurrence.scene());
    state.apply(stamped.sequence(), nowMs, event);
    switch (event) {
      case Event.Joined joined -> entered(by, joined.user(), occurrence);
      case Event.JoinedUnseen joined -> entered(by, joined.user(), occurrence);
      default -> {}
    }
    if (event instanceof Event.ChannelRenamed renamed) {
      Set<Long> members = members(renamed.channel());
      clients.values().stream()
          .filter(client -> members.contains(client.user()))
          .forEach(client -> client.renamed(occurrence));
    }
  }

  private void entered(@Nullable TestClient<?> by, long user, Occurrence occurrence) {
    clients.values().stream()
        .filter(client -> client.is(user) && client != by && !client.isClosed())
        .forEach(client -> client.entered(occurrence));
  }

  boolean hasAnother(TestClient<?> client, long user) {
    return clients.values().stream().anyMatch(other -> other != client && other.is(user));
  }

  boolean staysWithout(TestClient<?> client, long user) {
    User who = state.user(user);
    return hasAnother(client, user)
        || who != null && (!who.sessions().isEmpty() || who.accountHas(AccountFlag.ALWAYS_ON));
  }

  /** Whose sessions are told in their own way: whoever asked for it, and of leaving the leaver. */
  private Set<TestClient<?>> hearers(@Nullable TestClient<?> by, Event event) {
    Set<TestClient<?>> hearers = new LinkedHashSet<>();
    if (event instanceof Event.UserLeft left) {
      clients.values().stream().filter(c -> c.is(left.user())).forEach(hearers::add);
    }
    if (by != null) {
      hearers.add(by);
    }
    return hearers;
  }

  private void deliver(Occurrence occurrence, Audience audience, Set<TestClient<?>> told) {
    Hearing hearing =
        switch (audience) {
          case Audience.Addressee a -> Hearing.ADDRESSED;
          case Audience.Everyone a -> Hearing.PRESENT;
          case Audience.Members a -> Hearing.PRESENT;
          case Audience.Some a -> Hearing.PRESENT;
          case Audience.Neighbours a -> Hearing.PRESENT;
        };
    Set<Long> users = users(audience);
    Map<Profile, byte[]> rendered = new HashMap<>();
    for (TestClient<?> client : clients.values()) {
      Profile profile = client.profile();
      if (!users.contains(client.user()) || told.contains(client) || profile == null) {
        continue;
      }
      byte[] bytes = rendered.computeIfAbsent(profile, p -> bytes(p, occurrence, hearing));
      if (bytes.length > 0) {
        client.send(bytes);
      }
    }
  }

  private static byte[] bytes(Profile profile, Occurrence occurrence, Hearing hearing) {
    byte[] bytes = profile.render(occurrence, hearing);
    return bytes == null ? new byte[0] : bytes;
  }

  private Set<Long> users(Audience audience) {
    return switch (audience) {
      case Audience.Members a -> members(a.channel());
      case Audience.Some a -> Set.copyOf(a.users());
      case Audience.Addressee a -> Set.of(a.user());
      case Audience.Neighbours a -> neighbours(a);
      case Audience.Everyone a -> ids(state.users());
    };
  }

  private Set<Long> members(long id) {
    Channel channel = state.channel(id);
    return channel == null
        ? Set.of()
        : ids(channel.members().stream().map(Membership::user).toList());
  }

  private Set<Long> neighbours(Audience.Neighbours audience) {
    Set<Long> neighbours = new LinkedHashSet<>(Set.of(audience.user()));
    audience.channels().forEach(channel -> neighbours.addAll(members(channel)));
    return neighbours;
  }

  private static Set<Long> ids(Collection<User> users) {
    Set<Long> ids = new LinkedHashSet<>();
    users.forEach(user -> ids.add(user.id()));
    return ids;
  }

  /** The client's side or the network between is gone. */
  void gone(TestClient<?> client, Departure departure, String reason) {
    run(() -> client.end(departure, reason));
  }
}
