package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Invite;
import suda.core.command.Command.Join;
import suda.core.command.Command.Kick;
import suda.core.command.Command.OpenPermanent;
import suda.core.command.Command.Part;
import suda.core.event.ChannelChange.FlagSet;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Flow;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.name.ChannelName;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;

/** Who is in which channel. */
final class MembershipRules {
  private MembershipRules() {}

  static Decision openPermanent(State state, OpenPermanent command) {
    return state.channel(command.name()) == null
        ? Decision.happens(new Event.ChannelOpened(state.nextSequence(), command.name(), true))
        : Decision.nothing();
  }

  static Decision join(State state, Join command, long nowMs) {
    User user = state.user(command.user());
    if (user == null) {
      return Decision.nothing();
    }
    Channel channel = state.channel(command.channel());
    if (channel != null && channel.member(user.id()) != null) {
      return Decision.nothing();
    }
    Decision inside = enter(state, user, command.channel());
    if (channel == null || !inside.accepted()) {
      return inside;
    }
    Reason reason = refusal(channel, user, command.key(), nowMs);
    return reason == null ? inside : elsewhere(state, channel, user, reason, nowMs);
  }

  /** Lets a user who is not inside in, whatever is asked at the channel's door. */
  static Decision enter(State state, User user, ChannelName name) {
    if (user.memberships().size() >= Limit.CHANNELS_PER_USER.max()) {
      return Decision.refused(Reason.TOO_MANY_CHANNELS, name);
    }
    Channel channel = state.channel(name);
    return channel == null ? open(state, user, name) : Decision.happens(entry(channel, user));
  }

  private static Event entry(Channel channel, User user) {
    Set<Privilege> privileges = firstPrivileges(channel, user);
    return channel.has(ChannelFlag.AUDITORIUM) && privileges.isEmpty()
        ? new Event.JoinedUnseen(channel.id(), user.id())
        : new Event.Joined(channel.id(), user.id(), privileges);
  }

  /** Who is not let in is told where else to go, if the user is let in there. */
  private static Decision elsewhere(
      State state, Channel from, User user, Reason reason, long nowMs) {
    Channel to = from.forward() == null ? null : state.channel(from.forward());
    boolean welcome =
        to != null && to.member(user.id()) == null && refusal(to, user, null, nowMs) == null;
    return to != null && welcome
        ? Decision.refused(Reason.FORWARDED, to.name())
        : Decision.refused(reason, from.name());
  }

  private static Decision open(State state, User user, ChannelName name) {
    if (state.channels().size() >= Limit.CHANNELS.max()) {
      return Decision.refused(Reason.TOO_MANY_CHANNELS, name);
    }
    long channel = state.nextSequence();
    return Decision.happens(
        new Event.ChannelOpened(channel, name, false),
        new Event.ChannelChanged(
            channel,
            Event.OPERATOR,
            "",
            List.of(
                new FlagSet(ChannelFlag.MEMBERS_SPEAK, true),
                new FlagSet(ChannelFlag.TOPIC_LOCKED, true))),
        new Event.Joined(channel, user.id(), Set.of(Privilege.OPERATOR)));
  }

  /**
   * Who finds a channel empty leads it; one that stays open is led by those whom its founder, or
   * the server's operator, has named.
   */
  private static Set<Privilege> firstPrivileges(Channel channel, User user) {
    Privilege lasting = channel.access(user.accountId());
    if (lasting != null) {
      return Set.of(lasting);
    }
    return channel.members().isEmpty() && !channel.staysOpen()
        ? Set.of(Privilege.OPERATOR)
        : Set.of();
  }

  private static @Nullable Reason refusal(
      Channel channel, User user, @Nullable String key, long nowMs) {
    if (user.invitations().contains(channel.id()) || channel.access(user.accountId()) != null) {
      return null;
    }
    if (channel.key() != null && !channel.key().equals(key)) {
      return Reason.WRONG_KEY;
    }
    if (channel.has(ChannelFlag.INVITE_ONLY)
        && !channel.lists(PatternList.INVITE_EXCEPTION, user)) {
      return Reason.INVITE_ONLY;
    }
    if (channel.bans(user)) {
      return Reason.BANNED_FROM_CHANNEL;
    }
    if (channel.has(ChannelFlag.ACCOUNTS_JOIN) && user.account() == null) {
      return Reason.ACCOUNT_TO_JOIN;
    }
    if (channel.membersMax() > 0 && channel.members().size() >= channel.membersMax()) {
      return Reason.CHANNEL_FULL;
    }
    Rate joins = channel.rate(Flow.JOINS);
    return joins != null && !joins.allows(channel.joinsUsedUntilMs(), nowMs)
        ? Reason.JOINS_TOO_FAST
        : null;
  }

  static Decision part(State state, Part command) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    if (channel.member(command.user()) == null) {
      return Decision.refused(Reason.NOT_ON_CHANNEL, channel.name());
    }
    String reason = Text.cut(command.reason(), Limit.REASON_BYTES);
    return gone(state, channel, new Event.Parted(channel.id(), command.user(), reason));
  }

  static Decision kick(State state, Kick command) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason reason = Ranks.refusal(channel, command.by(), Privilege.HALF_OPERATOR);
    if (reason != null) {
      return Decision.refused(reason, channel.name());
    }
    Membership target = channel.member(command.user());
    if (target == null) {
      return Decision.refused(Reason.USER_NOT_ON_CHANNEL, channel.name());
    }
    if (Ranks.outranks(target, channel.member(command.by()))) {
      return Decision.refused(Reason.OUTRANKED, channel.name());
    }
    String why = Text.cut(command.reason(), Limit.REASON_BYTES);
    return gone(state, channel, new Event.Kicked(channel.id(), command.user(), command.by(), why));
  }

  static Decision invite(State state, Invite command) {
    Channel channel = state.channel(command.channel());
    User user = state.user(command.user());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    if (user == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    Membership by = channel.member(command.by());
    if (by == null) {
      return Decision.refused(Reason.NOT_ON_CHANNEL, channel.name());
    }
    if (channel.has(ChannelFlag.INVITE_ONLY) && !by.reaches(Privilege.HALF_OPERATOR)) {
      return Decision.refused(Reason.NOT_AN_OPERATOR, channel.name());
    }
    if (channel.member(user.id()) != null) {
      return Decision.refused(Reason.ALREADY_ON_CHANNEL, channel.name());
    }
    return user.silences(by.user())
        ? Decision.nothing()
        : Decision.happens(new Event.Invited(channel.id(), user.id(), command.by()));
  }

  private static Decision gone(State state, Channel channel, Event event) {
    List<Event> events = new ArrayList<>();
    events.add(event);
    endOf(state, List.of(channel), events);
    return Decision.happens(events);
  }

  /**
   * Adds what follows where the last member leaves some of {@code channels}. An open channel keeps
   * its topic and what was said; one that was closed to somebody is forgotten, lest a stranger
   * inherit it.
   */
  static void endOf(State state, List<Channel> channels, List<Event> events) {
    int empty = state.emptyChannels().size();
    for (Channel channel : channels) {
      if (channel.members().size() == 1 && !channel.staysOpen()) {
        if (channel.closedToSome()) {
          events.add(new Event.ChannelClosed(channel.id()));
        } else {
          empty++;
        }
      }
    }
    state.emptyChannels().stream()
        .limit(Math.max(0, empty - Limit.EMPTY_CHANNELS.max()))
        .forEach(oldest -> events.add(new Event.ChannelClosed(oldest.id())));
  }
}
