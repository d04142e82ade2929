package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command.RegisterChannel;
import suda.core.command.Command.SetAccess;
import suda.core.command.Command.TransferChannel;
import suda.core.command.Command.UnregisterChannel;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;

/** Whose channel it is, and what accounts are in it for good. */
final class OwnershipRules {
  private OwnershipRules() {}

  static Decision register(State state, RegisterChannel command) {
    User user = state.user(command.user());
    Channel channel = state.channel(command.channel());
    if (user == null || channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason reason = registeringRefusal(state, user, channel);
    if (reason != null) {
      return Decision.refused(reason, channel.name());
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.ChannelRegistered(channel.id(), user.accountId()));
    Membership member = channel.member(user.id());
    if (member != null && !member.privileges().contains(Privilege.OWNER)) {
      events.add(granted(channel, user));
    }
    return Decision.happens(events);
  }

  private static @Nullable Reason registeringRefusal(State state, User user, Channel channel) {
    if (user.accountId() == 0) {
      return Reason.NOT_LOGGED_IN;
    }
    if (channel.staysOpen()) {
      return Reason.ALREADY_REGISTERED;
    }
    Reason rank = Ranks.refusal(channel, user.id(), Privilege.OPERATOR);
    if (rank != null) {
      return rank;
    }
    return owned(state, user.accountId()) >= Limit.CHANNELS_PER_ACCOUNT.max()
        ? Reason.ACCOUNT_FULL
        : null;
  }

  private static Event granted(Channel channel, User user) {
    return new Event.ChannelChanged(
        channel.id(),
        Event.OPERATOR,
        "",
        List.of(new ChannelChange.Granted(user.id(), Privilege.OWNER)));
  }

  private static long owned(State state, long account) {
    return state.channels().stream().filter(channel -> channel.founder() == account).count();
  }

  static Decision unregister(State state, UnregisterChannel command) {
    Channel channel = state.channel(command.channel());
    Reason reason = founderRefusal(channel, command.by());
    if (channel == null || reason != null) {
      return Decision.refused(reason == null ? Reason.NO_SUCH_CHANNEL : reason, "");
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.ChannelUnregistered(channel.id()));
    if (channel.members().isEmpty() && channel.closedToSome() && !channel.permanent()) {
      events.add(new Event.ChannelClosed(channel.id()));
    }
    return Decision.happens(events);
  }

  static Decision transfer(State state, TransferChannel command) {
    Channel channel = state.channel(command.channel());
    Account to = state.accounts().account(command.to());
    Reason reason = founderRefusal(channel, command.by());
    if (channel == null || reason != null) {
      return Decision.refused(reason == null ? Reason.NO_SUCH_CHANNEL : reason, "");
    }
    if (to == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (channel.founder() == to.id()) {
      return Decision.nothing();
    }
    return owned(state, to.id()) >= Limit.CHANNELS_PER_ACCOUNT.max()
        ? Decision.refused(Reason.ACCOUNT_FULL, to.name())
        : Decision.happens(new Event.ChannelRegistered(channel.id(), to.id()));
  }

  private static @Nullable Reason founderRefusal(@Nullable Channel channel, long by) {
    if (channel == null) {
      return Reason.NO_SUCH_CHANNEL;
    }
    if (channel.founder() == 0) {
      return Reason.CHANNEL_NOT_REGISTERED;
    }
    return by == Event.OPERATOR || by == channel.founder() ? null : Reason.NOT_YOURS;
  }

  /** Who has a lasting privilege may give those that such a member may give. */
  static Decision setAccess(State state, SetAccess command) {
    Channel channel = state.channel(command.channel());
    Account account = state.accounts().account(command.account());
    if (channel == null || account == null) {
      return Decision.refused(
          channel == null ? Reason.NO_SUCH_CHANNEL : Reason.NO_SUCH_ACCOUNT, "");
    }
    Privilege before = channel.access().get(account.id());
    Reason reason = accessRefusal(channel, command.by(), before, command.privilege());
    if (reason != null) {
      return Decision.refused(reason, channel.name());
    }
    if (before == command.privilege()) {
      return Decision.nothing();
    }
    return before == null && channel.access().size() >= Limit.ACCESS_PER_CHANNEL.max()
        ? Decision.refused(Reason.LIST_FULL, account.name())
        : Decision.happens(
            new Event.AccessChanged(channel.id(), account.id(), command.privilege()));
  }

  private static @Nullable Reason accessRefusal(
      Channel channel, long by, @Nullable Privilege before, @Nullable Privilege after) {
    if (channel.founder() == 0) {
      return Reason.CHANNEL_NOT_REGISTERED;
    }
    if (by == Event.OPERATOR) {
      return null;
    }
    Privilege own = channel.access(by);
    boolean may = own != null && mayGrant(own, before) && mayGrant(own, after);
    return may ? null : Reason.NOT_AN_OPERATOR;
  }

  private static boolean mayGrant(Privilege own, @Nullable Privilege privilege) {
    return privilege == null || own.reaches(Ranks.neededToGrant(privilege));
  }
}
