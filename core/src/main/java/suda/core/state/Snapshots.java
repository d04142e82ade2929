package suda.core.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.Flow;
import suda.core.event.PatternList;
import suda.core.event.Stamped;
import suda.core.event.UserFlag;
import suda.core.history.Retention;
import suda.core.name.Nick;

/**
 * Writes a state down as the events that lead to it. A snapshot is thus a short journal: one
 * format, and one way to apply it.
 */
final class Snapshots {
  private final List<Stamped> into = new ArrayList<>();

  private Snapshots() {}

  static List<Stamped> of(State state) {
    Snapshots snapshot = new Snapshots();
    state.accounts().all().forEach(snapshot::account);
    state.users().forEach(snapshot::user);
    state.channels().forEach(snapshot::channel);
    state.accounts().invitations().forEach(snapshot::invitation);
    snapshot.memberships(state);
    state.users().forEach(snapshot::invitations);
    state.channels().forEach(snapshot::recent);
    state.users().forEach(snapshot::speech);
    state.channels().forEach(snapshot::paces);
    state.bans().forEach(snapshot::ban);
    state.sends().snapshot(snapshot.into::add);
    state.redactions().snapshot(id -> snapshot.add(0, new Event.RedactionRemembered(id)));
    state.redactions().snapshotForgotten(snapshot.into::add);
    state.readMarks().snapshot(mark -> snapshot.add(0, mark));
    state.users().forEach(snapshot::metadata);
    state.channels().forEach(snapshot::metadata);
    state.operators().forEach(snapshot::operator);
    state.filters().forEach(snapshot::filter);
    snapshot.defence(state.defence());
    state.audit().all().forEach(snapshot::audit);
    return snapshot.into;
  }

  private void add(long timeMs, Event event) {
    into.add(new Stamped(0, timeMs, event));
  }

  private void account(Account account) {
    long since = account.registeredMs();
    long id = account.id();
    String code = account.codeHash();
    add(
        since,
        new Event.AccountRegistered(
            id,
            account.name(),
            account.flags(),
            account.credential(),
            account.email(),
            account.verified() ? null : code));
    if (account.verified() && code != null) {
      add(since, new Event.CodeMade(id, code));
    }
    if (account.vhost() != null) {
      add(since, new Event.VhostChanged(id, account.vhost(), ""));
    }
    if (account.daysKept() != Retention.AS_SERVER) {
      add(since, new Event.AccountRetentionChanged(id, account.name(), account.daysKept()));
    }
    account.certificates().forEach(print -> add(since, new Event.CertificateAdded(id, print)));
    account.nicks().stream()
        .filter(nick -> !nick.equals(account.name()))
        .forEach(nick -> add(since, new Event.NickGrouped(id, nick)));
  }

  private void invitation(Invitation invitation) {
    add(
        invitation.madeMs(),
        new Event.InvitationMade(
            invitation.id(),
            invitation.codeHash(),
            invitation.by(),
            invitation.uses(),
            invitation.untilMs(),
            invitation.channels()));
  }

  private void user(User user) {
    long since = user.arrivedMs();
    add(
        since,
        new Event.UserArrived(
            user.id(),
            user.nick(),
            user.username(),
            user.ownHost(),
            user.address(),
            user.realname(),
            user.client(),
            user.secure()));
    if (!user.host().equals(user.ownHost())) {
      add(since, new Event.HostChanged(user.id(), user.username(), user.host()));
    }
    user.flags().stream()
        .filter(flag -> flag != UserFlag.OPERATOR)
        .forEach(flag -> add(since, new Event.UserFlagChanged(user.id(), flag, true)));
    if (user.away() != null) {
      add(since, new Event.AwayChanged(user.id(), user.away()));
    }
    if (user.account() != null) {
      add(since, new Event.LoggedIn(user.id(), user.accountId(), Nick.trusted(user.account())));
    }
    for (ClientSession session : user.sessions()) {
      add(since, new Event.SessionBegan(session.id(), user.id(), session.tokenHash()));
    }
    for (Stay stay : user.stays()) {
      add(since, new Event.StayRemembered(user.id(), stay.channel(), stay.from(), stay.until()));
    }
    callers(user);
  }

  /** After the flags, of which one forgets who was held off. */
  private void callers(User user) {
    long id = user.id();
    long since = user.arrivedMs();
    user.accepted().forEach(other -> add(since, new Event.AcceptChanged(id, other, true)));
    user.heldOff().forEach(caller -> add(since, new Event.CallerHeldOff(id, caller)));
    user.silenced().forEach(pattern -> add(since, new Event.SilenceChanged(id, pattern, true)));
  }

  private void speech(User user) {
    add(user.lastSpokeMs(), new Event.SpeechRemembered(user.id()));
  }

  private void channel(Channel channel) {
    long id = channel.id();
    add(channel.openedMs(), new Event.ChannelOpened(id, channel.name(), channel.permanent()));
    if (channel.founder() != 0) {
      add(channel.openedMs(), new Event.ChannelRegistered(id, channel.founder()));
    }
    channel.access().forEach((a, p) -> add(channel.openedMs(), new Event.AccessChanged(id, a, p)));
    if (channel.renamedMs() != 0) {
      add(channel.renamedMs(), new Event.ChannelRenamed(id, Event.OPERATOR, channel.name(), ""));
    }
    channel.knocks().forEach((user, timeMs) -> add(timeMs, new Event.Knocked(id, user, "")));
    settings(channel).forEach(change -> changed(channel, "", channel.openedMs(), change));
    for (PatternList list : PatternList.values()) {
      for (Listed listed : channel.list(list)) {
        changed(channel, listed.setBy(), listed.timeMs(), added(list, listed));
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

  private static ChannelChange added(PatternList list, Listed listed) {
    return listed.lapses()
        ? new ChannelChange.PatternAddedUntil(list, listed.pattern(), listed.untilMs())
        : new ChannelChange.PatternAdded(list, listed.pattern());
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
    if (channel.forward() != null) {
      settings.add(new ChannelChange.ForwardSet(channel.forward()));
    }
    for (Flow flow : Flow.values()) {
      if (channel.rate(flow) != null) {
        settings.add(new ChannelChange.RateSet(flow, channel.rate(flow)));
      }
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
    into.add(new Stamped(member.sequence(), member.sinceMs(), joined(member)));
  }

  private static Event joined(Membership member) {
    long channel = member.channel().id();
    long user = member.user().id();
    return member.isUnseen()
        ? new Event.JoinedUnseen(channel, user)
        : new Event.Joined(channel, user, member.privileges());
  }

  private void invitations(User user) {
    for (long channel : user.invitations()) {
      add(user.arrivedMs(), new Event.Invited(channel, user.id(), Event.OPERATOR));
    }
  }

  private void recent(Channel channel) {
    channel.recent().forEach(r -> into.add(new Stamped(r.sequence(), r.timeMs(), r.message())));
  }

  /** After all that would use up a rate once more. */
  private void paces(Channel channel) {
    if (channel.rate(Flow.JOINS) != null) {
      pace(channel, 0, channel.joinsUsedUntilMs());
    }
    if (channel.rate(Flow.LINES) != null) {
      channel.members().forEach(m -> pace(channel, m.user().id(), m.linesUsedUntilMs()));
    }
  }

  private void pace(Channel channel, long user, long usedUntilMs) {
    add(channel.openedMs(), new Event.PaceRemembered(channel.id(), user, usedUntilMs));
  }

  private void metadata(User user) {
    user.metadata()
        .forEach((key, value) ->
            add(user.arrivedMs(), new Event.UserMetadataChanged(user.id(), key, value)));
  }

  private void metadata(Channel channel) {
    channel
        .metadata()
        .forEach((key, value) ->
            add(
                channel.openedMs(),
                new Event.ChannelMetadataChanged(channel.id(), Event.OPERATOR, key, value)));
  }

  private void ban(ServerBan ban) {
    add(ban.timeMs(), new Event.ServerBanned(ban.target(), ban.reason(), ban.by(), ban.untilMs()));
  }

  private void operator(User user) {
    Operator operator = user.operator();
    if (operator != null) {
      add(
          user.arrivedMs(),
          new Event.OperatorBegan(user.id(), operator.name(), operator.privileges()));
    }
  }

  private void filter(StoredFilter filter) {
    add(filter.timeMs(), new Event.FilterAdded(filter.id(), filter.filter(), filter.by()));
  }

  private void defence(Defence defence) {
    if (defence != Defence.NORMAL) {
      add(0, new Event.DefenceChanged(defence.level(), ""));
    }
  }

  private void audit(AuditEntry entry) {
    add(
        entry.timeMs(),
        new Event.AuditRemembered(entry.by(), entry.action(), entry.target(), entry.reason()));
  }
}
