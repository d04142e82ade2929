package suda.terminal;

import java.util.Locale;
import java.util.Optional;
import suda.client.ClientOptions;
import suda.client.Credentials;
import suda.client.Security;

/**
 * Where to talk, and as whom.
 *
 * @param plain raw text to any TCP peer instead of IRC: nick and room mean nothing then
 * @param security whether the connection is encrypted, and how the server is known
 * @param account to log in to
 */
public record ChatSetup(
    String host,
    int port,
    String nick,
    String room,
    boolean plain,
    Security security,
    Optional<Credentials> account) {
  private static final String LOBBY = "#lobby";
  private static final String GUEST = "guest";
  private static final int NICK_CHARS_MAX = 20;

  /** Not encrypted, and as a guest. */
  public ChatSetup(String host, int port, String nick, String room, boolean plain) {
    this(host, port, nick, room, plain, Security.NONE, Optional.empty());
  }

  /**
   * Fills in what was not given: the login's name as nick, the lobby as room.
   *
   * @param login name of the user of this computer
   */
  public static ChatSetup of(
      String host,
      int port,
      Optional<String> nick,
      Optional<String> room,
      boolean plain,
      String login) {
    return new ChatSetup(
        host,
        port,
        nick.orElseGet(() -> nickFrom(login)),
        room.map(ChatSetup::roomFrom).orElse(LOBBY),
        plain);
  }

  /** The same, encrypted or not. */
  public ChatSetup with(Security wanted) {
    return new ChatSetup(host, port, nick, room, plain, wanted, account);
  }

  /** The same, logged in or not. */
  public ChatSetup with(Optional<Credentials> own) {
    return new ChatSetup(host, port, nick, room, plain, security, own);
  }

  /** What the client library is to be asked for. */
  ClientOptions options() {
    ClientOptions guest = ClientOptions.to(host, port).security(security).nick(nick);
    return account.map(own -> guest.account(own.account(), own.password())).orElse(guest);
  }

  /** A nick that every server takes, as near to {@code login} as possible. */
  static String nickFrom(String login) {
    String allowed = login.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
    String valid = allowed.replaceFirst("^[0-9-]+", "");
    String shorter = valid.substring(0, Math.min(valid.length(), NICK_CHARS_MAX));
    return shorter.isEmpty() ? GUEST : shorter;
  }

  /** {@code #tea} for {@code tea}. */
  static String roomFrom(String name) {
    return name.startsWith("#") || name.startsWith("&") ? name : "#" + name;
  }

  String address() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
