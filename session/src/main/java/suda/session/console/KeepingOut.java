package suda.session.console;

import java.util.List;
import java.util.Optional;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.name.UserPattern;
import suda.core.state.ServerBan;
import suda.core.state.User;
import suda.session.text.Arguments;

/** Whom the operator removes, and whom he keeps out. */
final class KeepingOut {
  private KeepingOut() {}

  static void kick(ConsoleSession console, Arguments arguments) {
    User user = console.state().userNamed(arguments.first());
    if (user == null) {
      console.refuse("nobody here is called " + arguments.first());
    } else {
      remove(console, user, arguments.rest().text());
    }
  }

  private static void remove(ConsoleSession console, User user, String reason) {
    console.submit(new Command.Leave(user.id(), Departure.REMOVED, reason));
  }

  /** Bans a pattern, or a nick that is here by the address it comes from. */
  static void ban(ConsoleSession console, Arguments arguments) {
    User user = console.state().userNamed(arguments.first());
    String typed = user == null ? arguments.first() : meaning(console, user);
    Optional<UserPattern> pattern = UserPattern.parse(typed);
    if (pattern.isEmpty()) {
      console.refuse(typed + " is no pattern of nick!username@host");
    } else {
      ban(console, pattern.get(), arguments.rest().text());
    }
  }

  /**
   * A nick is changed at will, so its address is meant; but where others come from there too, or it
   * is this machine, they must not be kept out unasked.
   */
  private static String meaning(ConsoleSession console, User user) {
    List<User> neighbours =
        console.state().users().stream().filter(u -> u.host().equals(user.host())).toList();
    if (neighbours.size() == 1 && !isLoopback(user.host())) {
      return "*!*@" + user.host();
    }
    console.tell(
        "%s shares %s with others, so only the nick is banned; /ban *@%s bans them all"
            .formatted(user.nick(), user.host(), user.host()));
    return user.nick() + "!*@*";
  }

  private static boolean isLoopback(String host) {
    return host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
  }

  private static void ban(ConsoleSession console, UserPattern pattern, String reason) {
    console.submit(
        new Command.Ban(pattern, reason),
        () ->
            List.copyOf(console.state().users()).stream()
                .filter(user -> pattern.matches(user.nick(), user.username(), user.host()))
                .forEach(user -> remove(console, user, reason)));
  }

  static void unban(ConsoleSession console, Arguments arguments) {
    UserPattern.parse(arguments.first())
        .ifPresentOrElse(
            pattern -> console.submit(new Command.Unban(pattern)),
            () -> console.refuse(arguments.first() + " is no pattern of nick!username@host"));
  }

  static void bans(ConsoleSession console, Arguments arguments) {
    List<ServerBan> bans = List.copyOf(console.state().bans());
    console.tell(bans.stream().map(KeepingOut::line).toList());
    if (bans.isEmpty()) {
      console.tell("nobody is banned");
    }
  }

  private static String line(ServerBan ban) {
    return ban.reason().isEmpty()
        ? ban.pattern().text()
        : "%s (%s)".formatted(ban.pattern(), ban.reason());
  }
}
