package suda.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;
import suda.app.config.Allowed.FilePath;
import suda.app.config.Allowed.ListOf;
import suda.app.config.Allowed.OneOf;
import suda.app.config.Allowed.Parsed;
import suda.app.config.Allowed.Text;
import suda.app.config.Allowed.WholeNumber;
import suda.app.config.ServerConfig.ConsoleMode;
import suda.app.config.ServerConfig.HistoryVisible;
import suda.app.config.ServerConfig.NickCharacters;
import suda.app.config.ServerConfig.Switch;
import suda.app.config.ServerConfig.TlsMode;
import suda.app.config.ServerConfig.Transport;
import suda.auth.mail.MailServer;
import suda.core.Limit;
import suda.core.name.AddressRange;

/**
 * Everything that can be set for the server, a row each. A new setting is a row here and its place
 * in {@link ServerConfig}; its flag, its variable, its line in the help and in {@code
 * docs/configuration.md} follow.
 */
public enum Setting {
  HOST(
      "listen.host",
      "--host",
      new Text("HOST", "a host name or an address", "[^\\s\\p{Cntrl}]{1,255}"),
      "127.0.0.1",
      "Address to listen on; 0.0.0.0 or :: for every address of this machine."),
  PORT(
      "listen.port",
      "--port",
      new WholeNumber(0, 65_535),
      "9999",
      "Port to listen on; 0 takes any free one and prints it."),
  DATA_DIRECTORY(
      "data.directory",
      "--data",
      new FilePath("DIR", "the path of a directory"),
      "${XDG_DATA_HOME:-~/.local/share}/suda",
      "Directory that keeps everything said; made if it is not there."),
  SERVER_NAME(
      "server.name",
      "--server-name",
      new Text(
          "NAME",
          "a host name with a dot in it, up to 63 characters",
          "(?=.{3,63}$)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
      "suda.local",
      "Name by which the server signs what it says to IRC clients."),
  NETWORK_NAME(
      "network.name",
      "--network-name",
      new Text("NAME", "a name of up to 32 characters without spaces", "[^\\s\\p{Cntrl}]{1,32}"),
      "Suda",
      "Name of the network, as clients show it."),
  NETWORK_ICON(
      "network.icon",
      "--network-icon",
      new Text(
          "URL", "an http or https URL of up to 180 characters", "|https?://[\\x21-\\x7E]{1,172}"),
      "",
      "Where an image for the network is, as clients show it; none if not set."),
  CLIENT_TAGS_DENIED(
      "tags.denied",
      "--deny-tags",
      new Text(
          "TAGS",
          "tag names without + and apart by commas, * for all, -name for all but that",
          "|(?=.{1,180}$)(\\*|-?[A-Za-z0-9./-]{1,60})(,-?[A-Za-z0-9./-]{1,60})*"),
      "",
      "Tags between clients, such as typing, that are not passed on; none if not set."),
  LOBBY(
      "lobby.name",
      "--lobby",
      new Text(
          "CHANNEL",
          "a channel name: # and up to 63 characters without spaces, commas or colons",
          "#[^\\s\\p{Cntrl},:]{1,63}"),
      "#lobby",
      "Channel that plain-text users are in when they connect."),
  MOTD_FILE(
      "motd.file",
      "--motd",
      new FilePath("FILE", "the path of a file"),
      "",
      "Text file with the message of the day; none if not set."),
  NICKS(
      "nicks",
      "--nicks",
      OneOf.of(NickCharacters.values()),
      "ascii",
      "Characters of a nick: ascii as IRC has it, or unicode for letters of any script."),
  COMMIT_INTERVAL(
      "commit.interval",
      "--commit-interval",
      new WholeNumber(0, 100),
      "6",
      "Milliseconds between two commits under load; a lone message never waits."),
  TRANSPORT(
      "transport",
      "--transport",
      OneOf.of(Transport.values()),
      "auto",
      "How sockets are served; auto takes the first of the others that works here."),
  THREADS(
      "threads",
      "--threads",
      new WholeNumber(0, 256),
      "0",
      "Event loops that serve connections; 0 chooses by the number of processors."),
  PING_INTERVAL(
      "ping.interval",
      "--ping-interval",
      new WholeNumber(5, 3_600),
      "90",
      "Seconds of silence after which an IRC client is asked whether it is there."),
  PING_TIMEOUT(
      "ping.timeout",
      "--ping-timeout",
      new WholeNumber(5, 3_600),
      "120",
      "Seconds that it has for its answer before its connection is closed."),
  CONNECTIONS_MAX(
      "limits.connections",
      "--max-connections",
      new WholeNumber(1, 1_000_000),
      String.valueOf(Limit.CONNECTIONS.max()),
      "Connections at a time; one more is told so and closed."),
  CONNECTIONS_PER_ADDRESS_MAX(
      "limits.connections_per_address",
      "--max-connections-per-address",
      new WholeNumber(0, 1_000_000),
      String.valueOf(Limit.CONNECTIONS_PER_ADDRESS.max()),
      "Connections at a time from one address, or one /64 of IPv6; 0, or this machine: no limit."),
  CONNECTIONS_PER_MINUTE_MAX(
      "limits.connections_per_minute",
      "--max-connections-per-minute",
      new WholeNumber(0, 1_000_000),
      String.valueOf(Limit.CONNECTIONS_PER_MINUTE.max()),
      "Connections in a minute from one address, or one /64; 0, or this machine: no limit."),
  REGISTRATIONS_PER_ADDRESS_MAX(
      "limits.registrations_per_address",
      "--max-registrations-per-address",
      new WholeNumber(0, 1_000_000),
      String.valueOf(Limit.REGISTRATIONS_PER_ADDRESS.max()),
      "Accounts registered at once from one address or /64, then one each 2 minutes; 0: no limit."),
  LINES_PER_SECOND(
      "limits.lines_per_second",
      "--max-lines-per-second",
      new WholeNumber(0, 1_000_000),
      "200",
      "Lines that one connection may send on average; past it they wait. 0 is no limit."),
  LINES_PER_SECOND_PER_ADDRESS(
      "limits.lines_per_second_per_address",
      "--max-lines-per-second-per-address",
      new WholeNumber(0, 1_000_000),
      "1000",
      "The same for all connections from one address or /64 of IPv6; this machine: no limit."),
  GRACE(
      "session.grace",
      "--grace",
      new WholeNumber(0, 604_800),
      "120",
      "Seconds that a client whose connection broke has to come back to its session."),
  PLAIN_PASSWORDS(
      "accounts.plain_passwords",
      "--plain-passwords",
      OneOf.of(Switch.values()),
      "off",
      "Whether passwords are taken that come unencrypted from other machines."),
  BEARER_KEYS(
      "bearer.keys",
      "--bearer-keys",
      new FilePath("FILE", "the path of a file"),
      "",
      "JSON web key set: who brings a token signed by one of its keys is logged in."),
  BEARER_ISSUER(
      "bearer.issuer",
      "--bearer-issuer",
      new Text("ID", "a text without spaces", "[^\\s\\p{Cntrl}]{1,255}"),
      "",
      "Who must have issued such a token, as its claim iss names them."),
  BEARER_AUDIENCE(
      "bearer.audience",
      "--bearer-aud",
      new Text("ID", "a text without spaces", "[^\\s\\p{Cntrl}]{1,255}"),
      "",
      "For whom such a token must be, as its claim aud names us."),
  BEARER_CLAIM(
      "bearer.claim",
      "--bearer-claim",
      new Text("NAME", "the name of a claim", "[^\\s\\p{Cntrl}]{1,64}"),
      "preferred_username",
      "Claim of such a token that names the account."),
  BEARER_SKEW(
      "bearer.skew",
      "--bearer-skew",
      new WholeNumber(0, 600),
      "30",
      "Seconds by which the issuer's clock may be wrong."),
  MAIL_HOST(
      "mail.host",
      "--mail-host",
      new Text("HOST", "a host name or an address", "[^\\s\\p{Cntrl}]{1,255}"),
      "",
      "Mail server that takes the letters with codes; no letters if not set."),
  MAIL_PORT(
      "mail.port", "--mail-port", new WholeNumber(1, 65_535), "587", "Port of the mail server."),
  MAIL_SECURITY(
      "mail.security",
      "--mail-security",
      OneOf.of(MailServer.Security.values()),
      "starttls",
      "How the way to the mail server is encrypted."),
  MAIL_USER(
      "mail.user",
      "--mail-user",
      new Text("NAME", "a name without spaces", "[^\\s\\p{Cntrl}]{1,255}"),
      "",
      "User of the mail server; it is not asked to log us in if not set."),
  MAIL_PASSWORD_FILE(
      "mail.password_file",
      "--mail-password-file",
      new FilePath("FILE", "the path of a file"),
      "",
      "File whose first line is that user's password."),
  MAIL_FROM(
      "mail.from",
      "--mail-from",
      new Text("ADDRESS", "an e-mail address", "[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,190}"),
      "",
      "Address from which the letters come."),
  HOSTS_HIDDEN(
      "hosts.hidden",
      "--hosts-hidden",
      OneOf.of(Switch.values()),
      "on",
      "Whether users are shown a code in the place of each other's addresses."),
  HISTORY_DAYS(
      "history.days",
      "--history-days",
      new WholeNumber(0, 36_500),
      "0",
      "Days for which what is said is kept, where a channel has no other number; 0 for ever."),
  HISTORY_MEGABYTES(
      "history.megabytes",
      "--history-megabytes",
      new WholeNumber(0, 1_000_000),
      "0",
      "Megabytes that kept history may take; past it the oldest is deleted. 0 is no limit."),
  HISTORY_VISIBLE(
      "history.visible",
      "--history-visible",
      OneOf.of(HistoryVisible.values()),
      "all",
      "What a channel's members may read: all since it was opened, or joined: since they came."),
  REVISION_WINDOW(
      "messages.revision_window",
      "--revision-window",
      new WholeNumber(0, 31_536_000),
      "86400",
      "Seconds in which one may take back or edit what one said; 0 is no limit."),
  RELAY_SEPARATORS(
      "messages.relay_separators",
      "--relay-separators",
      new Text("CHARACTERS", "one to three of / ~ = ;", "[/~=;]{1,3}"),
      "/",
      "Characters of which a nick has one where a bridge speaks for somebody elsewhere."),
  CONSOLE(
      "console",
      "--console",
      OneOf.of(ConsoleMode.values()),
      "auto",
      "Operator's console on standard input; auto is on unless that is closed or /dev/null."),
  LOG_LEVEL(
      "log.level",
      "--log-level",
      OneOf.of(Level.values()),
      "info",
      "Least severity that is logged."),
  LISTEN_ALSO(
      "listen.also",
      "--also-listen",
      new ListOf(
          new Parsed("LISTENER", "a listener", text -> Listener.parse(text).isPresent()),
          "listeners such as irc://0.0.0.0:6667, tls://[::]:6697, https://0.0.0.0:443 or"
              + " any:///run/suda.sock (any, tls, irc, ircs, text, http, https)"),
      "",
      "Where to listen too, each for one protocol or any: PROTOCOL://HOST:PORT or :///PATH."),
  TLS(
      "tls.mode",
      "--tls",
      OneOf.of(TlsMode.values()),
      "on",
      "Whether TLS is spoken; without a certificate, one that the server signs itself is made."),
  TLS_CERTIFICATES(
      "tls.certificates",
      "--tls-certificates",
      new ListOf(new FilePath("FILE", "the path of a file"), "paths of files"),
      "",
      "Certificate chains in PEM, one for each name; read again when they change."),
  TLS_KEYS(
      "tls.keys",
      "--tls-keys",
      new ListOf(new FilePath("FILE", "the path of a file"), "paths of files"),
      "",
      "Their private keys in PEM, in the same order; if not set, in the certificates' files."),
  WEB_URL(
      "web.url",
      "--web-url",
      new Text(
          "URL",
          "an http or https URL without a slash at its end, up to 200 characters",
          "|(?=.{1,200}$)https?://[\\x21-\\x7E]*[\\x21-\\x7E&&[^/]]"),
      "",
      "Where browsers find this server, for links that it makes; if not set, host and port."),
  WEB_ORIGINS(
      "web.origins",
      "--web-origins",
      new ListOf(
          new Text("ORIGIN", "an origin", "https?://[^\\s/,]{1,255}"),
          "origins such as https://chat.example.org or https://*.example.org"),
      "",
      "Pages that may connect by WebSocket; if not set, all may."),
  PROXY_FROM(
      "proxy.from",
      "--proxy-from",
      new ListOf(
          new Parsed("RANGE", "a range", text -> AddressRange.exactly(text).isPresent()),
          "addresses or ranges such as 192.0.2.7 or 2001:db8::/32"),
      "",
      "Proxies that say for whom they speak: PROXY protocol, or X-Forwarded-For in HTTP."),
  WEBIRC_FROM(
      "webirc.from",
      "--webirc-from",
      new ListOf(
          new Parsed("RANGE", "a range", text -> AddressRange.exactly(text).isPresent()),
          "addresses or ranges such as 192.0.2.7 or 2001:db8::/32"),
      "",
      "Gateways that may speak for others by WEBIRC."),
  WEBIRC_PASSWORD(
      "webirc.password",
      "--webirc-password",
      new Text(
          "PASSWORD", "a password without spaces, up to 255 characters", "[^\\s\\p{Cntrl}]{0,255}"),
      "",
      "The gateways' password, or sha256: and its SHA-256 in hex; if not set, there are none."),
  PASSWORD(
      "server.password",
      "--password",
      new Text(
          "PASSWORD", "a password without spaces, up to 255 characters", "[^\\s\\p{Cntrl}]{0,255}"),
      "",
      "Password that everybody must give to come in, or sha256: and its SHA-256 in hex."),
  DNS_SERVER(
      "dns.server",
      "--dns-server",
      new Parsed(
          "SERVER",
          "an address such as 192.0.2.53, 127.0.0.1:5353 or [::1]:53",
          text -> text.isEmpty() || DnsServer.parse(text).isPresent()),
      "",
      "DNS server that is asked for block lists ([[dnsbl]]); if not set, this system's."),
  STS_PORT(
      "sts.port",
      "--sts-port",
      new WholeNumber(0, 65_535),
      "0",
      "Port of TLS that IRC clients without it are sent to (strict transport security); 0: none."),
  STS_DURATION(
      "sts.duration",
      "--sts-duration",
      new WholeNumber(0, 315_360_000),
      "0",
      "Seconds for which they then use TLS alone; only matters with a port for it.");

  private final String key;
  private final String flag;
  private final Allowed allowed;
  private final String standard;
  private final String description;

  Setting(String key, String flag, Allowed allowed, String standard, String description) {
    this.key = key;
    this.flag = flag;
    this.allowed = allowed;
    this.standard = standard;
    this.description = description;
  }

  /** The key in the TOML file, such as {@code listen.port}. */
  public String key() {
    return key;
  }

  /** The flag with its dashes, such as {@code --port}. */
  public String flag() {
    return flag;
  }

  /** The environment's variable, made from the flag's name, such as {@code SUDA_PORT}. */
  public String variable() {
    return "SUDA_" + flag.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  public Allowed allowed() {
    return allowed;
  }

  /** What holds when nothing is said; empty where that is "none". */
  public String standard() {
    return standard;
  }

  /** One sentence for the help and the manual. */
  public String description() {
    return description;
  }

  /** What is allowed and the default, in a few words. */
  public String bounds() {
    String none = standard.isEmpty() ? "none" : standard;
    return switch (allowed) {
      case WholeNumber number -> number.least() + " to " + number.most() + ", default " + none;
      case OneOf _, Text _, FilePath _, ListOf _, Parsed _ -> "default " + none;
    };
  }

  /**
   * Returns {@code text} if it is allowed.
   *
   * @param where what the user would look for: a flag, a variable, or file, line and key
   */
  String checked(String text, String where) throws BadConfig {
    if (!allowed.accepts(text)) {
      throw BadConfig.illTyped(where, allowed, BadConfig.quoted(text));
    }
    return text;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}
