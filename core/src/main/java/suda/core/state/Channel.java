package suda.core.state;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event.ChannelOpened;
import suda.core.event.PatternList;
import suda.core.history.Retention;
import suda.core.name.ChannelName;
import suda.core.name.UserPattern;

/** A channel: its members, settings and the last things said. Changed only by {@link State}. */
public final class Channel {
  private final long id;
  private final ChannelName name;
  private final boolean permanent;
  private final long openedMs;
  private final EnumSet<ChannelFlag> flags = EnumSet.noneOf(ChannelFlag.class);
  private final Map<PatternList, Map<UserPattern, Listed>> lists = new EnumMap<>(PatternList.class);
  private final Map<Long, Membership> members = new LinkedHashMap<>();
  private final Deque<Recent> recent = new ArrayDeque<>();
  private @Nullable Topic topic;
  private @Nullable String key;
  private int membersMax;
  private int daysKept = Retention.AS_SERVER;

  Channel(ChannelOpened event, long timeMs) {
    this.id = event.channel();
    this.name = event.name();
    this.permanent = event.permanent();
    this.openedMs = timeMs;
  }

  /** The sequence of the event that opened the channel: what is older is not for its members. */
  public long id() {
    return id;
  }

  public ChannelName name() {
    return name;
  }

  public boolean permanent() {
    return permanent;
  }

  /** When it was opened, in milliseconds since 1970. */
  public long openedMs() {
    return openedMs;
  }

  public @Nullable Topic topic() {
    return topic;
  }

  public @Nullable String key() {
    return key;
  }

  /** How many members it may have; 0 is any number. */
  public int membersMax() {
    return membersMax;
  }

  /** For how many days what is said is kept, or what {@link Retention} has in their place. */
  public int daysKept() {
    return daysKept;
  }

  void keepFor(int days) {
    daysKept = days;
    if (days == Retention.NONE) {
      recent.clear();
    }
  }

  public boolean has(ChannelFlag flag) {
    return flags.contains(flag);
  }

  public Set<ChannelFlag> flags() {
    return Collections.unmodifiableSet(flags);
  }

  /** The entries of a list, in the order of their setting. */
  public Collection<Listed> list(PatternList list) {
    Map<UserPattern, Listed> entries = lists.get(list);
    return entries == null ? Set.of() : Collections.unmodifiableCollection(entries.values());
  }

  public boolean lists(PatternList list, UserPattern pattern) {
    Map<UserPattern, Listed> entries = lists.get(list);
    return entries != null && entries.containsKey(pattern);
  }

  /** Tells whether some pattern of the list means {@code user}. */
  public boolean lists(PatternList list, User user) {
    return list(list).stream()
        .anyMatch(listed -> listed.pattern().matches(user.nick(), user.username(), user.host()));
  }

  /** Tells whether {@code user} may neither join nor speak. */
  public boolean bans(User user) {
    return lists(PatternList.BAN, user) && !lists(PatternList.BAN_EXCEPTION, user);
  }

  /** In the order of joining. */
  public Collection<Membership> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  public @Nullable Membership member(long user) {
    return members.get(user);
  }

  /** The last things said to all members, oldest first. */
  public Collection<Recent> recent() {
    return Collections.unmodifiableCollection(recent);
  }

  /**
   * Tells whether it keeps something from somebody. Such a channel is forgotten when its last
   * member leaves, so that nobody inherits what was said behind its door.
   */
  public boolean closedToSome() {
    return key != null
        || membersMax > 0
        || has(ChannelFlag.INVITE_ONLY)
        || has(ChannelFlag.SECRET)
        || !list(PatternList.BAN).isEmpty();
  }

  void setTopic(@Nullable Topic to) {
    topic = to;
  }

  void enter(Membership membership) {
    members.put(membership.user().id(), membership);
  }

  void leave(long user) {
    members.remove(user);
  }

  void said(Recent message) {
    if (daysKept == Retention.NONE) {
      return;
    }
    recent.addLast(message);
    if (recent.size() > Limit.RECENT_PER_CHANNEL.max()) {
      recent.removeFirst();
    }
  }

  void change(ChannelChange change, String setBy, long timeMs) {
    switch (change) {
      case ChannelChange.FlagSet c -> set(c.flag(), c.on());
      case ChannelChange.KeySet c -> key = c.key();
      case ChannelChange.LimitSet c -> membersMax = c.members();
      case ChannelChange.PatternAdded c ->
          lists
              .computeIfAbsent(c.list(), l -> new LinkedHashMap<>())
              .putIfAbsent(c.pattern(), new Listed(c.pattern(), setBy, timeMs));
      case ChannelChange.PatternRemoved c -> remove(c.list(), c.pattern());
      case ChannelChange.Granted c -> memberOf(c.user()).grant(c.privilege());
      case ChannelChange.Revoked c -> memberOf(c.user()).revoke(c.privilege());
    }
  }

  private void set(ChannelFlag flag, boolean on) {
    if (on) {
      flags.add(flag);
    } else {
      flags.remove(flag);
    }
  }

  private void remove(PatternList list, UserPattern pattern) {
    Map<UserPattern, Listed> entries = lists.get(list);
    if (entries != null) {
      entries.remove(pattern);
    }
  }

  private Membership memberOf(long user) {
    Membership member = members.get(user);
    if (member == null) {
      throw new IllegalStateException("user " + user + " is not on " + name);
    }
    return member;
  }
}
