package suda.core.rule;

import java.util.List;
import suda.core.command.Command;
import suda.core.state.Deadline;
import suda.core.state.State;

/** What time alone brings about. */
public final class Due {
  private Due() {}

  /**
   * The commands that nobody gives and that are due, the earliest first. Once they are carried out
   * there are none.
   *
   * @param nowMs milliseconds since 1970
   */
  public static List<Command> at(State state, long nowMs) {
    return state.due(nowMs).stream().map(Due::end).toList();
  }

  private static Command end(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OfPattern d -> new Command.LapsePattern(d.channel(), d.list(), d.pattern());
      case Deadline.OfBan d -> new Command.LapseBan(d.target());
    };
  }
}
