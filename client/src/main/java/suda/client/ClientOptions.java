package suda.client;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where to connect, and as whom.
 *
 * @param nick wanted; if it is taken, another one is used until it is free
 * @param realname shown to those who ask who this is
 * @param password the server's, where it has one
 * @param account to log in to on each connection; a connection where that fails is given up
 * @param since what was written in private after it is asked for on connecting, where the server
 *     keeps that; empty to ask for nothing
 * @param historyOnJoin so many earlier messages of a room are asked for when it is joined
 * @param security whether the connection is encrypted, and how the server is known
 * @param listener hears every event from the first on; see {@link Client#onEvent}
 */
public record ClientOptions(
    String host,
    int port,
    String nick,
    String realname,
    Optional<String> password,
    Optional<Credentials> account,
    Optional<Instant> since,
    int historyOnJoin,
    Consumer<ClientEvent> listener,
    Tuning tuning,
    Security security) {

  private static final String NICK = "guest";

  /**
   * @throws IllegalArgumentException if {@code nick} is empty or has a space in it
   */
  public ClientOptions {
    checkName(nick);
  }

  static void checkName(String name) {
    if (name.isEmpty() || name.startsWith(":") || name.matches("(?s).*[\\s\\x00].*")) {
      throw new IllegalArgumentException("not a name: '" + name + "'");
    }
  }

  /** The nick {@code guest}, no history, and nobody listens. */
  public static ClientOptions to(String host, int port) {
    return new ClientOptions(
        host,
        port,
        NICK,
        NICK,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        event -> {},
        Tuning.usual(),
        Security.NONE);
  }

  /** With this nick, and as the real name too. */
  public ClientOptions nick(String wanted) {
    return new ClientOptions(
        host,
        port,
        wanted,
        wanted,
        password,
        account,
        since,
        historyOnJoin,
        listener,
        tuning,
        security);
  }

  public ClientOptions realname(String shown) {
    return new ClientOptions(
        host,
        port,
        nick,
        shown,
        password,
        account,
        since,
        historyOnJoin,
        listener,
        tuning,
        security);
  }

  public ClientOptions password(String secret) {
    return new ClientOptions(
        host,
        port,
        nick,
        realname,
        Optional.of(secret),
        account,
        since,
        historyOnJoin,
        listener,
        tuning,
        security);
  }

  /**
   * Logs in to this account, whose password is {@code secret}. Where the account's user is here
   * already, with another client or because it is always on, this becomes one more client of it, if
   * the nick is the account's.
   *
   * @throws IllegalArgumentException if {@code name} cannot be a name, or {@code secret} is empty
   */
  public ClientOptions account(String name, String secret) {
    return new ClientOptions(
        host,
        port,
        nick,
        realname,
        password,
        Optional.of(new Credentials(name, secret)),
        since,
        historyOnJoin,
        listener,
        tuning,
        security);
  }

  /**
   * Asks on connecting for what was written in private after {@code time}, as to somebody who is
   * always on while no client was there; it is told as missed.
   */
  public ClientOptions since(Instant time) {
    return new ClientOptions(
        host,
        port,
        nick,
        realname,
        password,
        account,
        Optional.of(time),
        historyOnJoin,
        listener,
        tuning,
        security);
  }

  public ClientOptions historyOnJoin(int messages) {
    return new ClientOptions(
        host, port, nick, realname, password, account, since, messages, listener, tuning, security);
  }

  public ClientOptions listener(Consumer<ClientEvent> hears) {
    return new ClientOptions(
        host,
        port,
        nick,
        realname,
        password,
        account,
        since,
        historyOnJoin,
        hears,
        tuning,
        security);
  }

  public ClientOptions tuning(Tuning other) {
    return new ClientOptions(
        host,
        port,
        nick,
        realname,
        password,
        account,
        since,
        historyOnJoin,
        listener,
        other,
        security);
  }

  public ClientOptions security(Security wanted) {
    return new ClientOptions(
        host,
        port,
        nick,
        realname,
        password,
        account,
        since,
        historyOnJoin,
        listener,
        tuning,
        wanted);
  }

  /** Shows no password: options end up in logs. */
  @Override
  public String toString() {
    return nick + " on " + host + ":" + port;
  }
}
