package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suda.core.command.Command.BringIn;
import suda.core.command.Command.GiveNick;
import suda.core.command.Command.Part;
import suda.core.command.Command.TakeOut;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.core.state.User;

/** What operators of the server have users do, past what channels ask. */
final class OverrideRules {
  private OverrideRules() {}

  static Decision bringIn(State state, BringIn command) {
    return who(
        state,
        command.by(),
        OperatorPrivilege.CHANNEL_OVERRIDE,
        command.user(),
        user -> bringIn(state, command, user));
  }

  private static Decision bringIn(State state, BringIn command, User user) {
    Channel channel = state.channel(command.channel());
    if (channel != null && channel.member(user.id()) != null) {
      return Decision.refused(Reason.ALREADY_ON_CHANNEL, channel.name());
    }
    Decision entry = MembershipRules.enter(state, user, command.channel());
    String whom = user.nick() + " " + command.channel();
    return audited(state, entry, command.by(), "sajoin", whom, "");
  }

  static Decision takeOut(State state, TakeOut command) {
    return who(
        state,
        command.by(),
        OperatorPrivilege.CHANNEL_OVERRIDE,
        command.user(),
        user -> takeOut(state, command, user));
  }

  private static Decision takeOut(State state, TakeOut command, User user) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    if (channel.member(user.id()) == null) {
      return Decision.refused(Reason.USER_NOT_ON_CHANNEL, channel.name());
    }
    Decision exit =
        MembershipRules.part(state, new Part(user.id(), channel.id(), command.reason()));
    String whom = user.nick() + " " + channel.name();
    return audited(state, exit, command.by(), "sapart", whom, command.reason());
  }

  static Decision giveNick(State state, GiveNick command) {
    return who(
        state,
        command.by(),
        OperatorPrivilege.KILL,
        command.user(),
        user -> giveNick(state, command, user));
  }

  /** A nick that is an account's is for its holder: else the operator would lend him a name. */
  private static Decision giveNick(State state, GiveNick command, User user) {
    if (user.nick().text().equals(command.nick().text())) {
      return Decision.nothing();
    }
    Refusal taken = UserRules.refusal(state, user, command.nick());
    if (taken != null) {
      return Decision.refused(taken);
    }
    Decision renamed = Decision.happens(new Event.UserRenamed(user.id(), command.nick()));
    String whom = user.nick() + " " + command.nick();
    return audited(state, renamed, command.by(), "sanick", whom, "");
  }

  /** Has {@code deed} decide where {@code by} may do it, and there is such a user. */
  private static Decision who(
      State state, long by, OperatorPrivilege privilege, long id, Function<User, Decision> deed) {
    Refusal refusal = Powers.refusal(state, by, privilege);
    User user = state.user(id);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    return user == null ? Decision.refused(Reason.NO_SUCH_USER, "") : deed.apply(user);
  }

  /**
   * The audit comes last, as a channel that is opened has the number of the first event. It names
   * the user first, so that it is a deed of the server's operators and not of the channel's.
   */
  private static Decision audited(
      State state, Decision decision, long by, String action, String target, String reason) {
    if (!decision.accepted()) {
      return decision;
    }
    List<Event> events = new ArrayList<>(decision.events());
    events.add(OperatorRules.acted(state, by, action, target, reason));
    return Decision.happens(events);
  }
}
