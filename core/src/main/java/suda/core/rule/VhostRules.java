package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.State;
import suda.core.state.User;

/** Accounts with a host of their own, and what is shown as the host of their users. */
final class VhostRules {
  private VhostRules() {}

  /** Who is given one has it shown, whatever the holder chose about the one before. */
  static Decision set(State state, Command.SetVhost command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.VHOST);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    Account account = state.accounts().account(command.account());
    if (account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    String host = command.host() == null ? null : command.host().text();
    if (Objects.equals(account.vhost(), host)) {
      return Decision.nothing();
    }
    String by = Powers.nameOf(state, command.by());
    List<Event> events = new ArrayList<>();
    events.add(new Event.VhostChanged(account.id(), host, by));
    if (host != null && !account.has(AccountFlag.VHOST)) {
      events.add(new Event.AccountFlagChanged(account.id(), AccountFlag.VHOST, true));
    }
    events.addAll(shown(state, account, host));
    return Decision.happens(events);
  }

  /** Everybody who is logged in to the account is shown with {@code vhost}, or null for none. */
  static List<Event> shown(State state, Account account, @Nullable String vhost) {
    List<Event> events = new ArrayList<>();
    for (User user : state.users()) {
      if (user.accountId() == account.id()) {
        events.addAll(shown(user, vhost));
      }
    }
    return events;
  }

  /** What tells that the user is shown with {@code vhost}: nothing where that is so already. */
  static List<Event> shown(User user, @Nullable String vhost) {
    String host = vhost == null ? user.ownHost() : vhost;
    return user.host().equals(host)
        ? List.of()
        : List.of(new Event.HostChanged(user.id(), user.username(), host));
  }
}
