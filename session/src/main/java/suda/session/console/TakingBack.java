package suda.session.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.core.state.Channel;
import suda.core.state.Recent;
import suda.session.verb.Arguments;

/** What the operator takes back of what was said. */
final class TakingBack {
  private TakingBack() {}

  /** The last message of a room, or an earlier one by its number from the end. */
  static void delete(ConsoleSession console, Arguments arguments) {
    String typed = arguments.first();
    String name = typed.startsWith("#") ? typed : ChannelName.SIGIL + typed;
    Channel room = console.state().channelNamed(name);
    Recent said = room == null ? null : fromLast(room, arguments.rest().first());
    if (room == null) {
      console.tell("there is no room " + name);
    } else if (said == null) {
      console.tell(
          "there is no such message in %s; the last %d can be taken back"
              .formatted(room.name(), room.recent().size()));
    } else {
      console.submit(new Command.Redact(Event.OPERATOR, said.said(), 0, ""));
    }
  }

  private static @Nullable Recent fromLast(Channel room, String typed) {
    int number = typed.isEmpty() ? 1 : typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    List<Recent> recent = List.copyOf(room.recent());
    int at = recent.size() - number;
    return number >= 1 && at >= 0 ? recent.get(at) : null;
  }
}
