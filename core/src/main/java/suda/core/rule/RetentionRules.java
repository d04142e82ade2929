package suda.core.rule;

import suda.core.Limit;
import suda.core.command.Command.SetRetention;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.history.Retention;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.core.state.User;

/** How long what is said is kept. */
final class RetentionRules {
  /** The name shown for what the server's operator set. */
  private static final String OPERATOR_NAME = "operator";

  private RetentionRules() {}

  static Decision set(State state, SetRetention command) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason rank = Ranks.refusal(channel, command.by(), Privilege.OPERATOR);
    if (rank != null) {
      return Decision.refused(rank, channel.name());
    }
    if (command.days() < Retention.AS_SERVER || command.days() > Limit.DAYS_KEPT.max()) {
      return Decision.refused(Reason.TOO_MANY_DAYS, Limit.DAYS_KEPT.max());
    }
    return channel.daysKept() == command.days()
        ? Decision.nothing()
        : Decision.happens(
            new Event.RetentionChanged(
                channel.id(), command.by(), nameOf(state, command.by()), command.days()));
  }

  private static String nameOf(State state, long by) {
    User user = state.user(by);
    return user == null ? OPERATOR_NAME : user.nick().text();
  }
}
