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
