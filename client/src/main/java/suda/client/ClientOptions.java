package suda.client;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where to connect, and as whom. What is set is set in a copy; each is the same for ever. */
public final class ClientOptions {
  private static final String NICK = "guest";

  private final String host;
  private final int port;
  private String nick = NICK;
  private String realname = NICK;
  private Optional<String> password = Optional.empty();
  private Optional<Credentials> account = Optional.empty();
  private Optional<Instant> since = Optional.empty();
  private int historyOnJoin;
  private Consumer<ClientEvent> listener = event -> {};
  private Tuning tuning = Tuning.usual();
  private Security security = Security.NONE;

  private ClientOptions(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** The nick {@code guest}, no history, not encrypted, and nobody listens. */
  public static ClientOptions to(String host, int port) {
    return new ClientOptions(host, port);
  }

  private ClientOptions with(Consumer<ClientOptions> change) {
    ClientOptions copy = new ClientOptions(host, port);
    copy.nick = nick;
    copy.realname = realname;
    copy.password = password;
    copy.account = account;
    copy.since = since;
    copy.historyOnJoin = historyOnJoin;
    copy.listener = listener;
    copy.tuning = tuning;
    copy.security = security;
    change.accept(copy);
    return copy;
  }

  /**
   * The nick that is wanted, and the real name too. If it is taken, another one is used until it is
   * free.
   *
   * @throws IllegalArgumentException if it is empty or has a space in it
   */
  public ClientOptions nick(String wanted) {
    checkName(wanted);
    return with(options -> {
      options.nick = wanted;
      options.realname = wanted;
    });
  }

  static void checkName(String name) {
    if (name.isEmpty() || name.startsWith(":") || name.matches("(?s).*[\\s\\x00].*")) {
      throw new IllegalArgumentException("not a name: '" + name + "'");
    }
  }

  /** What is shown to those who ask who this is. */
  public ClientOptions realname(String shown) {
    return with(options -> options.realname = shown);
  }

  /** The server's password, where it has one. */
  public ClientOptions password(String secret) {
    return with(options -> options.password = Optional.of(secret));
  }

  /**
   * Logs in to this account, whose password is {@code secret}, on each connection; one where that
   * fails is given up. Where the account's user is here already, with another client or because it
   * is always on, this becomes one more client of it, if the nick is the account's.
   *
   * @throws IllegalArgumentException if {@code name} cannot be a name, or {@code secret} is empty
   */
  public ClientOptions account(String name, String secret) {
    Credentials credentials = new Credentials(name, secret);
    return with(options -> options.account = Optional.of(credentials));
  }

  /**
   * Asks on connecting for what was written in private after {@code time}, as to somebody who is
   * always on while no client was there; it is told as missed. Where the server does not keep that,
   * nothing is asked.
   */
  public ClientOptions since(Instant time) {
    return with(options -> options.since = Optional.of(time));
  }

  /** So many earlier messages of a room are asked for when it is joined. */
  public ClientOptions historyOnJoin(int messages) {
    return with(options -> options.historyOnJoin = messages);
  }

  /** Hears every event from the first on; see {@link Client#onEvent}. */
  public ClientOptions listener(Consumer<ClientEvent> hears) {
    return with(options -> options.listener = hears);
  }

  public ClientOptions tuning(Tuning other) {
    return with(options -> options.tuning = other);
  }

  /** Whether the connection is encrypted, and how the server is known. */
  public ClientOptions security(Security wanted) {
    return with(options -> options.security = wanted);
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  public String nick() {
    return nick;
  }

  public String realname() {
    return realname;
  }

  public Optional<String> password() {
    return password;
  }

  public Optional<Credentials> account() {
    return account;
  }

  public Optional<Instant> since() {
    return since;
  }

  public int historyOnJoin() {
    return historyOnJoin;
  }

  public Consumer<ClientEvent> listener() {
    return listener;
  }

  public Tuning tuning() {
    return tuning;
  }

  public Security security() {
    return security;
  }

  /** Shows no password: options end up in logs. */
  @Override
  public String toString() {
    return nick + " on " + host + ":" + port;
  }
}
