package suda.session.console;

import java.util.OptionalInt;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.state.Channel;
import suda.session.DaysKept;
import suda.session.verb.Arguments;

/** For how long what is said in a room is kept. */
final class KeepingHistory {
  private KeepingHistory() {}

  static void history(ConsoleSession console, Arguments arguments) {
    String typed = arguments.first();
    Channel room = console.state().channelNamed(typed.startsWith("#") ? typed : "#" + typed);
    String wanted = arguments.rest().text();
    OptionalInt days = DaysKept.parse(wanted);
    if (room == null) {
      console.refuse("there is no room " + typed);
    } else if (wanted.isEmpty()) {
      console.tell(room.name() + ": " + DaysKept.words(room.daysKept()));
    } else if (days.isEmpty()) {
      console.refuse("say /history ROOM off, default, or for how many days");
    } else {
      console.submit(new Command.SetRetention(Event.OPERATOR, room.id(), days.getAsInt()));
    }
  }
}
