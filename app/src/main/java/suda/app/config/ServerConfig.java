package suda.app.config;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;
import suda.app.config.Allowed.ListOf;
import suda.auth.mail.MailServer;

/** How a server is to run; every value is within what {@link Setting} allows. */
public record ServerConfig(
    Listen listen,
    Names names,
    Storage storage,
    Ping ping,
    Limits limits,
    boolean plainPasswords,
    boolean hostsHidden,
    Bearer bearer,
    Mail mail,
    History history,
    ConsoleMode console,
    Level logLevel,
    Entry entry,
    Messages messages) {

  /**
   * @param revisionSeconds in which one may take back or edit what one said; 0 for ever
   */
  public record Messages(int revisionSeconds, String relaySeparators) {}

  /**
   * Where and how connections are taken.
   *
   * @param port 0 for any free one
   * @param threads event loops, 0 for as many as suit the machine
   */
  public record Listen(String host, int port, Transport transport, int threads) {}

  /**
   * What the server is called and shows, and what its users may be called.
   *
   * @param url where browsers find it; nothing where that is by host and port
   * @param icon a URL, or empty for none
   * @param tagsDenied client-only tags, without their {@code +}
   */
  public record Names(
      String server,
      String network,
      String lobby,
      Optional<Path> motdFile,
      NickCharacters nicks,
      Optional<String> url,
      String icon,
      List<String> tagsDenied) {}

  /**
   * @param commitIntervalMs least time between the beginnings of two commits under load
   */
  public record Storage(Path directory, int commitIntervalMs) {}

  /**
   * @param intervalSeconds silence after which an IRC client is asked
   * @param timeoutSeconds time that it has to answer
   */
  public record Ping(int intervalSeconds, int timeoutSeconds) {}

  /**
   * @param connectionsPerAddressMax 0 for no limit
   * @param connectionsPerMinuteMax from one address; 0 for no limit
   * @param registrationsPerAddressMax accounts; 0 for no limit
   * @param linesPerSecond of one connection, on average; 0 for no limit
   * @param linesPerSecondPerAddress of all connections from there; 0 for no limit
   * @param graceSeconds time that a client has to come back after its connection broke
   */
  public record Limits(
      int connectionsMax,
      int connectionsPerAddressMax,
      int connectionsPerMinuteMax,
      int registrationsPerAddressMax,
      int linesPerSecond,
      int linesPerSecondPerAddress,
      int graceSeconds) {}

  /**
   * Whose tokens are good.
   *
   * @param keys nothing where there are no such tokens; else issuer and audience are needed too
   */
  public record Bearer(
      Optional<Path> keys,
      Optional<String> issuer,
      Optional<String> audience,
      String claim,
      int skewSeconds) {}

  /**
   * Who takes our letters.
   *
   * @param host nothing where no letters are sent; else the sender's address is needed too
   * @param user needs the file with the password
   */
  public record Mail(
      Optional<String> host,
      int port,
      MailServer.Security security,
      Optional<String> user,
      Optional<Path> passwordFile,
      Optional<String> from) {}

  /** Yes or no. */
  public enum Switch {
    OFF,
    ON
  }

  /**
   * By which ways clients come in, and what is asked of them.
   *
   * @param origins pages that may connect; empty for all
   * @param proxies addresses and ranges; so are those of gateways
   * @param password that everybody must give
   * @param dnsServer that is asked for block lists; nothing for the system's
   */
  public record Entry(
      List<Listener> also,
      Tls tls,
      List<String> origins,
      List<String> proxies,
      Gateways gateways,
      Optional<String> password,
      Optional<InetSocketAddress> dnsServer,
      Sts sts) {}

  /**
   * @param certificates chains in PEM; none for one that the server makes itself
   * @param keys as many; or none where they are in the chains' files
   */
  public record Tls(TlsMode mode, List<Path> certificates, List<Path> keys) {}

  public record Gateways(List<String> from, Optional<String> password) {}

  /**
   * @param port 0 for no such policy
   */
  public record Sts(int port, int durationSeconds) {}

  /** Whether TLS is spoken. */
  public enum TlsMode {
    ON,
    OFF
  }

  /**
   * @param days for which is kept what is said; 0 for ever
   * @param megabytes that the archive may take; 0 for no limit
   */
  public record History(int days, int megabytes, HistoryVisible visible) {}

  /** What a channel's members may read of what was said before. */
  public enum HistoryVisible {
    ALL,
    JOINED
  }

  /** How sockets are served. */
  public enum Transport {
    AUTO,
    IO_URING,
    EPOLL,
    NIO
  }

  /** Of what a nick is made. */
  public enum NickCharacters {
    ASCII,
    UNICODE
  }

  /** Whether standard input is the operator's. */
  public enum ConsoleMode {
    AUTO,
    ON,
    OFF
  }

  /**
   * @param texts a checked text for every setting
   */
  static ServerConfig of(Map<Setting, String> texts) {
    return new Reading(texts).config();
  }

  private record Reading(Map<Setting, String> texts) {

    ServerConfig config() {
      return new ServerConfig(
          new Listen(
              text(Setting.HOST),
              number(Setting.PORT),
              Transport.valueOf(constant(Setting.TRANSPORT)),
              number(Setting.THREADS)),
          new Names(
              text(Setting.SERVER_NAME),
              text(Setting.NETWORK_NAME),
              text(Setting.LOBBY),
              Optional.of(text(Setting.MOTD_FILE)).filter(path -> !path.isEmpty()).map(Path::of),
              NickCharacters.valueOf(constant(Setting.NICKS)),
              given(Setting.WEB_URL),
              text(Setting.NETWORK_ICON),
              words(text(Setting.CLIENT_TAGS_DENIED))),
          new Storage(Path.of(text(Setting.DATA_DIRECTORY)), number(Setting.COMMIT_INTERVAL)),
          new Ping(number(Setting.PING_INTERVAL), number(Setting.PING_TIMEOUT)),
          new Limits(
              number(Setting.CONNECTIONS_MAX),
              number(Setting.CONNECTIONS_PER_ADDRESS_MAX),
              number(Setting.CONNECTIONS_PER_MINUTE_MAX),
              number(Setting.REGISTRATIONS_PER_ADDRESS_MAX),
              number(Setting.LINES_PER_SECOND),
              number(Setting.LINES_PER_SECOND_PER_ADDRESS),
              number(Setting.GRACE)),
          Switch.valueOf(constant(Setting.PLAIN_PASSWORDS)) == Switch.ON,
          Switch.valueOf(constant(Setting.HOSTS_HIDDEN)) == Switch.ON,
          bearer(),
          mail(),
          new History(
              number(Setting.HISTORY_DAYS),
              number(Setting.HISTORY_MEGABYTES),
              HistoryVisible.valueOf(constant(Setting.HISTORY_VISIBLE))),
          ConsoleMode.valueOf(constant(Setting.CONSOLE)),
          Level.valueOf(constant(Setting.LOG_LEVEL)),
          entry(),
          new Messages(number(Setting.REVISION_WINDOW), text(Setting.RELAY_SEPARATORS)));
    }

    private Entry entry() {
      return new Entry(
          list(Setting.LISTEN_ALSO).stream()
              .map(Listener::parse)
              .flatMap(Optional::stream)
              .toList(),
          tls(),
          list(Setting.WEB_ORIGINS),
          list(Setting.PROXY_FROM),
          new Gateways(list(Setting.WEBIRC_FROM), given(Setting.WEBIRC_PASSWORD)),
          given(Setting.PASSWORD),
          given(Setting.DNS_SERVER).flatMap(DnsServer::parse),
          new Sts(number(Setting.STS_PORT), number(Setting.STS_DURATION)));
    }

    private Tls tls() {
      return new Tls(
          TlsMode.valueOf(constant(Setting.TLS)),
          paths(Setting.TLS_CERTIFICATES),
          paths(Setting.TLS_KEYS));
    }

    private List<String> list(Setting setting) {
      return ListOf.parts(text(setting));
    }

    private List<Path> paths(Setting setting) {
      return list(setting).stream().map(Path::of).toList();
    }

    private Bearer bearer() {
      return new Bearer(
          given(Setting.BEARER_KEYS).map(Path::of),
          given(Setting.BEARER_ISSUER),
          given(Setting.BEARER_AUDIENCE),
          text(Setting.BEARER_CLAIM),
          number(Setting.BEARER_SKEW));
    }

    private Mail mail() {
      return new Mail(
          given(Setting.MAIL_HOST),
          number(Setting.MAIL_PORT),
          MailServer.Security.valueOf(constant(Setting.MAIL_SECURITY)),
          given(Setting.MAIL_USER),
          given(Setting.MAIL_PASSWORD_FILE).map(Path::of),
          given(Setting.MAIL_FROM));
    }

    private Optional<String> given(Setting setting) {
      return Optional.of(text(setting)).filter(text -> !text.isEmpty());
    }

    private String text(Setting setting) {
      String text = texts.get(setting);
      if (text == null) {
        throw new IllegalArgumentException("expected a text for " + setting + ", found none");
      }
      return text;
    }

    private static List<String> words(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private int number(Setting setting) {
      return Integer.parseInt(text(setting));
    }

    private String constant(Setting setting) {
      return text(setting).toUpperCase(Locale.ROOT);
    }
  }
}
