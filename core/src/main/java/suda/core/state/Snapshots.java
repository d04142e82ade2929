package suda.core.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.PatternList;
import suda.core.event.Stamped;
import suda.core.history.Retention;

/**
 * Writes a state down as the events that lead to it. A snapshot is thus a short journal: one
 * format, and one way to apply it.
 */
final class Snapshots {
  private final List<Stamped> into = new ArrayList<>();

  private Snapshots() {}

  static List<Stamped> of(State state) {
    Snapshots snapshot = new Snapshots();
    state.users().forEach(snapshot::user);
    state.channels().forEach(snapshot::channel);
    snapshot.memberships(state);
    state.users().forEach(snapshot::invitations);
    state.channels().forEach(snapshot::recent);
    state.users().forEach(snapshot::speech);
    state.bans().forEach(snapshot::ban);
    state.sends().snapshot(snapshot.into::add);
    return snapshot.into;
  }

  private void add(long timeMs, Event event) {
    into.add(new Stamped(0, timeMs, event));
  }

  private void user(User user) {
    long since = user.arrivedMs();
    add(
        since,
        new Event.UserArrived(
            user.id(),
            user.nick(),
            user.username(),
            user.host(),
            user.realname(),
            user.client(),
            user.secure()));
    user.flags().forEach(flag -> add(since, new Event.UserFlagChanged(user.id(), flag, true)));
    if (user.away() != null) {
      add(since, new Event.AwayChanged(user.id(), user.away()));
    }
    if (user.tokenHash() != null) {
      add(since, new Event.SessionBegan(user.session(), user.id(), user.tokenHash()));
    }
    for (Stay stay : user.stays()) {
      add(since, new Event.StayRemembered(user.id(), stay.channel(), stay.from(), stay.until()));
    }
  }

  private void speech(User user) {
    add(user.lastSpokeMs(), new Event.SpeechRemembered(user.id()));
  }

  private void channel(Channel channel) {
    long id = channel.id();
    add(channel.openedMs(), new Event.ChannelOpened(id, channel.name(), channel.permanent()));
    settings(channel).forEach(change -> changed(channel, "", channel.openedMs(), change));
    for (PatternList list : PatternList.values()) {
      for (Listed listed : channel.list(list)) {
        changed(
            channel,
            listed.setBy(),
            listed.timeMs(),
            new ChannelChange.PatternAdded(list, listed.pattern()));
      }
    }
    if (channel.daysKept() != Retention.AS_SERVER) {
      add(
          channel.openedMs(),
          new Event.RetentionChanged(id, Event.OPERATOR, "", channel.daysKept()));
    }
    Topic topic = channel.topic();
    if (topic != null) {
      add(topic.timeMs(), new Event.TopicChanged(id, Event.OPERATOR, topic.setBy(), topic.text()));
    }
  }

  private static List<ChannelChange> settings(Channel channel) {
    List<ChannelChange> settings = new ArrayList<>();
    channel.flags().forEach(flag -> settings.add(new ChannelChange.FlagSet(flag, true)));
    if (channel.key() != null) {
      settings.add(new ChannelChange.KeySet(channel.key()));
    }
    if (channel.membersMax() > 0) {
      settings.add(new ChannelChange.LimitSet(channel.membersMax()));
    }
    return settings;
  }

  private void changed(Channel channel, String setBy, long timeMs, ChannelChange change) {
    add(timeMs, new Event.ChannelChanged(channel.id(), Event.OPERATOR, setBy, List.of(change)));
  }

  /** In the order of joining, which members of a channel and channels of a user both follow. */
  private void memberships(State state) {
    state.channels().stream()
        .flatMap(channel -> channel.members().stream())
        .sorted(Comparator.comparingLong(Membership::sequence))
        .forEach(this::membership);
  }

  private void membership(Membership member) {
    into.add(
        new Stamped(
            member.sequence(),
            member.sinceMs(),
            new Event.Joined(member.channel().id(), member.user().id(), member.privileges())));
  }

  private void invitations(User user) {
    for (long channel : user.invitations()) {
      add(user.arrivedMs(), new Event.Invited(channel, user.id(), Event.OPERATOR));
    }
  }

  private void recent(Channel channel) {
    channel.recent().forEach(r -> into.add(new Stamped(r.sequence(), r.timeMs(), r.message())));
  }

  private void ban(ServerBan ban) {
    add(ban.timeMs(), new Event.Banned(ban.pattern(), ban.reason()));
  }
}
