package suda.core.rule;

import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Ban;
import suda.core.command.Command.LapseBan;
import suda.core.command.Command.Unban;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;

/** Whom the server's operators keep out. */
final class BanRules {
  private BanRules() {}

  static Decision ban(State state, Ban command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.BAN);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    if (state.bans().size() >= Limit.BANS.max() && state.ban(command.target()) == null) {
      return Decision.refused(Reason.TOO_MANY_BANS, command.target());
    }
    String reason = Text.cut(command.reason(), Limit.REASON_BYTES);
    return Decision.happens(
        new Event.ServerBanned(
            command.target(), reason, Powers.nameOf(state, command.by()), command.untilMs()));
  }

  static Decision unban(State state, Unban command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.BAN);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    return state.ban(command.target()) == null
        ? Decision.refused(Reason.NOT_BANNED, command.target())
        : Decision.happens(
            new Event.ServerUnbanned(command.target(), Powers.nameOf(state, command.by())));
  }

  static Decision lapse(State state, LapseBan command) {
    return state.ban(command.target()) == null
        ? Decision.nothing()
        : Decision.happens(new Event.ServerUnbanned(command.target(), ""));
  }
}
