package suda.core.rule;

import suda.core.Limit;
import suda.core.command.Command.AddFilter;
import suda.core.command.Command.RemoveFilter;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;

/** Which spam filters there are; what they do is decided where commands come in. */
final class FilterRules {
  private FilterRules() {}

  static Decision add(State state, AddFilter command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.SPAM_FILTER);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    if (state.filters().size() >= Limit.FILTERS.max()) {
      return Decision.refused(Reason.TOO_MANY_FILTERS, "");
    }
    return Decision.happens(
        new Event.FilterAdded(
            state.nextSequence(), command.filter(), Powers.nameOf(state, command.by())));
  }

  static Decision remove(State state, RemoveFilter command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.SPAM_FILTER);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    return state.filter(command.filter()) == null
        ? Decision.refused(Reason.NO_SUCH_FILTER, command.filter())
        : Decision.happens(
            new Event.FilterRemoved(command.filter(), Powers.nameOf(state, command.by())));
  }
}
