package suda.session.console;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import suda.core.Limit;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.core.state.Topic;
import suda.core.state.User;
import suda.session.operator.Origins;
import suda.session.verb.Arguments;

/** What the operator sees of users and rooms. */
final class Looking {
  /** What a terminal keeps in sight when scrolling back. */
  private static final int SHOWN_MAX = Limit.CONSOLE_LINES.max();

  private Looking() {}

  static void who(ConsoleSession console, Arguments arguments) {
    List<User> users = List.copyOf(console.state().users());
    show(console, users, Looking::line, arguments, "user");
  }

  private static String line(User user) {
    String rooms =
        user.memberships().stream()
            .map(member -> member.channel().name().text())
            .collect(Collectors.joining(", "));
    return "%s!%s (%s) in %s%s"
        .formatted(
            user.nick(),
            Origins.of(user),
            ConsoleProfile.client(user.client()),
            rooms.isEmpty() ? "no room" : rooms,
            user.away() == null ? "" : ", away: " + user.away());
  }

  static void rooms(ConsoleSession console, Arguments arguments) {
    List<Channel> rooms = List.copyOf(console.state().channels());
    show(console, rooms, Looking::line, arguments, "room");
  }

  private static String line(Channel room) {
    Topic topic = room.topic();
    String inside = "%s (%d)".formatted(room.name(), room.members().size());
    return topic == null ? inside : inside + " " + topic.text();
  }

  /** Shows the lines that have what was typed in them, and how many there are. */
  static <T> void show(
      ConsoleSession console,
      List<T> all,
      Function<T, String> line,
      Arguments arguments,
      String what) {
    String part = Folding.key(arguments.text());
    List<String> lines =
        all.stream().map(line).filter(text -> Folding.key(text).contains(part)).toList();
    console.tell(lines.subList(0, Math.min(SHOWN_MAX, lines.size())));
    String shown = lines.size() > SHOWN_MAX ? ", the first %,d shown".formatted(SHOWN_MAX) : "";
    String plural = lines.size() == 1 ? "" : "s";
    console.tell("%,d %s%s%s".formatted(lines.size(), what, plural, shown));
  }
}
