package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.command.Command.Act;
import suda.core.command.Command.BecomeOperator;
import suda.core.command.Command.Kill;
import suda.core.command.Command.Leave;
import suda.core.command.Command.ResignOperator;
import suda.core.command.Command.SendWallops;
import suda.core.command.Command.SetUserFlag;
import suda.core.command.Command.WarnOperators;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.event.Removal;
import suda.core.event.UserFlag;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Operator;
import suda.core.state.State;
import suda.core.state.User;

/** Who is an operator of the server, and what operators do. */
final class OperatorRules {
  private OperatorRules() {}

  static Decision decide(State state, Command.OfOperators command) {
    return switch (command) {
      case Command.LapseBan c -> BanRules.lapse(state, c);
      case BecomeOperator c -> begin(state, c);
      case ResignOperator c -> end(state, c);
      case Kill c -> kill(state, c);
      case Command.BringIn c -> OverrideRules.bringIn(state, c);
      case Command.TakeOut c -> OverrideRules.takeOut(state, c);
      case Command.GiveNick c -> OverrideRules.giveNick(state, c);
      case SendWallops c -> wallops(state, c);
      case WarnOperators c -> warn(c);
      case Command.AddFilter c -> FilterRules.add(state, c);
      case Command.RemoveFilter c -> FilterRules.remove(state, c);
      case Command.SetDefence c -> DefenceRules.set(state, c);
      case Act c -> act(state, c);
    };
  }

  private static Decision begin(State state, BecomeOperator command) {
    User user = state.user(command.user());
    if (user == null
        || new Operator(command.name(), command.privileges()).equals(user.operator())) {
      return Decision.nothing();
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.OperatorBegan(user.id(), command.name(), command.privileges()));
    if (!user.has(UserFlag.WALLOPS)) {
      events.add(new Event.UserFlagChanged(user.id(), UserFlag.WALLOPS, true));
    }
    return Decision.happens(events);
  }

  static Decision end(State state, ResignOperator command) {
    User user = state.user(command.user());
    return user == null || user.operator() == null
        ? Decision.nothing()
        : Decision.happens(new Event.OperatorEnded(user.id()));
  }

  /** Nobody makes himself an operator, but everybody may stop being one. */
  static Decision setFlag(State state, SetUserFlag command) {
    return command.on() ? Decision.nothing() : end(state, new ResignOperator(command.user()));
  }

  private static Decision kill(State state, Kill command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.KILL);
    User user = state.user(command.user());
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    if (user == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    String reason = Text.cut(command.reason(), Limit.REASON_BYTES);
    List<Event> events = new ArrayList<>();
    events.add(acted(state, command.by(), "kill", user.nick().text(), reason));
    String by = command.by() == Event.OPERATOR ? null : Powers.nameOf(state, command.by());
    String why = new Removal(by, reason).reason();
    events.addAll(UserRules.departure(state, user, new Leave(user.id(), Departure.REMOVED, why)));
    return Decision.happens(events);
  }

  private static Decision wallops(State state, SendWallops command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.WALLOPS);
    return refusal == null
        ? Decision.happens(new Event.WallopsSent(command.by(), command.text()))
        : Decision.refused(refusal);
  }

  private static Decision warn(WarnOperators command) {
    return Decision.happens(new Event.OperatorsWarned(command.text()));
  }

  private static Decision act(State state, Act command) {
    Refusal refusal = Powers.refusal(state, command.by(), command.privilege());
    return refusal == null
        ? Decision.happens(
            acted(state, command.by(), command.action(), command.target(), command.reason()))
        : Decision.refused(refusal);
  }

  /** For the audit. */
  static Event acted(State state, long by, String action, String target, String reason) {
    return new Event.OperatorActed(
        Powers.nameOf(state, by), action, target, Text.cut(reason, Limit.REASON_BYTES));
  }
}
