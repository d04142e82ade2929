package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.name.AddressRange;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Defence;
import suda.core.state.State;
import suda.core.state.User;

/** What the level of defence refuses; {@link Defence} has the table. */
final class DefenceRules {
  private DefenceRules() {}

  static Decision set(State state, Command.SetDefence command) {
    Refusal refusal = Powers.refusal(state, command.by(), OperatorPrivilege.DEFCON);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    return state.defence() == Defence.of(command.level())
        ? Decision.nothing()
        : Decision.happens(
            new Event.DefenceChanged(command.level(), Powers.nameOf(state, command.by())));
  }

  /** Why the level allows no such command, or null where it does. */
  static @Nullable Refusal refusal(State state, Command command) {
    if (state.defence() == Defence.NORMAL) {
      return null;
    }
    boolean refused =
        switch (command) {
          case Command.Arrive c ->
              keepsOut(state.defence(), c) && !AddressRange.isLoopback(c.address());
          case Command.OfAccount c ->
              state.defence().refusesAccounts() && c instanceof Command.Register;
          case Command.Join c ->
              state.defence().refusesChannels()
                  && state.channel(c.channel()) == null
                  && isStranger(state, c.user());
          case Command.SayToUser c ->
              state.defence().refusesPrivateMessages()
                  && isStranger(state, c.user())
                  && !isOperator(state, c.to());
          case Command.SayToChannel c ->
              state.defence().refusesSpeech() && isStranger(state, c.user());
          default -> false;
        };
    return refused ? Refusal.of(Reason.DEFENDED, state.defence().level()) : null;
  }

  private static boolean keepsOut(Defence defence, Command.Arrive arrival) {
    return arrival.account() == 0 ? defence.refusesStrangers() : defence.refusesArrivals();
  }

  private static boolean isStranger(State state, long id) {
    User user = state.user(id);
    return user != null && user.account() == null && user.operator() == null;
  }

  private static boolean isOperator(State state, long id) {
    User user = state.user(id);
    return user != null && user.operator() != null;
  }
}
