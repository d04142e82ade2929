package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.core.Limit;
import suda.core.name.PatternKind;
import suda.session.ServerInfo;
import suda.session.WordLines;
import suda.wire.irc.Capability;
import suda.wire.irc.CaseMapping;
import suda.wire.irc.Numeric;

/** What the server tells about itself in numeric 005, a row for each token. */
enum Isupport {
  ACCEPT(Source.CUSTOM, Limit.ACCEPTED_CALLERS),
  ACCOUNTEXTBAN(
      "https://ircv3.net/specs/extensions/account-extban",
      s -> PatternKind.ACCOUNT.letter() + "," + PatternKind.ACCOUNT.word()),
  AWAYLEN(Source.MODERN, Limit.AWAY_BYTES),
  BOT("https://ircv3.net/specs/extensions/bot-mode", s -> "" + UserMode.BOT.letter()),
  CALLERID(Source.CUSTOM, s -> "" + UserMode.HOLDS_CALLERS_OFF.letter()),
  CASEMAPPING(Source.MODERN, s -> CaseMapping.ASCII.token()),
  CHANLIMIT(Source.MODERN, s -> "#:" + Limit.CHANNELS_PER_USER.max()),
  CHANMODES(Source.MODERN, s -> modesByKind()),
  CHANNELLEN(Source.MODERN, Limit.CHANNEL_NAME_BYTES),
  CHANTYPES(Source.MODERN, s -> "#"),
  CHATHISTORY("https://ircv3.net/specs/extensions/chathistory", Limit.HISTORY_PAGE),
  CLIENTTAGDENY(
      "https://ircv3.net/specs/extensions/message-tags",
      s -> String.join(",", s.customs().clientTagsDenied()),
      s -> !s.customs().clientTagsDenied().isEmpty()),
  DRAFT_ICON(
      "https://ircv3.net/specs/extensions/network-icon",
      s -> s.identity().icon(),
      s -> !s.identity().icon().isEmpty()),
  ELIST(Source.MODERN, s -> "CMNTU"),
  EXCEPTS(Source.MODERN, s -> "" + ChannelMode.BAN_EXCEPTION.letter()),
  EXTBAN(Source.MODERN, s -> PatternKind.PREFIX + "," + patternKinds()),
  HOSTLEN(Source.MODERN, Limit.HOST_BYTES),
  INVEX(Source.MODERN, s -> "" + ChannelMode.INVITE_EXCEPTION.letter()),
  KEYLEN(Source.CUSTOM, Limit.KEY_BYTES),
  KICKLEN(Source.MODERN, Limit.REASON_BYTES),
  KNOCK("defs.ircdocs.horse", s -> ""),
  MAXLIST(
      Source.MODERN,
      s -> ChannelMode.letters(ChannelMode.Kind.LIST) + ":" + Limit.PATTERNS_PER_LIST.max()),
  MAXTARGETS(Source.MODERN, Limit.TARGETS_PER_COMMAND),
  MODES(Source.MODERN, Limit.CHANGES_PER_COMMAND),
  MONITOR("https://ircv3.net/specs/extensions/monitor", Limit.MONITORED_NICKS),
  MSGREFTYPES("https://ircv3.net/specs/extensions/chathistory", s -> "msgid,timestamp"),
  NAMELEN("https://ircv3.net/specs/extensions/setname", Limit.REALNAME_BYTES),
  NETWORK(Source.MODERN, s -> s.identity().network().replace(' ', '_')),
  NICKLEN(Source.MODERN, Limit.NICK_BYTES),
  PREFIX(
      Source.MODERN,
      s -> "(" + ChannelMode.letters(ChannelMode.Kind.PRIVILEGE) + ")" + ChannelMode.symbols()),
  SAFELIST(Source.MODERN, s -> ""),
  SILENCE(Source.MODERN, Limit.SILENCED_PATTERNS),
  STATUSMSG(Source.MODERN, s -> ChannelMode.symbols()),
  TARGMAX(
      Source.MODERN,
      s ->
          "JOIN:,PART:,NAMES:%1$d,WHOIS:1,PRIVMSG:%1$d,NOTICE:%1$d,TAGMSG:%1$d,KICK:%1$d,"
              .concat("ACCEPT:%2$d,MONITOR:")
              .formatted(Limit.TARGETS_PER_COMMAND.max(), Limit.CHANGES_PER_COMMAND.max())),
  TOPICLEN(Source.MODERN, Limit.TOPIC_BYTES),
  USERLEN(Source.MODERN, Limit.USERNAME_BYTES),
  UTF8ONLY("https://ircv3.net/specs/extensions/utf8-only", s -> ""),
  WHOX("https://ircv3.net/specs/extensions/whox", s -> "");

  private static final int TOKENS_PER_LINE = 13;

  private final String source;
  private final Function<ServerInfo, String> value;
  private final Predicate<ServerInfo> told;

  Isupport(String source, Limit limit) {
    this(source, server -> String.valueOf(limit.max()));
  }

  Isupport(String source, Function<ServerInfo, String> value) {
    this(source, value, server -> true);
  }

  Isupport(String source, Function<ServerInfo, String> value, Predicate<ServerInfo> told) {
    this.source = source;
    this.value = value;
    this.told = told;
  }

  String source() {
    return source;
  }

  /** {@code NAME=value}, or {@code NAME} alone. */
  String token(ServerInfo server) {
    String text = value.apply(server);
    return text.isEmpty() ? label() : label() + "=" + text;
  }

  String label() {
    return name().replace("DRAFT_", "draft/");
  }

  /** Whether there is anything to tell: not where the operator has not set it. */
  boolean isTold(ServerInfo server) {
    return told.test(server);
  }

  static void say(Conversation conversation, Exchange exchange) {
    if (conversation.has(Capability.EXTENDED_ISUPPORT) && conversation.has(Capability.BATCH)) {
      exchange.batched("draft/isupport", lines(conversation, exchange));
    } else {
      lines(conversation, exchange).forEach(exchange::line);
    }
  }

  private static List<String> lines(Conversation conversation, Exchange exchange) {
    ServerInfo server = conversation.context().server();
    List<String> tokens =
        Stream.of(values()).filter(t -> t.isTold(server)).map(t -> t.token(server)).toList();
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < tokens.size(); start += TOKENS_PER_LINE) {
      int end = Math.min(start + TOKENS_PER_LINE, tokens.size());
      // Long values may need more lines than that.
      for (String words : WordLines.of(tokens.subList(start, end), room(conversation))) {
        String text = Numeric.RPL_ISUPPORT.text();
        lines.add(exchange.replyLine(Numeric.RPL_ISUPPORT, text, words.split(" ")));
      }
    }
    return lines;
  }

  private static int room(Conversation conversation) {
    String code = Numeric.RPL_ISUPPORT.code();
    int room = ReplyLine.room(conversation.serverName(), code, conversation.nick());
    return room - Numeric.RPL_ISUPPORT.text().length() - 1;
  }

  /** All modes of channels and members, in the order of the alphabet. */
  static String channelModes() {
    return letters(Stream.of(ChannelMode.values()));
  }

  static String channelModesWithParameter() {
    return letters(
        Stream.of(ChannelMode.values()).filter(mode -> mode.kind() != ChannelMode.Kind.FLAG));
  }

  private static String letters(Stream<ChannelMode> modes) {
    List<String> letters = new ArrayList<>(modes.map(m -> String.valueOf(m.letter())).toList());
    letters.sort(String.CASE_INSENSITIVE_ORDER);
    return String.join("", letters);
  }

  /** Lists, always a parameter, a parameter when set, never one. */
  private static String modesByKind() {
    return Stream.of(
            ChannelMode.letters(ChannelMode.Kind.LIST),
            ChannelMode.letters(ChannelMode.Kind.KEY),
            ChannelMode.letters(ChannelMode.Kind.LIMIT)
                + ChannelMode.letters(ChannelMode.Kind.FORWARD)
                + ChannelMode.letters(ChannelMode.Kind.RATE),
            ChannelMode.letters(ChannelMode.Kind.FLAG))
        .collect(Collectors.joining(","));
  }

  private static String patternKinds() {
    return Stream.of(PatternKind.values())
        .map(kind -> String.valueOf(kind.letter()))
        .collect(Collectors.joining());
  }

  private static final class Source {
    static final String MODERN = "modern.ircdocs.horse";
    static final String CUSTOM = "defs.ircdocs.horse";
  }
}
