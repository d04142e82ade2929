package suda.session.text;

import java.util.List;

/** What a plain-text user can type after a slash. */
final class TextVerbs {
  private TextVerbs() {}

  static final VerbTable<TextUser> TABLE =
      new VerbTable<>(
          row("help", "h, ?", "[VERB]", "shows what can be typed", SelfVerbs::help),
          row("nick", "name", "NICK", "gives you another nick", SelfVerbs::nick),
          row("msg", "m, w, tell", "WHO TEXT", "says it to one user or #room", TalkVerbs::msg),
          row("me", "", "TEXT", "tells what you do: * alice waves", TalkVerbs::me),
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
              "finds what was said; also from: in: before: after:",
              SearchVerbs::search),
          row(
              "history",
              "",
              "[DAYS]",
              "for how long what is said in the room is kept",
              SearchVerbs::history),
          row("login", "", "", "will log you in to an account", SelfVerbs::login),
          row("quit", "exit, bye", "[REASON]", "leaves; quit alone does too", SelfVerbs::quit));

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
