package suda.core.rule;

import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Ban;
import suda.core.command.Command.Unban;
import suda.core.event.Event;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;

/** Whom the server's operator keeps out. */
final class BanRules {
  private BanRules() {}

  static Decision ban(State state, Ban command) {
    if (state.bans().size() >= Limit.BANS.max() && state.ban(command.pattern()) == null) {
      return Decision.refused(Reason.TOO_MANY_BANS, command.pattern());
    }
    String reason = Text.cut(command.reason(), Limit.REASON_BYTES);
    return Decision.happens(new Event.Banned(command.pattern(), reason));
  }

  static Decision unban(State state, Unban command) {
    return state.ban(command.pattern()) == null
        ? Decision.refused(Reason.NOT_BANNED, command.pattern())
        : Decision.happens(new Event.Unbanned(command.pattern()));
  }
}
