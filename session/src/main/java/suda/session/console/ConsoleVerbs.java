package suda.session.console;

import java.util.List;
import suda.core.command.Command;
import suda.session.operator.Banning;
import suda.session.operator.OperatorVerb;
import suda.session.operator.OperatorVerbs;
import suda.session.verb.Arguments;
import suda.session.verb.Verb;
import suda.session.verb.VerbTable;

/** What the operator can type after a slash. */
final class ConsoleVerbs {
  private static final String UBAN = "ADD|DEL|LIST|INFO [FOR] [WHO] [REASON]";
  private static final String FILTER = "ADD|DEL|LIST [ACTION] [TARGETS] [PATTERN] [REASON]";

  private ConsoleVerbs() {}

  static final VerbTable<ConsoleSession> TABLE =
      new VerbTable<>(
          row("help", "h, ?", "[VERB]", "shows what can be typed", ConsoleVerbs::help),
          row("who", "", "[PART]", "shows who is here, where and from where", Looking::who),
          row("rooms", "list", "[PART]", "shows the rooms", Looking::rooms),
          row("delete", "", "ROOM [NUMBER]", "takes back what was said last", TakingBack::delete),
          row("kick", "kill", "NICK [REASON]", "removes a user from the server", KeepingOut::kick),
          row("sajoin", "", "NICK ROOM", "brings a user into a room", verb("sajoin")),
          row("sapart", "", "NICK ROOM [REASON]", "has a user leave a room", verb("sapart")),
          row("saset", "", "ROOM WHAT VALUE", "sets a room up; op, deop, unban", verb("saset")),
          row("sanick", "", "NICK NEWNICK", "gives a user another nick", verb("sanick")),
          row(
              "ban",
              "",
              "[FOR] WHO [REASON]",
              "keeps a nick, address or pattern out",
              KeepingOut::ban),
          row("unban", "", "WHO", "lets them in again", KeepingOut::unban),
          row("bans", "", "[PART]", "shows who is kept out", Banning::list),
          row("uban", "", UBAN, "bans an account as well; INFO explains", verb("uban")),
          row(
              "filter",
              "spamfilter",
              FILTER,
              "holds what is said against patterns",
              verb("spamfilter")),
          row("defcon", "", "[LEVEL]", "shows or sets how much strangers may do", verb("defcon")),
          row("wallops", "", "TEXT", "speaks to the operators", verb("wallops")),
          row("opers", "", "", "shows which operators are here", verb("opers")),
          row("audit", "", "[WHO] [SINCE]", "shows what operators did", verb("audit")),
          row("rehash", "", "", "reads the configuration again", verb("rehash")),
          row(
              "history",
              "",
              "ROOM [DAYS]",
              "for how long what is said in a room is kept",
              KeepingHistory::history),
          row("account", "", "[VERB]", "accounts; alone: what can be done", AccountDesk::account),
          row("room", "", "[VERB]", "registered rooms and codes", AccountDesk::room),
          row("stop", "", "[REASON]", "says goodbye to everybody and stops", ConsoleVerbs::stop),
          row("say", "", "TEXT", "says it to everybody", ConsoleVerbs::say));

  /** What IRC's operators have by the same name. */
  private static Verb.Action<ConsoleSession> verb(String name) {
    OperatorVerb verb = OperatorVerbs.named(name);
    if (verb == null) {
      throw new IllegalStateException("no verb of operators is " + name);
    }
    return (console, arguments) -> verb.action().run(console, arguments);
  }

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
