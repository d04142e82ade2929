package suda.session.operator;

import suda.core.command.Command;
import suda.core.state.Defence;
import suda.session.verb.Arguments;

/** How much strangers may do. */
final class Defending {
  private Defending() {}

  static void defcon(Desk desk, Arguments arguments) {
    String typed = arguments.first();
    if (typed.isEmpty()) {
      show(desk);
    } else if (typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '5') {
      desk.submit(new Command.SetDefence(desk.by(), typed.charAt(0) - '0'), decision -> show(desk));
    } else {
      desk.refuse("a level is a number from 5, nothing is refused, to 1, nobody comes in");
    }
  }

  private static void show(Desk desk) {
    Defence now = desk.state().defence();
    for (Defence defence : Defence.values()) {
      boolean holds = defence.compareTo(now) >= 0 && (defence != Defence.NORMAL || defence == now);
      desk.tell((holds ? "* " : "  ") + defence.level() + " " + defence.sentence());
    }
  }
}
