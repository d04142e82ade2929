package suda.session.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.state.Operator;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** Removing users, and speaking among operators. */
final class Removing {
  private Removing() {}

  static void kill(Desk desk, Arguments arguments) {
    User user = desk.state().userNamed(arguments.first());
    if (user == null) {
      desk.tellNobodyIs(arguments.first());
    } else {
      desk.submit(new Command.Kill(desk.by(), user.id(), arguments.rest().text()));
    }
  }

  static void wallops(Desk desk, Arguments arguments) {
    desk.submit(new Command.SendWallops(desk.by(), arguments.text()));
  }

  static void opers(Desk desk, Arguments arguments) {
    List<User> operators = List.copyOf(desk.state().operators());
    operators.forEach(user -> desk.tell(line(user, user.operator())));
    if (operators.isEmpty()) {
      desk.tell("no operator is here");
    }
  }

  private static String line(User user, @Nullable Operator operator) {
    String name = operator == null ? "" : operator.name();
    return "%s!%s@%s is the operator %s".formatted(user.nick(), user.username(), user.host(), name);
  }
}
