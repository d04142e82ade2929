package suda.core.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.AccountFlag;
import suda.core.event.Author;
import suda.core.event.Client;
import suda.core.event.Event.UserArrived;
import suda.core.event.OperatorPrivilege;
import suda.core.event.UserFlag;
import suda.core.name.MetadataKey;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

/** A nick on the network. Changed only by {@link State#apply}. */
public final class User {
  private final long id;
  private final Client client;
  private final boolean secure;
  private final String address;
  private final String ownHost;
  private final long arrivedMs;
  private final EnumSet<UserFlag> flags = EnumSet.noneOf(UserFlag.class);
  private final Map<Long, Membership> memberships = new LinkedHashMap<>();
  private final Set<Long> invitations = new LinkedHashSet<>();
  private final Deque<Stay> stays = new ArrayDeque<>();
  private final Map<MetadataKey, String> metadata = new LinkedHashMap<>();
  private @Nullable Callers callers;
  private final Map<Long, ClientSession> sessions = new LinkedHashMap<>();
  private @Nullable Account account;
  private Nick nick;
  private String username;
  private String host;
  private List<String> hosts;
  private String realname;
  private @Nullable String away;
  private long lastSpokeMs;
  private @Nullable Operator operator;

  User(UserArrived event, long timeMs) {
    this.id = event.user();
    this.client = event.client();
    this.secure = event.secure();
    this.arrivedMs = timeMs;
    this.nick = event.nick();
    this.username = event.username();
    this.address = event.address();
    this.ownHost = event.host();
    this.host = event.host();
    this.hosts = hosts(host, ownHost, address);
    this.realname = event.realname();
    this.lastSpokeMs = timeMs;
  }

  public long id() {
    return id;
  }

  public Nick nick() {
    return nick;
  }

  public String username() {
    return username;
  }

  /** What others are shown in the place of the address. */
  public String host() {
    return host;
  }

  /** The same where neither the account nor anybody else gave the user another. */
  public String ownHost() {
    return ownHost;
  }

  /** Where the user came from: for the user, for operators who may see it, and for bans. */
  public String address() {
    return address;
  }

  /** All that the host of somebody may be called, each once. */
  public static List<String> hosts(String... names) {
    return Stream.of(names).distinct().toList();
  }

  public String realname() {
    return realname;
  }

  public Client client() {
    return client;
  }

  /** Whether every connection of the user is encrypted. */
  public boolean secure() {
    return secure;
  }

  /** The account's name, or null for a guest. */
  public @Nullable String account() {
    return account == null ? null : account.name().text();
  }

  /** The id of the account that the user is logged in to, or 0 for a guest. */
  public long accountId() {
    return account == null ? 0 : account.id();
  }

  /** Tells whether the user's account has this flag. */
  public boolean accountHas(AccountFlag flag) {
    return account != null && account.has(flag);
  }

  /** The away message, or null for a user who is here. */
  public @Nullable String away() {
    return away;
  }

  /** When the user came, in milliseconds since 1970. */
  public long arrivedMs() {
    return arrivedMs;
  }

  /** When the user last said something, in milliseconds since 1970. */
  public long lastSpokeMs() {
    return lastSpokeMs;
  }

  public boolean has(UserFlag flag) {
    return flags.contains(flag);
  }

  public Set<UserFlag> flags() {
    return Collections.unmodifiableSet(flags);
  }

  /** What makes the user an operator of the server, or null. */
  public @Nullable Operator operator() {
    return operator;
  }

  /** Tells whether the user is an operator of the server who may do this. */
  public boolean may(OperatorPrivilege privilege) {
    return operator != null && operator.privileges().contains(privilege);
  }

  /** In the order of joining. */
  public Collection<Membership> memberships() {
    return Collections.unmodifiableCollection(memberships.values());
  }

  /** Ids of the channels that the user may enter once, the oldest invitation first. */
  public Set<Long> invitations() {
    return Collections.unmodifiableSet(invitations);
  }

  /** Ids of those who may write to the user although he holds callers off; the oldest first. */
  public Set<Long> accepted() {
    return callers == null ? Set.of() : Collections.unmodifiableSet(callers.accepted());
  }

  /** Ids of those who were held off and announced, the first one first. */
  public Set<Long> heldOff() {
    return callers == null ? Set.of() : Collections.unmodifiableSet(callers.heldOff());
  }

  /** Of whom the user wants to hear nothing in private; the oldest first. */
  public Set<UserPattern> silenced() {
    return callers == null ? Set.of() : Collections.unmodifiableSet(callers.silenced());
  }

  /** Tells whether the user wants to hear nothing in private of {@code from}. */
  public boolean silences(User from) {
    return callers != null && from != this && callers.silence(from);
  }

  /** Those of the user's clients that may come back, the oldest first. */
  public Collection<ClientSession> sessions() {
    return Collections.unmodifiableCollection(sessions.values());
  }

  /** The session of this id, or null where it is over. */
  public @Nullable ClientSession session(long id) {
    return sessions.get(id);
  }

  /** Where the user was and is. */
  public Whereabouts whereabouts() {
    List<Stay> all = new ArrayList<>(stays);
    for (Membership member : memberships.values()) {
      all.add(new Stay(member.channel().id(), member.sequence(), Long.MAX_VALUE));
    }
    boolean full = stays.size() >= Limit.PAST_STAYS.max();
    long knownFrom = full ? stays.getFirst().until() + 1 : id;
    return new Whereabouts(id, knownFrom, all);
  }

  /** In which channels the user was, the oldest stay first, without those that go on. */
  Collection<Stay> stays() {
    return Collections.unmodifiableCollection(stays);
  }

  /** This user as the author of something said now. */
  public Author author() {
    return new Author(id, nick, username, host, account());
  }

  /** This user as patterns look at users. */
  public UserPattern.Seen seen() {
    return new UserPattern.Seen(nick, username, hosts, realname, account());
  }

  /** Tells whether {@code other} sees this user in some channel that both are in. */
  public boolean sharesChannelWith(User other) {
    return memberships.values().stream().anyMatch(member -> isSeenBy(member, other));
  }

  private static boolean isSeenBy(Membership member, User other) {
    Membership viewer = other.memberships.get(member.channel().id());
    return viewer != null && member.isSeenBy(viewer);
  }

  /** What the user has attached to himself, in the order of first setting. */
  public Map<MetadataKey, String> metadata() {
    return Collections.unmodifiableMap(metadata);
  }

  void attach(MetadataKey key, @Nullable String value) {
    if (value == null) {
      metadata.remove(key);
    } else {
      metadata.put(key, value);
    }
  }

  void rename(Nick to) {
    nick = to;
  }

  void describe(String to) {
    realname = to;
  }

  void move(String toUsername, String toHost) {
    username = toUsername;
    host = toHost;
    hosts = hosts(host, ownHost, address);
  }

  void setAway(@Nullable String message) {
    away = message;
  }

  void set(UserFlag flag, boolean on) {
    if (on) {
      flags.add(flag);
    } else {
      flags.remove(flag);
    }
    if (flag == UserFlag.HOLDS_CALLERS_OFF && callers != null) {
      callers.heldOff().clear();
    }
  }

  /** Most users hear everybody. */
  Callers callers() {
    if (callers == null) {
      callers = new Callers();
    }
    return callers;
  }

  void operates(@Nullable Operator as) {
    operator = as;
    set(UserFlag.OPERATOR, as != null);
  }

  void spoke(long timeMs) {
    lastSpokeMs = timeMs;
  }

  void entered(Membership membership) {
    memberships.put(membership.channel().id(), membership);
    invitations.remove(membership.channel().id());
  }

  void invite(long channel) {
    invitations.remove(channel);
    invitations.add(channel);
    if (invitations.size() > Limit.INVITATIONS_PER_USER.max()) {
      invitations.remove(invitations.iterator().next());
    }
  }

  void left(Channel channel, long sequence) {
    Membership membership = memberships.remove(channel.id());
    if (membership != null) {
      remember(new Stay(channel.id(), membership.sequence(), sequence));
    }
  }

  void remember(Stay stay) {
    stays.addLast(stay);
    if (stays.size() > Limit.PAST_STAYS.max()) {
      stays.removeFirst();
    }
  }

  void begin(ClientSession session) {
    sessions.put(session.id(), session);
  }

  @Nullable ClientSession end(long session) {
    return sessions.remove(session);
  }

  void logIn(@Nullable Account to) {
    account = to;
  }
}
