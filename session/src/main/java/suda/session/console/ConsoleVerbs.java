package suda.session.console;

import java.util.List;
import suda.core.command.Command;
import suda.session.text.Arguments;
import suda.session.text.Verb;
import suda.session.text.VerbTable;

/** What the operator can type after a slash. */
final class ConsoleVerbs {
  private ConsoleVerbs() {}

  static final VerbTable<ConsoleSession> TABLE =
      new VerbTable<>(
          row("help", "h, ?", "[VERB]", "shows what can be typed", ConsoleVerbs::help),
          row("who", "", "[PART]", "shows who is here, where and from where", Looking::who),
          row("rooms", "list", "[PART]", "shows the rooms", Looking::rooms),
          row("kick", "", "NICK [REASON]", "removes a user from the server", KeepingOut::kick),
          row("ban", "", "WHO [REASON]", "keeps a nick, host or pattern out", KeepingOut::ban),
          row("unban", "", "PATTERN", "lets them in again", KeepingOut::unban),
          row("bans", "", "", "shows who is kept out", KeepingOut::bans),
          row(
              "history",
              "",
              "ROOM [DAYS]",
              "for how long what is said in a room is kept",
              KeepingHistory::history),
          row("stop", "", "[REASON]", "says goodbye to everybody and stops", ConsoleVerbs::stop),
          row("say", "", "TEXT", "says it to everybody", ConsoleVerbs::say));

  private static Verb<ConsoleSession> row(
      String name,
      String aliases,
      String parameters,
      String sentence,
      Verb.Action<ConsoleSession> action) {
    List<String> others = aliases.isEmpty() ? List.of() : List.of(aliases.split(", "));
    return new Verb<>(name, others, parameters, sentence, action);
  }

  private static void help(ConsoleSession console, Arguments arguments) {
    console.tell(TABLE.help(arguments.first()));
    if (arguments.isEmpty()) {
      console.tell(console.besidesVerbs());
    }
  }

  private static void say(ConsoleSession console, Arguments arguments) {
    console.submit(new Command.Announce(arguments.text()));
  }

  private static void stop(ConsoleSession console, Arguments arguments) {
    console.stopServer(arguments.isEmpty() ? "the server stops" : arguments.text());
  }
}
