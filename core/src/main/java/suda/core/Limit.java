package suda.core;

/**
 * Every bound that the server keeps, what it counts and what happens at it. {@code docs/limits.md}
 * is generated from this table.
 */
public enum Limit {
  NICK_BYTES(32, "bytes of UTF-8", "a longer nick is refused"),
  USERNAME_BYTES(18, "bytes of UTF-8", "a longer username is cut"),
  REALNAME_BYTES(150, "bytes of UTF-8", "a longer real name is cut at a character"),
  HOST_BYTES(63, "bytes of UTF-8", "a longer host is cut"),
  CHANNEL_NAME_BYTES(64, "bytes of UTF-8", "a longer channel name is refused"),
  TOPIC_BYTES(390, "bytes of UTF-8", "a longer topic is cut at a character"),
  REASON_BYTES(300, "bytes of UTF-8", "a longer reason of a part, quit or kick is cut"),
  AWAY_BYTES(200, "bytes of UTF-8", "a longer away message is cut at a character"),
  KEY_BYTES(32, "bytes of UTF-8", "a longer channel key is refused"),
  PATTERN_BYTES(160, "bytes of UTF-8", "a longer ban pattern is refused"),
  CHANNELS_PER_USER(100, "channels", "joining one more is refused"),
  CHANNELS(100_000, "channels", "opening one more is refused"),
  PATTERNS_PER_LIST(100, "patterns", "adding one more to a channel's list is refused"),
  ACCEPTED_CALLERS(100, "users", "accepting one more is refused"),
  HELD_OFF_CALLERS(100, "users", "the one who was held off first is announced again"),
  SILENCED_PATTERNS(64, "patterns", "silencing one more is refused"),
  BAN_SECONDS(315_360_000, "seconds", "a ban for a longer time is refused"),
  RATE_COUNT(999, "joins or lines", "a channel's rate of more is refused"),
  RATE_SECONDS(3600, "seconds", "a channel's rate over a longer time is refused"),
  KNOCK_SECONDS(300, "seconds", "a second knock of a user at a channel within them is refused"),
  KNOCKS(10, "users", "one more knocking at a channel within those seconds is refused"),
  RENAME_SECONDS(300, "seconds", "renaming a channel once more within them is refused"),
  INVITATIONS_PER_USER(100, "invitations", "the oldest one lapses"),
  PAST_STAYS(
      64,
      "stays in channels that are over",
      "of the time before them nothing is replayed to a client that comes back"),
  EMPTY_CHANNELS(1000, "channels", "the oldest channel that nobody is in is forgotten"),
  CHANGES_PER_COMMAND(20, "changes", "the changes past it are refused"),
  TARGETS_PER_COMMAND(4, "targets", "the targets past it are refused"),
  CONDITIONS_PER_COMMAND(8, "conditions", "LIST heeds only these and says so"),
  MONITORED_NICKS(100, "nicks", "monitoring one more on a connection is refused (734)"),
  HOSTS_PER_COMMAND(5, "users", "USERHOST tells nothing of the users past it"),
  ACCOUNTS(1_000_000, "accounts", "registering one more is refused"),
  NICKS_PER_ACCOUNT(10, "nicks", "grouping one more is refused"),
  CERTIFICATES_PER_ACCOUNT(8, "certificates", "adding one more is refused"),
  CHANNELS_PER_ACCOUNT(50, "channels", "registering one more is refused"),
  ACCESS_PER_CHANNEL(200, "accounts", "giving one more a lasting privilege is refused"),
  INVITATION_CODES(1000, "codes", "making one more is refused until one is revoked or used up"),
  CHANNELS_PER_INVITATION(10, "channels", "a code that opens more is refused"),
  SESSIONS_PER_USER(16, "sessions", "the oldest one ends when one more begins"),
  BANS(10_000, "bans", "the operator is told to lift one first"),
  FILTERS(64, "spam filters", "the operator is told to remove one first"),
  FILTER_BYTES(200, "bytes of UTF-8", "a longer pattern of a spam filter is refused"),
  AUDIT_ENTRIES(2000, "entries", "of operators and of channels each, the audit forgets the oldest"),
  RECENT_PER_CHANNEL(20, "messages", "older ones are only in the archive"),
  SEND_KEYS(20_000, "clients", "the retries of the client that sent longest ago are forgotten"),
  SENDS_PER_KEY(64, "sends", "a retry of an older send is refused"),
  SEND_KEY_BYTES(40, "bytes", "a send id with a longer key is refused"),
  MULTILINE_BYTES(4096, "bytes of UTF-8", "a longer message of several lines is refused"),
  MULTILINE_LINES(64, "lines", "a message of more lines is refused"),
  MULTILINE_SECONDS(30, "seconds", "a message of several lines that is not ended is forgotten"),
  REDACTIONS(
      10_000,
      "redacted messages",
      "one redacted before them may be told to a client that comes back to before it"),
  FORGOTTEN_ACCOUNTS(
      1000,
      "accounts",
      "what was said under the one that took it back longest ago may be told likewise"),
  OWN_MESSAGES(10, "messages", "/edit and /delete (plain text) do not reach those before them"),
  READ_MARKERS(200, "targets of a user", "the one that was marked longest ago is forgotten"),
  READERS(
      20_000, "users or accounts", "the markers of the one that read longest ago are forgotten"),
  METADATA_KEY_BYTES(40, "bytes", "a longer metadata key is refused"),
  METADATA_VALUE_BYTES(256, "bytes of UTF-8", "a longer metadata value is refused"),
  METADATA_KEYS(20, "keys of a user or channel", "setting one more is refused"),
  METADATA_SUBSCRIPTIONS(50, "keys", "subscribing to one more is refused"),
  MESSAGE_ID_CHARACTERS(30, "characters", "a longer message id names no message"),
  LABEL_BYTES(64, "bytes of UTF-8", "the answer to a longer label comes without it"),
  CAPABILITIES_BYTES(400, "bytes", "a longer list of capabilities takes several lines"),
  SUBNEGOTIATION_BYTES(512, "bytes", "a longer telnet subnegotiation is over: text follows"),
  LINE_BYTES(512, "bytes", "a longer IRC line is refused (417) and the connection goes on"),
  TAGS_BYTES(4096, "bytes", "longer IRC tags are refused (417) and the connection goes on"),
  TEXT_LINE_BYTES(16_384, "bytes", "a longer plain-text line is refused in words"),
  WAITING_LINES(64, "lines", "the connection is not read until some are answered"),
  WAITING_LINES_CROWDED(4, "lines", "likewise, while more than can be done at once waits in all"),
  LINES_AT_ONCE(512, "lines", "past it a connection is read at its average rate (a setting)"),
  LINES_AT_ONCE_PER_ADDRESS(
      2_560, "lines", "likewise all connections from one address, or one /64 of IPv6"),
  OUTBOUND_BYTES(8_192, "bytes", "a reader that lets more wait is fed from the journal instead"),
  UNSENT_BYTES(32_768, "bytes", "the kernel takes no more for a reader, so that the rest waits"),
  PAGE_BYTES(32_768, "bytes", "what a reader is fed at a time; the next when it has taken that"),
  HELD_BYTES(16_384, "bytes of answers", "a reader who is behind is not read until it takes some"),
  HELD_ANSWERS(256, "answers", "likewise"),
  REREAD_EVENTS(16_384, "events", "what was read first for those who are behind is read anew"),
  BEHIND_EVENTS(
      5_000_000, "events", "a reader who is further behind, or away for longer, has missed some"),
  ABSENT_SESSIONS(10_000, "sessions", "the one whose client has been away longest ends"),
  HISTORY_PAGE(200, "messages", "a longer history request gets this many"),
  SEARCH_EXAMINED(
      20_000, "messages", "a search looks at no more that its index suggests: narrow it down"),
  SEARCH_WORDS(16, "words", "a search with more is refused"),
  DAYS_KEPT(36_500, "days", "a channel cannot have what is said kept for longer"),
  CONVERSATIONS_LISTED(
      1000,
      "conversations",
      "those in which something was said last are among CHATHISTORY TARGETS"),
  GUESTS_OF_A_NAME(
      100, "guests", "of more who had one nick, what those wrote is found who wrote last"),
  PLAYBACK_TARGETS(
      100, "channels and users", "znc.in/playback plays those in which something was said last"),
  ANSWER_LINES(2000, "lines", "a longer answer to WHO or LIST ends there and says so"),
  DEPARTED_PER_ANSWER(20, "users", "WHOWAS tells only of those who left last"),
  NAMES_SHOWN(100, "lines or names", "/who and /rooms (plain text) tell how many more there are"),
  MESSAGES_SHOWN(10, "messages", "older ones are not in a room's greeting (plain text)"),
  CONSOLE_LINES(200, "lines", "the console's lists end there and say how many there are"),
  ADMIN_CONNECTIONS(8, "connections", "one more to admin.sock is told so and closed"),
  ADMIN_LINE_BYTES(4096, "bytes", "a longer line to admin.sock is refused in words"),
  HISTORY_REQUESTS(128, "requests", "one more on a connection is refused until one is answered"),
  ARCHIVE_REQUESTS(16_384, "requests", "one more of all connections is answered with nothing"),
  ARCHIVE_EVENTS(65_536, "events", "those past it are archived from the journal, not from memory"),
  IMPORTED_PER_MOMENT(65_536, "messages", "more of one time are not imported, which is said"),
  DEPARTED_USERS(1000, "users", "WHOWAS does not know those who left before them"),
  CONNECTIONS(10_000, "connections", "one more is told so and closed; can be set"),
  CONNECTIONS_PER_ADDRESS(
      128, "connections", "one more is told so and closed, unless from loopback; can be set"),
  CONNECTIONS_PER_MINUTE(
      60, "connections", "one more from that address is told so and closed; can be set"),
  HANDSHAKE_SECONDS(
      10, "seconds", "a slower TLS handshake, PROXY header or HTTP request ends its connection"),
  CLIENT_HELLO_BYTES(16_384, "bytes", "a longer beginning of a TLS handshake is refused"),
  HTTP_HEADER_BYTES(8_192, "bytes", "an HTTP request with a longer line or header is refused"),
  WEBSOCKET_MESSAGE_BYTES(8_192, "bytes", "a longer WebSocket message ends its connection (1009)"),
  HEALTH_MILLISECONDS(1000, "ms", "a server that takes longer is not well (/health answers 503)"),
  REGISTRATION_SECONDS(60, "seconds", "a connection that has not said who it is is closed"),
  SASL_BYTES(8192, "bytes", "a longer response to AUTHENTICATE ends the attempt (905)"),
  SECRETS_WAITING(256, "secrets", "one more to be checked counts as wrong"),
  LOGIN_ATTEMPTS_PER_ADDRESS(
      20, "failed attempts", "one more is refused unheard; each minute one is forgotten"),
  LOGIN_ATTEMPTS_PER_ACCOUNT(50, "failed attempts", "likewise, from whatever addresses"),
  REGISTRATIONS_PER_ADDRESS(
      5,
      "accounts",
      "registering one more is refused; each two minutes one is forgotten; can be set"),
  EXPORTS_AT_ONCE(3, "links to own data", "one more is refused; each ten minutes one is forgotten"),
  EXPORT_LINK_SECONDS(600, "seconds", "a link to one's own data leads nowhere any more"),
  EXPORT_LINK_USES(3, "downloads", "likewise"),
  DOWNLOAD_SECONDS(60, "seconds", "a download of which nothing is taken for so long is ended"),
  ATTEMPTS_COUNTED(20_000, "addresses and accounts", "the one tried longest ago is counted anew"),
  LISTING_MILLISECONDS(2000, "ms", "a block list that takes longer keeps nobody out"),
  LISTING_SECONDS(600, "seconds", "an address is looked for on the block lists anew"),
  LISTINGS_AWAITED(1024, "addresses", "one more is not looked for, and let in"),
  LISTINGS_KNOWN(20_000, "addresses", "the one looked for longest ago is looked for anew"),
  EMAIL_BYTES(254, "bytes of UTF-8", "a longer address is refused"),
  PASSWORD_BYTES(300, "bytes of UTF-8", "a longer password is refused"),
  LETTERS_WAITING(256, "letters", "one more is not sent"),
  QUIET_MILLISECONDS(150, "ms", "bytes without a line end become a message (plain text)"),
  DETECTION_BYTES(1024, "bytes", "a longer beginning that tells no protocol is plain text"),
  DETECTION_MILLISECONDS(1000, "ms", "a connection that says nothing is plain text");

  private final int max;
  private final String unit;
  private final String consequence;

  Limit(int max, String unit, String consequence) {
    this.max = max;
    this.unit = unit;
    this.consequence = consequence;
  }

  /** The bound itself: so much is allowed, one more is not. */
  public int max() {
    return max;
  }

  /** What {@link #max} counts. */
  public String unit() {
    return unit;
  }

  /** What happens at the bound. */
  public String consequence() {
    return consequence;
  }
}
