package suda.session.operator;

import java.util.List;
import suda.core.command.Command;
import suda.core.event.OperatorPrivilege;
import suda.session.verb.Arguments;

/** Having the configuration read again. */
final class Reloading {
  private Reloading() {}

  static void rehash(Desk desk, Arguments arguments) {
    desk.submit(
        new Command.Act(desk.by(), OperatorPrivilege.REHASH, "rehash", "", ""),
        decision -> reload(desk));
  }

  private static void reload(Desk desk) {
    desk.context().reload(desk.later((List<String> lines) -> lines.forEach(desk::tell)));
  }
}
