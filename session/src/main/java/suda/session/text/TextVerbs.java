package suda.session.text;

import java.util.List;
import java.util.stream.Stream;
import suda.session.verb.Arguments;
import suda.session.verb.Verb;
import suda.session.verb.VerbTable;

/** What a plain-text user can type after a slash. */
final class TextVerbs {
  private TextVerbs() {}

  /** What everybody can; {@link ServerVerbs} has what is for operators of the server. */
  static final VerbTable<TextUser> TABLE =
      new VerbTable<>(
          row("help", "h, ?", "[VERB]", "shows what can be typed", SelfVerbs::help),
          row("nick", "name", "NICK", "gives you another nick", SelfVerbs::nick),
          row("msg", "m, w, tell", "WHO TEXT", "says it to one user or #room", TalkVerbs::msg),
          row("me", "", "TEXT", "tells what you do: * alice waves", TalkVerbs::me),
          row("edit", "", "TEXT", "puts this in the place of what you said", RevisionVerbs::edit),
          row("delete", "", "[NUMBER]", "takes back your last message", RevisionVerbs::delete),
          row("react", "", "SIGN [NICK]", "reacts to the last message", RevisionVerbs::react),
          row("join", "j", "ROOM [KEY]", "takes you to a room, new or not", RoomVerbs::join),
          row("part", "leave", "[REASON]", "leaves the room you talk in", RoomVerbs::part),
          row("who", "names", "[ROOM]", "shows who is in a room", RoomVerbs::who),
          row("rooms", "list", "[PART]", "shows the rooms named so", RoomVerbs::rooms),
          row("topic", "", "[TEXT]", "shows or changes the topic", RoomVerbs::topic),
          row("away", "", "[TEXT]", "says that you are away; alone: back", SelfVerbs::away),
          row("invite", "", "NICK", "invites a user to your room", RankVerbs::invite),
          row("kick", "", "NICK [REASON]", "removes a user from your room", RankVerbs::kick),
          row("op", "", "NICK", "makes a user an operator of your room", RankVerbs::op),
          row("deop", "", "NICK", "takes that back", RankVerbs::deop),
          row(
              "search",
              "find",
              "WORDS",
              "finds what was said; knows from: in: after:",
              SearchVerbs::search),
          row("history", "", "[DAYS]", "how long what is said here is kept", SearchVerbs::history),
          row("voice", "", "NICK", "lets a user speak in any case", RankVerbs::voice),
          row("devoice", "", "NICK", "takes that back", RankVerbs::devoice),
          row("ban", "", "WHO [TIME]", "keeps a user out: /ban bob 10m why", DoorVerbs::ban),
          row("unban", "", "WHO", "lets the user in again", DoorVerbs::unban),
          row("mute", "", "WHO [TIME]", "keeps a user from speaking", DoorVerbs::mute),
          row("unmute", "", "WHO", "lets the user speak again", DoorVerbs::unmute),
          row("knock", "", "ROOM [WHY]", "asks to be let in there", DoorVerbs::knock),
          row("rename", "", "ROOM", "gives your room that name", DoorVerbs::rename),
          row("bans", "", "", "shows who is banned or muted", DoorVerbs::bans),
          row(
              "set",
              "mode",
              "[WHAT] [VALUE]",
              "how your room is: /set secret on",
              SettingVerbs::set),
          row("whois", "", "NICK", "tells about a user", PeopleVerbs::whois),
          row("whowas", "", "NICK", "tells who had a nick and left", PeopleVerbs::whowas),
          row("watch", "", "[NICK]", "tells when a user comes and goes", WatchVerbs::watch),
          row("unwatch", "", "NICK", "takes that back", WatchVerbs::unwatch),
          row("ignore", "", "WHO", "drops what a user writes to you", PeopleVerbs::ignore),
          row("unignore", "", "WHO", "takes that back", PeopleVerbs::unignore),
          row("ignored", "", "", "shows whom you ignore", PeopleVerbs::ignored),
          row("accept", "", "[NICK]", "lets a user write to you in any case", ChoiceVerbs::accept),
          row("unaccept", "", "NICK", "takes that back", ChoiceVerbs::unaccept),
          row("self", "umode", "[WHAT] [VALUE]", "how you are: /self bot on", ChoiceVerbs::self),
          row("register", "", "PASSWORD [EMAIL]", "makes your nick your own", account("register")),
          row("login", "", "[NAME] PASSWORD", "logs you in to an account", account("identify")),
          row("verify", "", "NAME CODE", "ends a registration", account("verify")),
          row("logout", "", "", "makes you a guest again", account("logout")),
          row(
              "account",
              "ns",
              "[VERB]",
              "more about accounts; alone: what",
              TextApplicant::account),
          row("host", "hs", "[VERB]", "more about your account's own host", TextApplicant::host),
          row("room", "cs", "[VERB]", "more about registered rooms", TextApplicant::room),
          row("quit", "exit, bye", "[REASON]", "leaves; quit alone does too", SelfVerbs::quit));

  private static final VerbTable<TextUser> WITH_OPERATORS =
      new VerbTable<>(
          Stream.concat(TABLE.verbs().stream(), ServerVerbs.TABLE.verbs().stream()).toList());

  /**
   * Does what was typed. Verbs of operators are found by who types one of them, and guessed at for
   * operators alone.
   */
  static void run(TextUser user, String typed) {
    String name = Arguments.of(typed.substring(1)).first();
    String obstacle = ServerVerbs.obstacle(user, name);
    boolean all = user.isOperator() || ServerVerbs.TABLE.find(name) != null;
    if (obstacle == null) {
      (all ? WITH_OPERATORS : TABLE).run(user, typed, user::tell);
    } else {
      user.tell(obstacle);
    }
  }

  /** All verbs, or the one that {@code about} names. */
  static List<String> help(TextUser user, String about) {
    Verb<TextUser> verb =
        ServerVerbs.TABLE.find(about.startsWith("/") ? about.substring(1) : about);
    if (verb != null) {
      return ServerVerbs.explained(verb);
    }
    Stream<String> more =
        about.isEmpty() && user.isOperator() ? ServerVerbs.listed(user) : Stream.empty();
    return Stream.concat(TABLE.help(about).stream(), more).toList();
  }

  private static Verb.Action<TextUser> account(String verb) {
    return (user, arguments) ->
        TextApplicant.account(user, Arguments.of(verb + " " + arguments.text()));
  }

  private static Verb<TextUser> row(
      String name,
      String aliases,
      String parameters,
      String sentence,
      Verb.Action<TextUser> action) {
    List<String> others = aliases.isEmpty() ? List.of() : List.of(aliases.split(", "));
    return new Verb<>(name, others, parameters, sentence, action);
  }
}
