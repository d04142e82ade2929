package suda.core.rule;

import java.util.List;
import suda.core.command.Command;
import suda.core.state.State;

/** What time undoes. */
public final class Lapses {
  private Lapses() {}

  /** The commands that end the bans whose time is over. */
  public static List<Command> of(State state, long nowMs) {
    return state.bans().stream()
        .filter(ban -> ban.lapsed(nowMs))
        .map(ban -> (Command) new Command.LapseBan(ban.target()))
        .toList();
  }
}
