package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.ChangeChannel;
import suda.core.command.Command.LapsePattern;
import suda.core.command.Command.SetTopic;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.name.ChannelName;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Listed;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.Topic;

/** How a channel is set up. */
final class ChannelRules {
  private ChannelRules() {}

  static Decision setTopic(State state, SetTopic command) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason reason = topicRefusal(channel, command.by());
    if (reason != null) {
      return Decision.refused(reason, channel.name());
    }
    String topic = Text.cut(command.topic(), Limit.TOPIC_BYTES);
    Topic before = channel.topic();
    return topic.equals(before == null ? "" : before.text())
        ? Decision.nothing()
        : Decision.happens(
            new Event.TopicChanged(
                channel.id(), command.by(), Powers.nameOf(state, command.by()), topic));
  }

  private static @Nullable Reason topicRefusal(Channel channel, long by) {
    if (channel.has(ChannelFlag.TOPIC_LOCKED)) {
      return Ranks.refusal(channel, by, Privilege.HALF_OPERATOR);
    }
    boolean inside = by == Event.OPERATOR || channel.member(by) != null;
    return inside ? null : Reason.NOT_ON_CHANNEL;
  }

  static Decision change(State state, ChangeChannel command) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    List<ChannelChange> changes = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (ChannelChange change : command.changes()) {
      Refusal refusal = refusal(state, channel, command.by(), change, changes);
      if (refusal != null) {
        if (!refusals.contains(refusal)) {
          refusals.add(refusal);
        }
      } else if (changesAnything(channel, change) && !changes.contains(change)) {
        changes.add(change);
      }
    }
    return new Decision(changed(state, channel, command.by(), changes), refusals, null);
  }

  private static List<Event> changed(
      State state, Channel channel, long by, List<ChannelChange> changes) {
    return changes.isEmpty()
        ? List.of()
        : Sight.around(
            channel,
            new Event.ChannelChanged(
                channel.id(), by, Powers.nameOf(state, by), List.copyOf(changes)));
  }

  private static @Nullable Refusal refusal(
      State state,
      Channel channel,
      long by,
      ChannelChange change,
      List<ChannelChange> changesBefore) {
    Reason rank = Ranks.refusal(channel, by, needed(change));
    if (rank != null && !isOwnStepDown(by, change)) {
      return Refusal.of(rank, channel.name());
    }
    return switch (change) {
      case ChannelChange.ForwardSet c -> forwardRefusal(state, by, c.to());
      case ChannelChange.RateSet c -> null;
      case ChannelChange.PatternAddedUntil c ->
          listRefusal(channel, c.list(), c.pattern(), changesBefore);
      case ChannelChange.PatternLapsed c -> Refusal.of(Reason.NOT_AN_OPERATOR, channel.name());
      case ChannelChange.Granted c -> memberRefusal(state, channel, by, c.user(), false);
      case ChannelChange.Revoked c -> memberRefusal(state, channel, by, c.user(), true);
      case ChannelChange.PatternAdded c ->
          listRefusal(channel, c.list(), c.pattern(), changesBefore);
      case ChannelChange.FlagSet c -> null;
      case ChannelChange.KeySet c -> null;
      case ChannelChange.LimitSet c -> null;
      case ChannelChange.PatternRemoved c -> null;
    };
  }

  /** What the same command adds before counts as well. */
  private static @Nullable Refusal listRefusal(
      Channel channel, PatternList list, UserPattern pattern, List<ChannelChange> changesBefore) {
    long adding = changesBefore.stream().filter(c -> adds(c, list, null)).count();
    boolean full = channel.list(list).size() + adding >= Limit.PATTERNS_PER_LIST.max();
    boolean there =
        channel.lists(list, pattern)
            || changesBefore.stream().anyMatch(c -> adds(c, list, pattern));
    return full && !there ? Refusal.of(Reason.LIST_FULL, pattern) : null;
  }

  /** Tells whether a change adds the pattern, or where that is null any, to the list. */
  private static boolean adds(ChannelChange change, PatternList list, @Nullable UserPattern any) {
    return switch (change) {
      case ChannelChange.PatternAdded c ->
          c.list() == list && (any == null || c.pattern().equals(any));
      case ChannelChange.PatternAddedUntil c ->
          c.list() == list && (any == null || c.pattern().equals(any));
      case ChannelChange.FlagSet c -> false;
      case ChannelChange.KeySet c -> false;
      case ChannelChange.LimitSet c -> false;
      case ChannelChange.PatternRemoved c -> false;
      case ChannelChange.PatternLapsed c -> false;
      case ChannelChange.Granted c -> false;
      case ChannelChange.Revoked c -> false;
      case ChannelChange.ForwardSet c -> false;
      case ChannelChange.RateSet c -> false;
    };
  }

  /** Users are sent only where an operator wants them. */
  private static @Nullable Refusal forwardRefusal(State state, long by, @Nullable ChannelName to) {
    if (to == null) {
      return null;
    }
    Channel target = state.channel(to);
    if (target == null) {
      return Refusal.of(Reason.NO_FORWARD_TARGET, to);
    }
    boolean welcome =
        target.has(ChannelFlag.FORWARD_TARGET)
            || Ranks.refusal(target, by, Privilege.HALF_OPERATOR) == null;
    return welcome ? null : Refusal.of(Reason.MAY_NOT_FORWARD, target.name());
  }

  static Decision lapse(State state, LapsePattern command, long nowMs) {
    Channel channel = state.channel(command.channel());
    Listed listed = channel == null ? null : channel.listed(command.list(), command.pattern());
    if (channel == null || listed == null || !listed.lapses() || listed.untilMs() > nowMs) {
      return Decision.nothing();
    }
    ChannelChange lapsed = new ChannelChange.PatternLapsed(command.list(), command.pattern());
    return Decision.happens(changed(state, channel, Event.OPERATOR, List.of(lapsed)));
  }

  private static Privilege needed(ChannelChange change) {
    return switch (change) {
      case ChannelChange.Granted c -> Ranks.neededToGrant(c.privilege());
      case ChannelChange.Revoked c -> Ranks.neededToGrant(c.privilege());
      case ChannelChange.FlagSet c -> Privilege.HALF_OPERATOR;
      case ChannelChange.KeySet c -> Privilege.HALF_OPERATOR;
      case ChannelChange.LimitSet c -> Privilege.HALF_OPERATOR;
      case ChannelChange.PatternAdded c -> Privilege.HALF_OPERATOR;
      case ChannelChange.PatternRemoved c -> Privilege.HALF_OPERATOR;
      case ChannelChange.ForwardSet c -> Privilege.HALF_OPERATOR;
      case ChannelChange.RateSet c -> Privilege.HALF_OPERATOR;
      case ChannelChange.PatternAddedUntil c -> Privilege.HALF_OPERATOR;
      case ChannelChange.PatternLapsed c -> Privilege.HALF_OPERATOR;
    };
  }

  /** Everybody may give up a privilege. */
  private static boolean isOwnStepDown(long by, ChannelChange change) {
    return change instanceof ChannelChange.Revoked revoked && revoked.user() == by;
  }

  private static @Nullable Refusal memberRefusal(
      State state, Channel channel, long by, long user, boolean takesAway) {
    Membership member = channel.member(user);
    if (member == null) {
      return Refusal.of(Reason.USER_NOT_ON_CHANNEL, Powers.nameOf(state, user));
    }
    return takesAway && user != by && Ranks.outranks(member, channel.member(by))
        ? Refusal.of(Reason.OUTRANKED, member.user().nick())
        : null;
  }

  private static boolean changesAnything(Channel channel, ChannelChange change) {
    return switch (change) {
      case ChannelChange.FlagSet c -> channel.has(c.flag()) != c.on();
      case ChannelChange.KeySet c -> !Objects.equals(channel.key(), c.key());
      case ChannelChange.LimitSet c -> channel.membersMax() != c.members();
      case ChannelChange.PatternAdded c -> !channel.lists(c.list(), c.pattern());
      case ChannelChange.PatternRemoved c -> channel.lists(c.list(), c.pattern());
      case ChannelChange.ForwardSet c -> !Objects.equals(channel.forward(), c.to());
      case ChannelChange.RateSet c -> !Objects.equals(channel.rate(c.flow()), c.rate());
      case ChannelChange.PatternAddedUntil c -> {
        Listed listed = channel.listed(c.list(), c.pattern());
        yield listed == null || listed.untilMs() != c.untilMs();
      }
      case ChannelChange.PatternLapsed c -> false;
      case ChannelChange.Granted c -> !holds(channel, c.user(), c.privilege());
      case ChannelChange.Revoked c -> holds(channel, c.user(), c.privilege());
    };
  }

  private static boolean holds(Channel channel, long user, Privilege privilege) {
    Membership member = channel.member(user);
    return member != null && member.privileges().contains(privilege);
  }
}
