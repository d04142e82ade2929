package suda.session.irc;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.ChannelFlag;
import suda.core.event.Flow;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.wire.irc.Numeric;

/** The modes of channels and their members, a row each. */
enum ChannelMode {
  OWNER('q', '~', Privilege.OWNER, "member owns the channel"),
  ADMIN('a', '&', Privilege.ADMIN, "member is protected, may set all but owners"),
  OPERATOR('o', '@', Privilege.OPERATOR, "member runs the channel"),
  HALF_OPERATOR('h', '%', Privilege.HALF_OPERATOR, "member may kick, voice and set modes"),
  VOICE('v', '+', Privilege.VOICE, "member may speak where +m is set"),
  BAN(
      'b',
      PatternList.BAN,
      Numeric.RPL_BANLIST,
      Numeric.RPL_ENDOFBANLIST,
      "users of the mask may neither join nor speak"),
  BAN_EXCEPTION(
      'e',
      PatternList.BAN_EXCEPTION,
      Numeric.RPL_EXCEPTLIST,
      Numeric.RPL_ENDOFEXCEPTLIST,
      "users of the mask may, although banned"),
  INVITE_EXCEPTION(
      'I',
      PatternList.INVITE_EXCEPTION,
      Numeric.RPL_INVEXLIST,
      Numeric.RPL_ENDOFINVEXLIST,
      "users of the mask may join although +i is set"),
  KEY('k', Kind.KEY, "joining needs the key"),
  LIMIT('l', Kind.LIMIT, "at most so many members"),
  INVITE_ONLY('i', ChannelFlag.INVITE_ONLY, "joining needs an invitation"),
  MODERATED('m', ChannelFlag.MODERATED, "only +v and higher may speak"),
  MEMBERS_SPEAK('n', ChannelFlag.MEMBERS_SPEAK, "only members may speak"),
  SECRET('s', ChannelFlag.SECRET, "only members see that it exists"),
  TOPIC_LOCKED('t', ChannelFlag.TOPIC_LOCKED, "only +h and higher may set the topic"),
  FORWARD('f', Kind.FORWARD, "who may not join is sent to that channel"),
  JOIN_RATE('j', Flow.JOINS, "so many joins at once, and no more in so many seconds"),
  LINE_RATE('L', Flow.LINES, "so many lines of a member at once, likewise"),
  ACCOUNTS_JOIN('R', ChannelFlag.ACCOUNTS_JOIN, "joining needs an account"),
  ACCOUNTS_SPEAK('M', ChannelFlag.ACCOUNTS_SPEAK, "speaking needs an account, or +v"),
  NO_REQUESTS('C', ChannelFlag.NO_REQUESTS, "no CTCP but ACTION"),
  OPERATORS_HEAR('U', ChannelFlag.OPERATORS_HEAR, "only +h and higher hear who has no +v"),
  FORWARD_TARGET('F', ChannelFlag.FORWARD_TARGET, "all channels may send users here by +f"),
  AUDITORIUM('u', ChannelFlag.AUDITORIUM, "who joins without +v is seen by +v and higher only");

  /** What a mode is about, and so which parameter it takes. */
  enum Kind {
    PRIVILEGE("nick"),
    LIST("mask"),
    KEY("key"),
    LIMIT("number"),
    FORWARD("channel"),
    RATE("count:seconds"),
    FLAG("");

    private final String parameter;

    Kind(String parameter) {
      this.parameter = parameter;
    }

    String parameter() {
      return parameter;
    }
  }

  private static final Map<Character, ChannelMode> BY_LETTER = new HashMap<>();
  private static final Map<Privilege, ChannelMode> BY_PRIVILEGE = new EnumMap<>(Privilege.class);
  private static final Map<PatternList, ChannelMode> BY_LIST = new EnumMap<>(PatternList.class);
  private static final Map<ChannelFlag, ChannelMode> BY_FLAG = new EnumMap<>(ChannelFlag.class);
  private static final Map<Flow, ChannelMode> BY_FLOW = new EnumMap<>(Flow.class);

  static {
    for (ChannelMode mode : values()) {
      mode.enter();
    }
  }

  private final char letter;
  private final Kind kind;
  private final String help;
  private final char symbol;
  private final @Nullable Object subject;
  private final @Nullable Numeric entry;
  private final @Nullable Numeric end;

  ChannelMode(char letter, char symbol, Privilege privilege, String help) {
    this(letter, Kind.PRIVILEGE, help, symbol, privilege, null, null);
  }

  ChannelMode(char letter, PatternList list, Numeric entry, Numeric end, String help) {
    this(letter, Kind.LIST, help, ' ', list, entry, end);
  }

  ChannelMode(char letter, ChannelFlag flag, String help) {
    this(letter, Kind.FLAG, help, ' ', flag, null, null);
  }

  ChannelMode(char letter, Flow flow, String help) {
    this(letter, Kind.RATE, help, ' ', flow, null, null);
  }

  ChannelMode(char letter, Kind kind, String help) {
    this(letter, kind, help, ' ', null, null, null);
  }

  ChannelMode(
      char letter,
      Kind kind,
      String help,
      char symbol,
      @Nullable Object subject,
      @Nullable Numeric entry,
      @Nullable Numeric end) {
    this.letter = letter;
    this.kind = kind;
    this.help = help;
    this.symbol = symbol;
    this.subject = subject;
    this.entry = entry;
    this.end = end;
  }

  private void enter() {
    if (BY_LETTER.put(letter, this) != null) {
      throw new IllegalStateException("two modes with the letter " + letter);
    }
    switch (kind) {
      case PRIVILEGE -> BY_PRIVILEGE.put(privilege(), this);
      case LIST -> BY_LIST.put(list(), this);
      case FLAG -> BY_FLAG.put(flag(), this);
      case RATE -> BY_FLOW.put(flow(), this);
      case KEY, LIMIT, FORWARD -> {}
    }
  }

  static @Nullable ChannelMode of(char letter) {
    return BY_LETTER.get(letter);
  }

  static ChannelMode of(Privilege privilege) {
    return Objects.requireNonNull(BY_PRIVILEGE.get(privilege));
  }

  static ChannelMode of(PatternList list) {
    return Objects.requireNonNull(BY_LIST.get(list));
  }

  static ChannelMode of(ChannelFlag flag) {
    return Objects.requireNonNull(BY_FLAG.get(flag));
  }

  static ChannelMode of(Flow flow) {
    return Objects.requireNonNull(BY_FLOW.get(flow));
  }

  /** The privilege with this symbol, or null. */
  static @Nullable Privilege privilegeOf(char symbol) {
    for (ChannelMode mode : BY_PRIVILEGE.values()) {
      if (mode.symbol == symbol) {
        return mode.privilege();
      }
    }
    return null;
  }

  /** What stands before a nick: the highest privilege's symbol, or all of them. */
  static String symbols(Set<Privilege> privileges, boolean all) {
    StringBuilder symbols = new StringBuilder(privileges.size());
    for (Privilege privilege : privileges) {
      if (all || symbols.isEmpty()) {
        symbols.append(of(privilege).symbol);
      }
    }
    return symbols.toString();
  }

  /** The letters of all modes of a kind, in the table's order. */
  static String letters(Kind kind) {
    return Stream.of(values())
        .filter(mode -> mode.kind == kind)
        .map(mode -> String.valueOf(mode.letter))
        .collect(Collectors.joining());
  }

  /** The symbols of all privileges, the highest first. */
  static String symbols() {
    return symbols(BY_PRIVILEGE.keySet(), true);
  }

  char letter() {
    return letter;
  }

  Kind kind() {
    return kind;
  }

  String help() {
    return help;
  }

  char symbol() {
    return symbol;
  }

  Privilege privilege() {
    return (Privilege) Objects.requireNonNull(subject);
  }

  PatternList list() {
    return (PatternList) Objects.requireNonNull(subject);
  }

  ChannelFlag flag() {
    return (ChannelFlag) Objects.requireNonNull(subject);
  }

  Flow flow() {
    return (Flow) Objects.requireNonNull(subject);
  }

  Numeric entry() {
    return Objects.requireNonNull(entry);
  }

  Numeric endOfList() {
    return Objects.requireNonNull(end);
  }
}
