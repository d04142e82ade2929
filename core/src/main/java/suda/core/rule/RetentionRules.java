package suda.core.rule;

import suda.core.Limit;
import suda.core.command.Command.SetAccountRetention;
import suda.core.command.Command.SetRetention;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.history.Retention;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.State;

/** How long what is said is kept. */
final class RetentionRules {
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
    if (!isAllowed(command.days())) {
      return Decision.refused(Reason.TOO_MANY_DAYS, Limit.DAYS_KEPT.max());
    }
    return channel.daysKept() == command.days()
        ? Decision.nothing()
        : Decision.happens(
            new Event.RetentionChanged(
                channel.id(), command.by(), Powers.nameOf(state, command.by()), command.days()));
  }

  static Decision set(State state, SetAccountRetention command) {
    Account account = state.accounts().account(command.account());
    if (account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (!isAllowed(command.days())) {
      return Decision.refused(Reason.TOO_MANY_DAYS, Limit.DAYS_KEPT.max());
    }
    return account.daysKept() == command.days()
        ? Decision.nothing()
        : Decision.happens(
            new Event.AccountRetentionChanged(account.id(), account.name(), command.days()));
  }

  private static boolean isAllowed(int days) {
    return days >= Retention.AS_SERVER && days <= Limit.DAYS_KEPT.max();
  }
}
