package suda.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.client.ClientEvent.Kicked;
import suda.client.ClientEvent.MembersListed;
import suda.client.ClientEvent.TopicChanged;
import suda.wire.irc.Message;

/** The rooms we are in and who is there. Under the client's lock. */
final class Rooms {
  private final Session session;
  private final Catchup catchup;
  private final Consumer<String> freedNick;
  private final Wishes wishes;
  private final Map<String, RoomModel> joined = new LinkedHashMap<>();

  Rooms(Session session, Catchup catchup, Consumer<String> freedNick) {
    this.session = session;
    this.catchup = catchup;
    this.freedNick = freedNick;
    this.wishes = new Wishes(session);
  }

  Map<String, Consumer<Message>> handlers() {
    return Map.ofEntries(
        Map.entry("JOIN", this::joined),
        Map.entry("PART", this::parted),
        Map.entry("KICK", this::kicked),
        Map.entry("QUIT", this::quit),
        Map.entry("NICK", this::renamed),
        Map.entry("TOPIC", this::topic),
        Map.entry("332", this::topicFound),
        Map.entry("353", this::listed),
        Map.entry("366", this::listEnded),
        Map.entry("AWAY", this::away),
        Map.entry("INVITE", this::invited),
        Map.entry("403", this::refused),
        Map.entry("405", this::refused),
        Map.entry("437", this::refused),
        Map.entry("442", this::notThere),
        Map.entry("471", this::refused),
        Map.entry("473", this::refused),
        Map.entry("474", this::refused),
        Map.entry("475", this::refused),
        Map.entry("476", this::refused),
        Map.entry("477", this::refused),
        Map.entry("489", this::refused));
  }

  /** The user wants to be in {@code room}, now and after every reconnect. */
  void want(String room, String key) {
    wishes.join(room, key, find(room) != null);
    if (session.isOnline()) {
      ask(room);
    }
  }

  private void ask(String room) {
    String key = wishes.key(room);
    if (key.isEmpty()) {
      session.write("JOIN", room);
    } else {
      session.write("JOIN", room, key);
    }
  }

  /** The user wants to be out of {@code room}, now or when connected. */
  void leave(String room, String reason) {
    wishes.leave(room, reason, find(room) != null);
    if (session.isOnline()) {
      part(room, reason);
    }
  }

  private void part(String room, String reason) {
    session.write(Message.of("PART", room, reason).withTrailing());
  }

  /** A session begins: back to where we want to be. */
  void online() {
    unwanted().forEach(room -> gone(room.name()));
    wishes.begin();
    wishes.wanted().forEach(this::ask);
  }

  /**
   * The session goes on: only what is not as wanted is asked for.
   *
   * @param withGap whether something may have happened that we were not told of
   */
  void resumed(boolean withGap) {
    if (withGap) {
      joined.values().forEach(RoomModel::doubt);
    }
    wishes.wanted().stream().filter(this::isToJoin).forEach(this::enterAgain);
    unwanted().forEach(room -> part(room.name(), wishes.reason(room.name())));
    wishes.settle(room -> find(room) != null);
    for (RoomModel room : joined.values()) {
      if (wishes.isWanted(room.name()) && !wishes.isJoining(room.name())) {
        goOn(room);
      }
    }
  }

  /** Where we are already, without having been told, the server says nothing of joining. */
  private void enterAgain(String room) {
    ask(room);
    if (wishes.isJoining(room)) {
      session.write("NAMES", room);
    }
  }

  private boolean isToJoin(String room) {
    RoomModel model = find(room);
    return model == null || model.isDoubtful() || wishes.isJoining(room);
  }

  private void goOn(RoomModel room) {
    if (!room.isComplete()) {
      room.listAnew();
      session.write("TOPIC", room.name());
      session.write("NAMES", room.name());
    }
    catchup.resumed(room.name());
  }

  private List<RoomModel> unwanted() {
    return joined.values().stream().filter(room -> !wishes.isWanted(room.name())).toList();
  }

  /** The server no longer has us in {@code room}, and did not say so. */
  private void gone(String room) {
    String reason = wishes.reason(room);
    left(room, session.nick());
    session.tell(new ClientEvent.Parted(room, session.nick(), reason, true));
  }

  List<Room> all() {
    return joined.values().stream().map(RoomModel::snapshot).toList();
  }

  Optional<Room> named(String name) {
    return Optional.ofNullable(find(name)).map(RoomModel::snapshot);
  }

  @Nullable RoomModel find(String name) {
    return joined.get(session.fold(name));
  }

  private void joined(Message message) {
    String room = message.param(0);
    String nick = Session.author(message);
    boolean own = session.isSelf(nick);
    if (own) {
      enter(room);
    }
    RoomModel model = find(room);
    if (model != null) {
      model.add(new Member(nick, "", false));
      session.tell(new ClientEvent.Joined(room, nick, own));
    }
    if (own) {
      catchup.joined(room, session.time(message));
    }
  }

  private void enter(String room) {
    wishes.entered(room);
    joined.put(session.fold(room), new RoomModel(room, session.support()));
  }

  private void parted(Message message) {
    String nick = Session.author(message);
    left(message.param(0), nick);
    session.tell(
        new ClientEvent.Parted(message.param(0), nick, message.param(1), session.isSelf(nick)));
  }

  private void kicked(Message message) {
    String room = message.param(0);
    String nick = message.param(1);
    left(room, nick);
    session.tell(
        new Kicked(room, nick, Session.author(message), message.param(2), session.isSelf(nick)));
  }

  private void left(String room, String nick) {
    RoomModel model = find(room);
    if (session.isSelf(nick)) {
      wishes.left(room);
      catchup.left(room);
      joined.remove(session.fold(room));
    } else if (model != null) {
      model.remove(nick);
    }
  }

  private void quit(Message message) {
    String nick = Session.author(message);
    List<String> seen = roomsOf(nick);
    joined.values().forEach(room -> room.remove(nick));
    session.tell(new ClientEvent.Quit(nick, message.param(0), seen));
    freedNick.accept(nick);
  }

  private void renamed(Message message) {
    rename(Session.author(message), message.param(0));
  }

  /** The server knows us by this nick, and did not say since when. */
  void adopt(String nick) {
    if (!nick.equals(session.nick())) {
      rename(session.nick(), nick);
    }
  }

  private void rename(String before, String after) {
    boolean own = session.isSelf(before);
    if (own) {
      session.setNick(after);
    }
    List<String> seen = roomsOf(before);
    joined.values().forEach(room -> room.rename(before, after));
    session.tell(new ClientEvent.NickChanged(before, after, seen, own));
    freedNick.accept(before);
  }

  private List<String> roomsOf(String nick) {
    List<String> names = new ArrayList<>();
    for (RoomModel room : joined.values()) {
      if (room.has(nick)) {
        names.add(room.name());
      }
    }
    return names;
  }

  private void topic(Message message) {
    RoomModel model = find(message.param(0));
    if (model != null) {
      model.setTopic(message.param(1));
    }
    session.tell(
        new TopicChanged(message.param(0), message.param(1), Optional.of(Session.author(message))));
  }

  private void topicFound(Message message) {
    RoomModel model = find(message.param(1));
    if (model != null) {
      model.setTopic(message.param(2));
    }
    session.tell(new TopicChanged(message.param(1), message.param(2), Optional.empty()));
  }

  private void listed(Message message) {
    String room = message.param(2);
    String[] entries = message.lastParam().split(" +");
    if (wishes.isJoining(room) && listsUs(entries)) {
      foundInside(room, message);
    }
    RoomModel model = find(room);
    if (model != null) {
      model.list(entries);
    } else {
      session.tell(Replies.event(message));
    }
  }

  private boolean listsUs(String[] entries) {
    return Arrays.stream(entries)
        .map(entry -> RoomModel.nick(entry, session.support()))
        .anyMatch(session::isSelf);
  }

  /** We have been in the room since a time of which nothing is told any more. */
  private void foundInside(String room, Message message) {
    if (find(room) == null) {
      enter(room);
      session.tell(new ClientEvent.Joined(room, session.nick(), true));
    }
    wishes.entered(room);
    catchup.joined(room, session.time(message));
  }

  private void listEnded(Message message) {
    RoomModel model = find(message.param(1));
    if (model != null) {
      model.listEnded();
      session.tell(new MembersListed(message.param(1)));
    } else {
      session.tell(Replies.event(message));
    }
  }

  private void away(Message message) {
    String nick = Session.author(message);
    Optional<String> text =
        message.params().isEmpty() ? Optional.empty() : Optional.of(message.param(0));
    joined.values().forEach(room -> room.setAway(nick, text.isPresent()));
    session.tell(new ClientEvent.AwayChanged(nick, text));
  }

  private void invited(Message message) {
    if (session.isSelf(message.param(0))) {
      session.tell(new ClientEvent.Invited(message.param(1), Session.author(message)));
    }
  }

  /** A room that cannot be joined is not tried again: the user decides. */
  private void refused(Message message) {
    String room = message.param(1);
    boolean joining = isToJoin(room) && wishes.isWanted(room);
    boolean rejoining = catchup.isHolding(room);
    if (joining || rejoining) {
      wishes.refused(room);
      catchup.left(room);
      joined.remove(session.fold(room));
      session.tell(new ClientEvent.JoinRefused(room, message.lastParam()));
    } else {
      session.tell(Replies.event(message));
    }
  }

  /** A room that is to be left is left already. */
  private void notThere(Message message) {
    String room = message.param(1);
    if (wishes.isLeaving(room) && find(room) != null) {
      gone(room);
    } else {
      session.tell(Replies.event(message));
    }
  }
}
