package suda.core.state;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event.ChannelOpened;
import suda.core.event.Event.MessageEdited;
import suda.core.event.Flow;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.history.Forgotten;
import suda.core.history.Retention;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
import suda.core.name.UserPattern;

/** A channel: its members, settings and the last things said. Changed only by {@link State}. */
public final class Channel {
  private final long id;
  private final Map<Long, Long> knocks = new LinkedHashMap<>();
  private final boolean permanent;
  private final long openedMs;
  private final Deadlines deadlines;
  private final EnumSet<ChannelFlag> flags = EnumSet.noneOf(ChannelFlag.class);
  private final Map<PatternList, Map<UserPattern, Listed>> lists = new EnumMap<>(PatternList.class);
  private final Map<Long, Membership> members = new LinkedHashMap<>();
  private final Deque<Recent> recent = new ArrayDeque<>();
  private final Map<Long, Privilege> access = new LinkedHashMap<>();
  private long founder;
  private final Map<MetadataKey, String> metadata = new LinkedHashMap<>();
  private @Nullable Topic topic;
  private @Nullable String key;
  private int membersMax;
  private final Map<Flow, Rate> rates = new EnumMap<>(Flow.class);
  private @Nullable ChannelName forward;
  private long joinsUsedUntilMs;
  private ChannelName name;
  private long renamedMs;
  private int daysKept = Retention.AS_SERVER;

  Channel(ChannelOpened event, long timeMs, Deadlines deadlines) {
    this.deadlines = deadlines;
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

  /** When it got its name, in milliseconds since 1970; 0 where it always had it. */
  public long renamedMs() {
    return renamedMs;
  }

  /** Who knocked and when (milliseconds since 1970), without those that are long over. */
  Map<Long, Long> knocks() {
    return Collections.unmodifiableMap(knocks);
  }

  /** How many users have knocked since. */
  public int knocks(long sinceMs) {
    return (int) knocks.values().stream().filter(timeMs -> timeMs > sinceMs).count();
  }

  /** Tells whether the user has knocked since. */
  public boolean knocked(long user, long sinceMs) {
    return knocks.getOrDefault(user, Long.MIN_VALUE) > sinceMs;
  }

  public boolean permanent() {
    return permanent;
  }

  /** The id of the account that it belongs to, or 0 where it is nobody's. */
  public long founder() {
    return founder;
  }

  /** Whether it stays when its last member leaves. */
  public boolean staysOpen() {
    return permanent || founder != 0;
  }

  /** What accounts are in the channel whenever they come, by their ids. */
  public Map<Long, Privilege> access() {
    return Collections.unmodifiableMap(access);
  }

  /** What somebody with this account is on coming in, or null for nothing. */
  public @Nullable Privilege access(long account) {
    return account != 0 && account == founder ? Privilege.OWNER : access.get(account);
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
    return listed(list, pattern) != null;
  }

  /** The list's entry for this very pattern, or null. */
  public @Nullable Listed listed(PatternList list, UserPattern pattern) {
    Map<UserPattern, Listed> entries = lists.get(list);
    return entries == null ? null : entries.get(pattern);
  }

  /** Where those are sent who are not let in, or null. */
  public @Nullable ChannelName forward() {
    return forward;
  }

  /** How much of it there may be, or null for any number. */
  public @Nullable Rate rate(Flow flow) {
    return rates.get(flow);
  }

  /** Until when its rate of joins is used up, in milliseconds since 1970. */
  public long joinsUsedUntilMs() {
    return joinsUsedUntilMs;
  }

  /** Tells whether some pattern of the list means {@code user}. */
  public boolean lists(PatternList list, User user) {
    return list(list).stream()
        .anyMatch(listed -> !listed.pattern().mutes() && listed.pattern().matches(user.seen()));
  }

  /** Tells whether some pattern of the list, one that only mutes included, means {@code user}. */
  private boolean mutes(PatternList list, User user) {
    return list(list).stream().anyMatch(listed -> listed.pattern().matches(user.seen()));
  }

  /** Tells whether {@code user} may neither join nor speak. */
  public boolean bans(User user) {
    return lists(PatternList.BAN, user) && !lists(PatternList.BAN_EXCEPTION, user);
  }

  /** Tells whether {@code user} may not speak, be it that the user may not join either. */
  public boolean mutes(User user) {
    return mutes(PatternList.BAN, user) && !mutes(PatternList.BAN_EXCEPTION, user);
  }

  /** In the order of joining. */
  public Collection<Membership> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  /** Whether some member is seen only by those with a privilege. */
  public boolean hasUnseen() {
    return members.values().stream().anyMatch(Membership::isUnseen);
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
        || has(ChannelFlag.ACCOUNTS_JOIN)
        || !list(PatternList.BAN).isEmpty();
  }

  void knock(long user, long timeMs) {
    knocks.values().removeIf(before -> before <= timeMs - Limit.KNOCK_SECONDS.max() * 1000L);
    knocks.put(user, timeMs);
  }

  /** What was said lately is then said to have been said under the new name. */
  void rename(ChannelName to, long timeMs) {
    name = to;
    renamedMs = timeMs;
    List<Recent> said = recent.stream().map(each -> each.in(to)).toList();
    recent.clear();
    recent.addAll(said);
  }

  /** A channel to which those may be sent who are not let in has another name. */
  void forwardRenamed(ChannelName from, ChannelName to) {
    if (forward != null && forward.key().equals(from.key())) {
      forward = to;
    }
  }

  void setTopic(@Nullable Topic to) {
    topic = to;
  }

  void belongTo(long account) {
    founder = account;
  }

  void allow(long account, @Nullable Privilege privilege) {
    if (privilege == null) {
      access.remove(account);
    } else {
      access.put(account, privilege);
    }
  }

  void enter(Membership membership) {
    members.put(membership.user().id(), membership);
    Rate rate = rate(Flow.JOINS);
    if (rate != null) {
      joinsUsedUntilMs = rate.after(joinsUsedUntilMs, membership.sinceMs());
    }
  }

  /** A user said something here. */
  void spoke(long user, long timeMs) {
    Membership member = members.get(user);
    Rate rate = rate(Flow.LINES);
    if (member != null && rate != null) {
      member.paced(rate.after(member.linesUsedUntilMs(), timeMs));
    }
  }

  /** {@code user} is 0 for the joins. */
  void paced(long user, long usedUntilMs) {
    if (user == 0) {
      joinsUsedUntilMs = usedUntilMs;
    } else {
      memberOf(user).paced(usedUntilMs);
    }
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

  /** A message was taken back. */
  void forget(long message) {
    recent.removeIf(said -> said.sequence() == message);
  }

  void forget(Forgotten forgotten) {
    recent.removeIf(said -> forgotten.covers(said.sequence(), said.message()));
  }

  /** A message was written anew; in its old place. */
  void rewrite(MessageEdited event) {
    List<Recent> all = List.copyOf(recent);
    recent.clear();
    for (Recent said : all) {
      boolean isIt = said.sequence() == event.message().sequence();
      recent.add(isIt ? said.rewritten(event) : said);
    }
  }

  /** What is attached to it, in the order of first setting. */
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

  void change(ChannelChange change, String setBy, long timeMs) {
    switch (change) {
      case ChannelChange.FlagSet c -> set(c.flag(), c.on());
      case ChannelChange.KeySet c -> key = c.key();
      case ChannelChange.LimitSet c -> membersMax = c.members();
      case ChannelChange.PatternAdded c -> {
        if (!lists(c.list(), c.pattern())) {
          put(c.list(), new Listed(c.pattern(), setBy, timeMs, Listed.FOR_EVER));
        }
      }
      case ChannelChange.PatternRemoved c -> remove(c.list(), c.pattern());
      case ChannelChange.Granted c -> memberOf(c.user()).grant(c.privilege());
      case ChannelChange.Revoked c -> memberOf(c.user()).revoke(c.privilege());
      case ChannelChange.ForwardSet c -> forward = c.to();
      case ChannelChange.RateSet c -> set(c.flow(), c.rate());
      case ChannelChange.PatternAddedUntil c ->
          put(c.list(), new Listed(c.pattern(), setBy, timeMs, c.untilMs()));
      case ChannelChange.PatternLapsed c -> remove(c.list(), c.pattern());
    }
  }

  private void set(ChannelFlag flag, boolean on) {
    if (on) {
      flags.add(flag);
    } else {
      flags.remove(flag);
    }
  }

  /** What happened before does not count against a new rate. */
  private void set(Flow flow, @Nullable Rate rate) {
    if (rate == null) {
      rates.remove(flow);
    } else {
      rates.put(flow, rate);
    }
    switch (flow) {
      case JOINS -> joinsUsedUntilMs = 0;
      case LINES -> members.values().forEach(member -> member.paced(0));
    }
  }

  private void put(PatternList list, Listed entry) {
    Listed before =
        lists.computeIfAbsent(list, l -> new LinkedHashMap<>()).put(entry.pattern(), entry);
    deadlines.changed(id, list, before, entry);
  }

  private void remove(PatternList list, UserPattern pattern) {
    Map<UserPattern, Listed> entries = lists.get(list);
    if (entries != null) {
      deadlines.changed(id, list, entries.remove(pattern), null);
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
