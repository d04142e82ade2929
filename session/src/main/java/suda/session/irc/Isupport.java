package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.core.Limit;
import suda.core.name.PatternKind;
import suda.session.ServerInfo;
import suda.wire.irc.CaseMapping;
import suda.wire.irc.Numeric;

/** What the server tells about itself in numeric 005, a row for each token. */
enum Isupport {
  ACCOUNTEXTBAN(
      "https://ircv3.net/specs/extensions/account-extban",
      s -> PatternKind.ACCOUNT.letter() + "," + PatternKind.ACCOUNT.word()),
  AWAYLEN(Source.MODERN, Limit.AWAY_BYTES),
  BOT("https://ircv3.net/specs/extensions/bot-mode", s -> "" + UserMode.BOT.letter()),
  CASEMAPPING(Source.MODERN, s -> CaseMapping.ASCII.token()),
  CHANLIMIT(Source.MODERN, s -> "#:" + Limit.CHANNELS_PER_USER.max()),
  CHANMODES(Source.MODERN, s -> modesByKind()),
  CHANNELLEN(Source.MODERN, Limit.CHANNEL_NAME_BYTES),
  CHANTYPES(Source.MODERN, s -> "#"),
  CHATHISTORY("https://ircv3.net/specs/extensions/chathistory", Limit.HISTORY_PAGE),
  ELIST(Source.MODERN, s -> "MNU"),
  EXCEPTS(Source.MODERN, s -> "" + ChannelMode.BAN_EXCEPTION.letter()),
  EXTBAN(Source.MODERN, s -> PatternKind.PREFIX + "," + patternKinds()),
  HOSTLEN(Source.MODERN, Limit.HOST_BYTES),
  INVEX(Source.MODERN, s -> "" + ChannelMode.INVITE_EXCEPTION.letter()),
  KEYLEN("defs.ircdocs.horse", Limit.KEY_BYTES),
  KICKLEN(Source.MODERN, Limit.REASON_BYTES),
  KNOCK("defs.ircdocs.horse", s -> ""),
  MAXLIST(
      Source.MODERN,
      s -> ChannelMode.letters(ChannelMode.Kind.LIST) + ":" + Limit.PATTERNS_PER_LIST.max()),
  MAXTARGETS(Source.MODERN, Limit.TARGETS_PER_COMMAND),
  MODES(Source.MODERN, Limit.CHANGES_PER_COMMAND),
  MSGREFTYPES("https://ircv3.net/specs/extensions/chathistory", s -> "msgid,timestamp"),
  NAMELEN("https://ircv3.net/specs/extensions/setname", Limit.REALNAME_BYTES),
  NETWORK(Source.MODERN, s -> s.network().replace(' ', '_')),
  NICKLEN(Source.MODERN, Limit.NICK_BYTES),
  PREFIX(
      Source.MODERN,
      s -> "(" + ChannelMode.letters(ChannelMode.Kind.PRIVILEGE) + ")" + ChannelMode.symbols()),
  STATUSMSG(Source.MODERN, s -> ChannelMode.symbols()),
  TARGMAX(
      Source.MODERN,
      s ->
          "JOIN:,PART:,NAMES:%1$d,WHOIS:1,PRIVMSG:%1$d,NOTICE:%1$d,TAGMSG:%1$d,KICK:%1$d"
              .formatted(Limit.TARGETS_PER_COMMAND.max())),
  TOPICLEN(Source.MODERN, Limit.TOPIC_BYTES),
  USERLEN(Source.MODERN, Limit.USERNAME_BYTES),
  UTF8ONLY("https://ircv3.net/specs/extensions/utf8-only", s -> "");

  private static final int TOKENS_PER_LINE = 13;

  private final String source;
  private final Function<ServerInfo, String> value;

  Isupport(String source, Limit limit) {
    this(source, server -> String.valueOf(limit.max()));
  }

  Isupport(String source, Function<ServerInfo, String> value) {
    this.source = source;
    this.value = value;
  }

  String source() {
    return source;
  }

  /** {@code NAME=value}, or {@code NAME} alone. */
  String token(ServerInfo server) {
    String text = value.apply(server);
    return text.isEmpty() ? name() : name() + "=" + text;
  }

  static void say(Chatting phase, Exchange exchange) {
    List<String> tokens = Stream.of(values()).map(t -> t.token(phase.server())).toList();
    for (int start = 0; start < tokens.size(); start += TOKENS_PER_LINE) {
      int end = Math.min(start + TOKENS_PER_LINE, tokens.size());
      exchange.reply(Numeric.RPL_ISUPPORT, tokens.subList(start, end).toArray(String[]::new));
    }
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
  }
}
