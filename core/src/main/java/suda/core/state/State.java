package suda.core.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.ChannelOpened;
import suda.core.event.Event.Joined;
import suda.core.event.Event.MessageSent;
import suda.core.event.Event.UserArrived;
import suda.core.event.Kind;
import suda.core.event.SendId;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

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
  private final Map<UserPattern, ServerBan> bans = new LinkedHashMap<>();
  private final Map<String, User> usersByToken = new LinkedHashMap<>();
  private final Sends sends = new Sends();
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

  /** Whose session has the token of this hash, or null. */
  public @Nullable User userOfToken(String tokenHash) {
    return usersByToken.get(tokenHash);
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

  public @Nullable ServerBan ban(UserPattern pattern) {
    return bans.get(pattern);
  }

  /** What was recorded for this send, or null where it is new. */
  public @Nullable Receipt receipt(SendId send) {
    return sends.receipt(send);
  }

  Sends sends() {
    return sends;
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
      case ChannelOpened e -> open(new Channel(e, timeMs));
      case Event.ChannelClosed e -> close(opened(e.channel()));
      case Joined e -> join(e, sequence, timeMs);
      case Event.Parted e -> part(opened(e.channel()), known(e.user()), sequence);
      case Event.Kicked e -> part(opened(e.channel()), known(e.user()), sequence);
      case Event.TopicChanged e -> setTopic(e, timeMs);
      case Event.ChannelChanged e ->
          e.changes().forEach(c -> opened(e.channel()).change(c, e.setBy(), timeMs));
      case Event.Invited e -> known(e.user()).invite(e.channel());
      case MessageSent e -> say(sequence, timeMs, e);
      case Event.Announced e -> {}
      case Event.Banned e -> bans.put(e.pattern(), new ServerBan(e.pattern(), e.reason(), timeMs));
      case Event.Unbanned e -> bans.remove(e.pattern());
      case Event.SendRemembered e ->
          sends.remember(e.send(), new Receipt(e.sequence(), e.timeMs()));
      case Event.SpeechRemembered e -> known(e.user()).spoke(timeMs);
      case Event.StayRemembered e ->
          known(e.user()).remember(new Stay(e.channel(), e.from(), e.until()));
      case Event.RetentionChanged e -> opened(e.channel()).keepFor(e.days());
    }
  }

  private void arrive(User user) {
    users.put(user.id(), user);
    usersByNick.put(user.nick().key(), user);
  }

  private void begin(User user, Event.SessionBegan event) {
    user.begin(event);
    usersByToken.put(event.tokenHash(), user);
  }

  private void leave(User user, long sequence) {
    List.copyOf(user.memberships()).forEach(m -> part(m.channel(), user, sequence));
    if (user.tokenHash() != null) {
      usersByToken.remove(user.tokenHash());
    }
    users.remove(user.id());
    usersByNick.remove(user.nick().key());
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

  private void close(Channel channel) {
    channels.remove(channel.id());
    channelsByName.remove(channel.name().key());
    emptyChannels.remove(channel.id());
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
    if (channel.members().isEmpty() && !channel.permanent()) {
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
    if (message.target() instanceof Target.ToChannel to
        && to.atLeast() == null
        && message.kind() != Kind.TAGS) {
      opened(to.channel()).said(new Recent(sequence, timeMs, message.withoutSend()));
    }
  }

  private User known(long id) {
    User user = users.get(id);
    if (user == null) {
      throw new IllegalStateException("no user " + id);
    }
    return user;
  }

  private Channel opened(long id) {
    Channel channel = channels.get(id);
    if (channel == null) {
      throw new IllegalStateException("no channel " + id);
    }
    return channel;
  }
}
