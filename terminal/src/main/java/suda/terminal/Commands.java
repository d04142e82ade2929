package suda.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.client.ChatMessage;
import suda.client.Client;
import suda.client.Room;
import suda.client.Search;
import suda.client.SendHandle;

/** What can be typed after a slash, one row each. */
final class Commands {

  /** Shows a line to the user. */
  interface Shower {
    void show(String text);
  }

  /** What a command does with the words after it. */
  private interface Action {
    void with(Commands commands, String rest);
  }

  private record Row(
      String name, String syntax, String meaning, boolean needsMore, Action action) {}

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  private static final List<Row> ROWS =
      List.of(
          new Row("/help", "", "this list", false, (all, _) -> all.help()),
          new Row(
              "/join", "#ROOM [KEY]", "go to a room; talk there from now on", true, Commands::join),
          new Row(
              "/enter",
              "CODE",
              "go to the rooms that an invitation opens",
              true,
              (all, code) -> all.client.raw("CHANSERV ENTER " + word(code))),
          new Row("/switch", "#ROOM|NICK", "talk there from now on", true, Commands::turn),
          new Row("/part", "[#ROOM] [REASON]", "leave a room", false, Commands::part),
          new Row("/rooms", "", "the rooms you are in", false, (all, _) -> all.rooms()),
          new Row("/who", "", "who is here", false, (all, _) -> all.who()),
          new Row("/msg", "NICK TEXT", "say something to one user", true, Commands::message),
          new Row("/me", "TEXT", "say what you do", true, Commands::act),
          new Row(
              "/nick",
              "NICK",
              "take another name",
              true,
              (all, n) -> all.client.changeNick(word(n))),
          new Row(
              "/search",
              "WORDS",
              "find what was said; also in:#ROOM from:NICK",
              true,
              Commands::search),
          new Row("/edit", "TEXT", "another text for what you said last", true, Commands::edit),
          new Row(
              "/delete",
              "[NUMBER]",
              "take back what you said last; 2 is the one before",
              false,
              Commands::delete),
          new Row(
              "/react",
              "SIGN [NICK]",
              "react to what was said last, or to what NICK said",
              true,
              Commands::react),
          new Row("/away", "[TEXT]", "say that you are away; alone: back", false, Commands::away),
          new Row(
              "/whois",
              "NICK",
              "show who somebody is",
              true,
              (all, nick) -> all.client.raw("WHOIS " + word(nick))),
          new Row("/invite", "NICK", "invite somebody to this room", true, Commands::invite),
          new Row("/kick", "NICK [REASON]", "remove somebody from this room", true, Commands::kick),
          new Row("/mode", "[CHANGE]", "show or change how this room is", false, Commands::mode),
          new Row(
              "/account",
              "[VERB]",
              "your account: register PASSWORD, set, and more; alone: what",
              false,
              (all, verb) -> all.ask("NICKSERV", verb)),
          new Row(
              "/room",
              "[VERB]",
              "registered rooms: register #ROOM, set, code and more; alone: what",
              false,
              (all, verb) -> all.ask("CHANSERV", verb)),
          new Row("/topic", "[TEXT]", "show or set the room's topic", false, Commands::topic),
          new Row(
              "/raw", "LINE", "send a line of IRC as it is", true, (all, l) -> all.client.raw(l)),
          new Row("/quit", "[REASON]", "leave; so do quit and Ctrl-D", false, Commands::quit));

  private final Client client;
  private final View view;
  private final Shower shower;
  private final Unconfirmed unconfirmed;
  private final Recent recent;
  private @Nullable String farewell;

  Commands(Client client, View view, Shower shower, Unconfirmed unconfirmed, Recent recent) {
    this.recent = recent;
    this.client = client;
    this.view = view;
    this.shower = shower;
    this.unconfirmed = unconfirmed;
  }

  static List<String> names() {
    return ROWS.stream().map(Row::name).toList();
  }

  /** Why the user leaves; empty while they stay. */
  Optional<String> farewell() {
    return Optional.ofNullable(farewell);
  }

  /**
   * Does what {@code line} says: a command, or text for where the user talks. Two slashes say a
   * text that begins with one.
   */
  void take(String line) {
    if (line.startsWith("//")) {
      say(line.substring(1));
    } else if (line.startsWith("/")) {
      command(line);
    } else if (line.strip().equals("quit")) {
      farewell = "";
    } else if (!line.isBlank()) {
      say(line);
    }
  }

  private void say(String text) {
    said(client.say(view.target(), text));
  }

  private void said(SendHandle send) {
    unconfirmed.said(send, client.isOnline());
  }

  private void command(String line) {
    String name = word(line);
    String rest = rest(line);
    ROWS.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .ifPresentOrElse(row -> run(row, rest), () -> shower.show(name + ": unknown; try /help"));
  }

  private void run(Row row, String rest) {
    if (row.needsMore() && rest.isEmpty()) {
      shower.show("say " + row.name() + " " + row.syntax());
    } else {
      act(row, rest);
    }
  }

  private void act(Row row, String rest) {
    try {
      row.action().with(this, rest);
    } catch (IllegalArgumentException _) {
      shower.show(row.name() + ": not a name: " + word(rest));
    }
  }

  private void help() {
    for (Row row : ROWS) {
      shower.show("%-24s %s".formatted(row.name() + " " + row.syntax(), row.meaning()));
    }
  }

  private void join(String rest) {
    String room = ChatSetup.roomFrom(word(rest));
    client.join(room, word(rest(rest)));
    view.turnTo(room);
  }

  private void turn(String rest) {
    view.turnTo(word(rest));
  }

  private void part(String rest) {
    boolean named = client.isChannel(rest);
    String room = named ? word(rest) : view.target();
    client.part(room, named ? rest(rest) : rest);
    if (client.isSame(room, view.target())) {
      others(room).ifPresent(view::turnTo);
    }
  }

  private Optional<String> others(String room) {
    return client.rooms().stream()
        .map(Room::name)
        .filter(name -> !client.isSame(name, room))
        .findFirst();
  }

  private void rooms() {
    for (Room room : client.rooms()) {
      String topic = room.topic().isEmpty() ? "" : ": " + room.topic();
      shower.show(room.name() + " (" + room.members().size() + ")" + topic);
    }
  }

  private void who() {
    client
        .room(view.target())
        .ifPresentOrElse(
            room -> shower.show(Names.here(room, client.nick())),
            () -> shower.show("you are not in " + view.target()));
  }

  private void message(String rest) {
    if (rest(rest).isEmpty()) {
      shower.show("say /msg NICK TEXT");
    } else {
      said(client.say(word(rest), rest(rest)));
    }
  }

  private void act(String rest) {
    said(client.act(view.target(), rest));
  }

  private void search(String rest) {
    List<String> words = new ArrayList<>(List.of(rest.split(" +")));
    Optional<String> in = taken(words, "in:");
    Optional<String> from = taken(words, "from:");
    if (!client.search(new Search(String.join(" ", words), in, from))) {
      shower.show("this server cannot search");
    }
  }

  /** What follows {@code mark} in one of the words, which is taken out. */
  private static Optional<String> taken(List<String> words, String mark) {
    Optional<String> marked = words.stream().filter(word -> word.startsWith(mark)).findFirst();
    marked.ifPresent(words::remove);
    return marked.map(word -> word.substring(mark.length()));
  }

  private void edit(String rest) {
    revise(recent.own(view.target(), 1), message -> client.edit(message, rest));
  }

  private void delete(String rest) {
    int number = rest.isEmpty() ? 1 : NUMBER.matcher(rest).matches() ? Integer.parseInt(rest) : 0;
    if (number == 0) {
      shower.show("say /delete [NUMBER]: 1 is what you said last, 2 the one before");
    } else {
      revise(recent.own(view.target(), number), message -> client.redact(message, ""));
    }
  }

  private void react(String rest) {
    Optional<ChatMessage> message = recent.byAnother(view.target(), rest(rest));
    revise(message, found -> client.react(found, word(rest)));
  }

  private void revise(Optional<ChatMessage> message, Predicate<ChatMessage> change) {
    if (message.isEmpty()) {
      shower.show("nothing was said here that it could be done to");
    } else if (!change.test(message.get())) {
      shower.show("this server cannot do that");
    }
  }

  private void topic(String rest) {
    if (rest.isEmpty()) {
      String topic = client.room(view.target()).map(Room::topic).orElse("");
      shower.show(topic.isEmpty() ? "no topic" : "topic: " + topic);
    } else {
      client.changeTopic(view.target(), rest);
    }
  }

  private void away(String text) {
    client.raw(text.isEmpty() ? "AWAY" : "AWAY :" + text);
  }

  private void invite(String rest) {
    client.raw("INVITE " + word(rest) + " " + view.target());
  }

  private void kick(String rest) {
    client.raw("KICK " + view.target() + " " + word(rest) + " :" + rest(rest));
  }

  private void mode(String change) {
    client.raw("MODE " + view.target() + " " + change);
  }

  private void ask(String service, String verb) {
    client.raw(service + " " + (verb.isEmpty() ? "HELP" : verb));
  }

  private void quit(String reason) {
    farewell = reason;
  }

  private static String word(String text) {
    String stripped = text.strip();
    int space = stripped.indexOf(' ');
    return space < 0 ? stripped : stripped.substring(0, space);
  }

  private static String rest(String text) {
    String stripped = text.strip();
    return stripped.substring(word(stripped).length()).strip();
  }
}
