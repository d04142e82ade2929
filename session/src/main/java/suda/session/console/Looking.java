package suda.session.console;

import java.util.List;
import java.util.stream.Collectors;
import suda.core.state.Channel;
import suda.core.state.Topic;
import suda.core.state.User;
import suda.session.operator.Origins;
import suda.session.verb.Arguments;
import suda.session.verb.Excerpt;

/** What the operator sees of users and rooms. */
final class Looking {
  private Looking() {}

  static void who(ConsoleSession console, Arguments arguments) {
    List<String> users = console.state().users().stream().map(Looking::line).toList();
    console.tell(Excerpt.of(users, arguments, "user"));
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
    List<String> rooms = console.state().channels().stream().map(Looking::line).toList();
    console.tell(Excerpt.of(rooms, arguments, "room"));
  }

  private static String line(Channel room) {
    Topic topic = room.topic();
    String inside = "%s (%d)".formatted(room.name(), room.members().size());
    return topic == null ? inside : inside + " " + topic.text();
  }
}
