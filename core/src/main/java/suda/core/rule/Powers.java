package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;
import suda.core.state.User;

/** What operators of the server may do. */
final class Powers {
  /** The name shown for what was done at the console, or by the server itself. */
  private static final String CONSOLE = "operator";

  private Powers() {}

  /** Why {@code by} may not do what needs {@code privilege}, or null where it may. */
  static @Nullable Refusal refusal(State state, long by, OperatorPrivilege privilege) {
    User user = state.user(by);
    boolean may = by == Event.OPERATOR || (user != null && user.may(privilege));
    return may ? null : Refusal.of(Reason.NO_PRIVILEGE, privilege.word());
  }

  static String nameOf(State state, long by) {
    User user = state.user(by);
    return user == null ? CONSOLE : user.nick().text();
  }
}
