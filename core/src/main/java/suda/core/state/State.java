package suda.core.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suda.core.event.Earlier;
import suda.core.event.Event;
import suda.core.event.Event.ChannelOpened;
import suda.core.event.Event.Joined;
import suda.core.event.Event.MessageSent;
import suda.core.event.Event.UserArrived;
import suda.core.event.Said;
import suda.core.event.SendId;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.history.Forgotten;
import suda.core.name.BanTarget;
import suda.core.name.ChannelName;
import suda.core.name.Nick;

/**
 * All that the events so far have led to. Same events, same state: iteration orders included.
 *
 * <p>Owned by one thread. Only {@link #apply} changes it, and it cannot refuse: an exception from
 * it means that an event contradicts those before it, which is a bug or a damaged journal.
 */
public final class State {
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final Map<String, User> usersByNick = new LinkedHashMap<>();
  private final Map<Long, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Channel> channelsByName = new LinkedHashMap<>();
  private final SortedMap<Long, Channel> emptyChannels = new TreeMap<>();
  private final Map<BanTarget, ServerBan> bans = new LinkedHashMap<>();
  private final Map<String, ClientSession> sessionsByToken = new LinkedHashMap<>();
  private final Accounts accounts = new Accounts();
  private final Map<Long, User> choosyUsers = new LinkedHashMap<>();
  private final Sends sends = new Sends();
  private final Deadlines deadlines = new Deadlines();
  private final Redactions redactions = new Redactions();
  private final ReadMarks readMarks = new ReadMarks();
  private final Map<Long, User> operators = new LinkedHashMap<>();
  private final Map<Long, StoredFilter> filters = new LinkedHashMap<>();
  private final Audit audit = new Audit();
  private Defence defence = Defence.NORMAL;
  private long nextSequence = 1;

  /** Returns the state that a snapshot holds. */
  public static State restore(long nextSequence, List<Stamped> snapshot) {
    State state = new State();
    snapshot.forEach(s -> state.change(s.sequence(), s.timeMs(), s.event()));
    state.nextSequence = nextSequence;
    return state;
  }

  /** The shortest list of events that leads to this state; what {@link #restore} takes. */
  public List<Stamped> snapshot() {
    return Snapshots.of(this);
  }

  /** The sequence that the next event gets. */
  public long nextSequence() {
    return nextSequence;
  }

  /** Everybody who is here, in the order of arrival. */
  public Collection<User> users() {
    return Collections.unmodifiableCollection(users.values());
  }

  public @Nullable User user(long id) {
    return users.get(id);
  }

  public @Nullable User user(Nick nick) {
    return usersByNick.get(nick.key());
  }

  /** Looks a user up by what somebody typed, valid or not. */
  public @Nullable User userNamed(String nick) {
    return usersByNick.get(Nick.trusted(nick).key());
  }

  /** The session that has the token of this hash, or null. */
  public @Nullable ClientSession sessionOfToken(String tokenHash) {
    return sessionsByToken.get(tokenHash);
  }

  public Accounts accounts() {
    return accounts;
  }

  /** All channels, in the order of their opening. */
  public Collection<Channel> channels() {
    return Collections.unmodifiableCollection(channels.values());
  }

  public @Nullable Channel channel(long id) {
    return channels.get(id);
  }

  public @Nullable Channel channel(ChannelName name) {
    return channelsByName.get(name.key());
  }

  /** Looks a channel up by what somebody typed, valid or not. */
  public @Nullable Channel channelNamed(String name) {
    return channelsByName.get(ChannelName.trusted(name).key());
  }

  /** The channels that nobody is in and that may be closed, the oldest first. */
  public Collection<Channel> emptyChannels() {
    return Collections.unmodifiableCollection(emptyChannels.values());
  }

  /** In the order of their setting. */
  public Collection<ServerBan> bans() {
    return Collections.unmodifiableCollection(bans.values());
  }

  public @Nullable ServerBan ban(BanTarget target) {
    return bans.get(target);
  }

  /** The operators of the server who are here, in the order of becoming so. */
  public Collection<User> operators() {
    return Collections.unmodifiableCollection(operators.values());
  }

  /** In the order of their adding. */
  public Collection<StoredFilter> filters() {
    return Collections.unmodifiableCollection(filters.values());
  }

  public @Nullable StoredFilter filter(long id) {
    return filters.get(id);
  }

  public Defence defence() {
    return defence;
  }

  public Audit audit() {
    return audit;
  }

  /** What was recorded for this send, or null where it is new. */
  public @Nullable Receipt receipt(SendId send) {
    return sends.receipt(send);
  }

  /** Whether nobody knows any more if this send was recorded. */
  public boolean isTooOld(SendId send) {
    return sends.isTooOld(send);
  }

  /** What ends by itself at {@code nowMs} or has ended before, the earliest first. */
  public List<Deadline> due(long nowMs) {
    return deadlines.due(nowMs);
  }

  Sends sends() {
    return sends;
  }

  /** Tells whether a message was redacted, as far as that is remembered. */
  public boolean isRedacted(long message) {
    return redactions.contains(message);
  }

  /** The same of one that was looked up: it may be taken back by now, or all of its author. */
  public boolean isTakenBack(Said said) {
    return redactions.now().covers(said.sequence(), said.message().author());
  }

  /** All that are known to be redacted now. */
  public Redacted redacted() {
    return redactions.now();
  }

  Redactions redactions() {
    return redactions;
  }

  /** Until when the user has read what was said to a target, by its key; 0 for never. */
  public long readUntilMs(User user, String target) {
    return readMarks.untilMs(user.id(), user.account(), target);
  }

  ReadMarks readMarks() {
    return readMarks;
  }

  /**
   * Applies what happened.
   *
   * @param sequence must be {@link #nextSequence}
   * @param timeMs milliseconds since 1970
   */
  public void apply(long sequence, long timeMs, Event event) {
    if (sequence != nextSequence) {
      throw new IllegalStateException("expected event " + nextSequence + ", found " + sequence);
    }
    audit.note(timeMs, event, this);
    change(sequence, timeMs, event);
    nextSequence++;
  }

  private void change(long sequence, long timeMs, Event event) {
    switch (event) {
      case UserArrived e -> arrive(new User(e, timeMs));
      case Event.SessionBegan e -> begin(known(e.user()), e);
      case Event.UserLeft e -> leave(known(e.user()), sequence);
      case Event.UserRenamed e -> rename(known(e.user()), e.nick());
      case Event.RealnameChanged e -> known(e.user()).describe(e.realname());
      case Event.HostChanged e -> known(e.user()).move(e.username(), e.host());
      case Event.AwayChanged e -> known(e.user()).setAway(e.message());
      case Event.UserFlagChanged e -> known(e.user()).set(e.flag(), e.on());
      case ChannelOpened e -> open(new Channel(e, timeMs, deadlines));
      case Event.ChannelClosed e -> close(opened(e.channel()));
      case Joined e -> join(e, sequence, timeMs);
      case Event.JoinedUnseen e -> {
        join(new Joined(e.channel(), e.user(), Set.of()), sequence, timeMs);
        member(e.channel(), e.user()).hide();
      }
      case Event.Revealed e -> member(e.channel(), e.user()).reveal();
      case Event.ViewChanged e -> {}
      case Event.Knocked e -> opened(e.channel()).knock(e.user(), timeMs);
      case Event.ChannelRenamed e -> rename(opened(e.channel()), e.name(), timeMs);
      case Event.Parted e -> part(opened(e.channel()), known(e.user()), sequence);
      case Event.Kicked e -> part(opened(e.channel()), known(e.user()), sequence);
      case Event.TopicChanged e -> setTopic(e, timeMs);
      case Event.ChannelChanged e ->
          e.changes().forEach(c -> opened(e.channel()).change(c, e.setBy(), timeMs));
      case Event.Invited e -> known(e.user()).invite(e.channel());
      case MessageSent e -> say(sequence, timeMs, e);
      case Event.Announced e -> {}
      case Event.Banned e ->
          ban(new ServerBan(new BanTarget.Users(e.pattern()), e.reason(), "operator", timeMs, 0));
      case Event.Unbanned e -> unban(new BanTarget.Users(e.pattern()));
      case Event.SendRemembered e ->
          sends.remember(e.send(), new Receipt(e.sequence(), e.timeMs()));
      case Event.SpeechRemembered e -> known(e.user()).spoke(timeMs);
      case Event.StayRemembered e ->
          known(e.user()).remember(new Stay(e.channel(), e.from(), e.until()));
      case Event.SessionEnded e -> end(known(e.user()), e.session());
      case Event.OfAccount e -> change(sequence, timeMs, e);
      case Event.AcceptChanged e -> choosy(e.user()).callers().accept(e.other(), e.on());
      case Event.SilenceChanged e -> known(e.user()).callers().silence(e.pattern(), e.on());
      case Event.MessageSilenced e -> say(sequence, timeMs, e.message());
      case Event.CallerHeldOff e -> choosy(e.user()).callers().holdOff(e.caller());
      case Event.PaceRemembered e -> opened(e.channel()).paced(e.user(), e.usedUntilMs());
      case Event.RetentionChanged e -> opened(e.channel()).keepFor(e.days());
      case Event.MessageRedacted e -> redact(e.message());
      case Event.MessageEdited e -> edit(e);
      case Event.ReadMarked e -> readMarks.mark(e);
      case Event.UserMetadataChanged e -> known(e.user()).attach(e.key(), e.value());
      case Event.ChannelMetadataChanged e -> opened(e.channel()).attach(e.key(), e.value());
      case Event.RedactionRemembered e -> redactions.remember(e.message());
      case Event.OfOperators e -> change(timeMs, e);
    }
  }

  private void change(long timeMs, Event.OfOperators event) {
    switch (event) {
      case Event.OperatorBegan e ->
          operate(known(e.user()), new Operator(e.name(), e.privileges()));
      case Event.OperatorEnded e -> operate(known(e.user()), null);
      case Event.WallopsSent e -> {}
      case Event.OperatorsWarned e -> {}
      case Event.ServerBanned e ->
          ban(new ServerBan(e.target(), e.reason(), e.by(), timeMs, e.untilMs()));
      case Event.ServerUnbanned e -> unban(e.target());
      case Event.FilterAdded e ->
          filters.put(e.filter(), new StoredFilter(e.filter(), e.what(), e.by(), timeMs));
      case Event.FilterRemoved e -> filters.remove(e.filter());
      case Event.DefenceChanged e -> defence = Defence.of(e.level());
      case Event.OperatorActed e -> {}
      case Event.AuditRemembered e ->
          audit.add(new AuditEntry(timeMs, e.by(), e.action(), e.target(), e.reason()));
    }
  }

  private void change(long sequence, long timeMs, Event.OfAccount event) {
    switch (event) {
      case Event.AccountRegistered e -> accounts.register(new Account(e, timeMs));
      case Event.AccountVerified e -> accounts.known(e.account()).verify();
      case Event.AccountDropped e -> drop(e.account());
      case Event.AccountForgotten e -> forget(Forgotten.by(e, sequence));
      case Event.AccountRetentionChanged e -> accounts.known(e.account()).keepFor(e.days());
      case Event.CredentialChanged e -> accounts.known(e.account()).change(e.credential());
      case Event.CodeMade e -> accounts.known(e.account()).expectCode(e.codeHash());
      case Event.CertificateAdded e -> accounts.add(e.account(), e.fingerprint());
      case Event.CertificateRemoved e -> accounts.remove(e.account(), e.fingerprint());
      case Event.NickGrouped e -> accounts.group(e.account(), e.nick());
      case Event.NickUngrouped e -> accounts.ungroup(e.account(), e.nick());
      case Event.AccountFlagChanged e -> accounts.known(e.account()).set(e.flag(), e.on());
      case Event.VhostChanged e -> accounts.known(e.account()).giveHost(e.host());
      case Event.LoggedIn e -> known(e.user()).logIn(accounts.known(e.account()));
      case Event.LoggedOut e -> known(e.user()).logIn(null);
      case Event.ChannelRegistered e -> register(opened(e.channel()), e.account());
      case Event.ChannelUnregistered e -> register(opened(e.channel()), 0);
      case Event.AccessChanged e -> opened(e.channel()).allow(e.account(), e.privilege());
      case Event.InvitationMade e -> accounts.make(e, timeMs);
      case Event.InvitationUsed e -> accounts.use(e.invitation());
      case Event.InvitationRevoked e -> accounts.revoke(e.invitation());
    }
  }

  private void drop(long account) {
    for (Channel channel : channels.values()) {
      channel.allow(account, null);
      if (channel.founder() == account) {
        register(channel, 0);
      }
    }
    accounts.drop(account);
  }

  private void forget(Forgotten forgotten) {
    redactions.remember(forgotten);
    channels.values().forEach(channel -> channel.forget(forgotten));
    readMarks.forget(forgotten.account());
  }

  private void register(Channel channel, long account) {
    channel.belongTo(account);
    noteEmptiness(channel);
  }

  private void arrive(User user) {
    users.put(user.id(), user);
    usersByNick.put(user.nick().key(), user);
  }

  private void operate(User user, @Nullable Operator as) {
    user.operates(as);
    if (as == null) {
      operators.remove(user.id());
    } else {
      operators.put(user.id(), user);
    }
  }

  private void ban(ServerBan ban) {
    deadlines.changed(bans.put(ban.target(), ban), ban);
  }

  private void unban(BanTarget target) {
    deadlines.changed(bans.remove(target), null);
  }

  private void begin(User user, Event.SessionBegan event) {
    ClientSession session = new ClientSession(event.session(), user.id(), event.tokenHash());
    user.begin(session);
    sessionsByToken.put(event.tokenHash(), session);
  }

  private void end(User user, long id) {
    ClientSession ended = user.end(id);
    if (ended != null) {
      sessionsByToken.remove(ended.tokenHash());
    }
  }

  private void leave(User user, long sequence) {
    List.copyOf(user.memberships()).forEach(m -> part(m.channel(), user, sequence));
    user.sessions().forEach(session -> sessionsByToken.remove(session.tokenHash()));
    readMarks.forget(user.id());
    users.remove(user.id());
    operators.remove(user.id());
    usersByNick.remove(user.nick().key());
    choosyUsers.remove(user.id());
    choosyUsers.values().forEach(choosy -> choosy.callers().forget(user.id()));
  }

  /** A user who names others, and must forget them when they leave. */
  private User choosy(long id) {
    User user = known(id);
    choosyUsers.put(id, user);
    return user;
  }

  private void rename(User user, Nick to) {
    usersByNick.remove(user.nick().key());
    user.rename(to);
    usersByNick.put(to.key(), user);
  }

  private void open(Channel channel) {
    channels.put(channel.id(), channel);
    channelsByName.put(channel.name().key(), channel);
    noteEmptiness(channel);
  }

  private void rename(Channel channel, ChannelName to, long timeMs) {
    ChannelName from = channel.name();
    channelsByName.remove(from.key());
    channel.rename(to, timeMs);
    channelsByName.put(to.key(), channel);
    // A snapshot gives a channel the name that it has: what others call it stays.
    if (!from.text().equals(to.text())) {
      channels.values().forEach(each -> each.forwardRenamed(from, to));
    }
  }

  private void close(Channel channel) {
    channels.remove(channel.id());
    channelsByName.remove(channel.name().key());
    emptyChannels.remove(channel.id());
    deadlines.closed(channel);
  }

  private void join(Joined event, long sequence, long timeMs) {
    Channel channel = opened(event.channel());
    User user = known(event.user());
    Membership membership = new Membership(user, channel, sequence, timeMs, event.privileges());
    channel.enter(membership);
    user.entered(membership);
    noteEmptiness(channel);
  }

  private void part(Channel channel, User user, long sequence) {
    channel.leave(user.id());
    user.left(channel, sequence);
    noteEmptiness(channel);
  }

  private void noteEmptiness(Channel channel) {
    if (channel.members().isEmpty() && !channel.staysOpen()) {
      emptyChannels.put(channel.id(), channel);
    } else {
      emptyChannels.remove(channel.id());
    }
  }

  private void setTopic(Event.TopicChanged event, long timeMs) {
    boolean none = event.topic().isEmpty();
    opened(event.channel()).setTopic(none ? null : new Topic(event.topic(), event.setBy(), timeMs));
  }

  private void say(long sequence, long timeMs, MessageSent message) {
    User author = users.get(message.author().user());
    if (author != null) {
      author.spoke(timeMs);
    }
    if (message.send() != null) {
      sends.remember(message.send(), new Receipt(sequence, timeMs));
    }
    if (message.target() instanceof Target.ToChannel to && !message.kind().isTagsAlone()) {
      opened(to.channel()).spoke(message.author().user(), timeMs);
    }
    if (message.target() instanceof Target.ToChannel to
        && to.atLeast() == null
        && !message.kind().isTagsAlone()) {
      opened(to.channel()).said(new Recent(sequence, timeMs, message.withoutSend()));
    }
  }

  private void redact(Earlier message) {
    redactions.remember(message.sequence());
    Channel channel = channelOf(message);
    if (channel != null) {
      channel.forget(message.sequence());
    }
  }

  private void edit(Event.MessageEdited event) {
    Channel channel = channelOf(event.message());
    if (channel != null) {
      channel.rewrite(event);
    }
  }

  /** Null for a private message, and where the channel is closed by now. */
  private @Nullable Channel channelOf(Earlier message) {
    return message.target() instanceof Target.ToChannel to ? channels.get(to.channel()) : null;
  }

  private User known(long id) {
    User user = users.get(id);
    if (user == null) {
      throw new IllegalStateException("no user " + id);
    }
    return user;
  }

  private Membership member(long channel, long user) {
    Membership member = opened(channel).member(user);
    if (member == null) {
      throw new IllegalStateException("user " + user + " is not in channel " + channel);
    }
    return member;
  }

  private Channel opened(long id) {
    Channel channel = channels.get(id);
    if (channel == null) {
      throw new IllegalStateException("no channel " + id);
    }
    return channel;
  }
}
