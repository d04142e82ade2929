package suda.session.text;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command.SetTopic;
import suda.core.event.UserFlag;
import suda.core.name.ChannelName;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.Topic;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** Going from room to room, and looking into them. */
final class RoomVerbs {
  /** What a person can read through. */
  private static final int SHOWN_MAX = Limit.NAMES_SHOWN.max();

  private RoomVerbs() {}

  static void join(TextUser user, Arguments arguments) {
    String typed = TextUser.withSigil(arguments.first());
    String key = arguments.rest().isEmpty() ? null : arguments.rest().text();
    ChannelName.parse(typed)
        .ifPresentOrElse(name -> user.seat().enter(name, key), () -> user.tell(notARoom(typed)));
  }

  private static String notARoom(String typed) {
    return "%s cannot be a room: no space, comma, colon, * or ? in it, at most %d bytes"
        .formatted(typed, Limit.CHANNEL_NAME_BYTES.max());
  }

  static void part(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    if (room != null) {
      user.seat().part(room, arguments.text());
    }
  }

  static void who(TextUser user, Arguments arguments) {
    Channel room = arguments.isEmpty() ? user.roomOrTell() : user.roomNamed(arguments.first());
    if (room == null) {
      return;
    }
    List<String> names =
        room.members().stream()
            .filter(m -> shows(user, m.user()) && m.isSeenBy(room.member(user.id())))
            .map(RoomVerbs::name)
            .toList();
    List<String> shown = names.subList(0, Math.min(SHOWN_MAX, names.size()));
    String more = names.size() > SHOWN_MAX ? ", and %,d more".formatted(unshown(names)) : "";
    user.tell("in %s: %s%s".formatted(room.name(), listed(shown), more));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "nobody" : String.join(", ", names);
  }

  private static int unshown(List<String> names) {
    return names.size() - SHOWN_MAX;
  }

  /** An invisible user is shown to those who share a room. */
  private static boolean shows(TextUser user, User other) {
    User self = user.self();
    boolean hidden = other.has(UserFlag.INVISIBLE) && self != other && !user.seesAll();
    return !hidden || self != null && other.sharesChannelWith(self);
  }

  private static String name(Membership member) {
    String away = member.user().away() == null ? null : "away";
    String rank = member.highest() == null ? null : ChangeWords.rank(member.highest());
    return member.user().nick() + remarks(rank, away);
  }

  private static String remarks(@Nullable String rank, @Nullable String away) {
    if (rank == null && away == null) {
      return "";
    }
    return " (" + (rank == null ? away : away == null ? rank : rank + ", " + away) + ")";
  }

  static void rooms(TextUser user, Arguments arguments) {
    String part = Folding.key(arguments.text());
    List<Channel> rooms =
        user.state().channels().stream()
            .filter(user::sees)
            .filter(room -> room.permanent() || !room.members().isEmpty())
            .filter(room -> room.name().key().contains(part))
            .sorted(Comparator.comparingInt((Channel room) -> -room.members().size()))
            .toList();
    user.tell(rooms.stream().limit(SHOWN_MAX).map(RoomVerbs::line).toList());
    if (rooms.isEmpty()) {
      user.tell("there is no such room");
    } else if (rooms.size() > SHOWN_MAX) {
      user.tell("and %,d more; /rooms PART shows fewer".formatted(rooms.size() - SHOWN_MAX));
    }
  }

  private static String line(Channel room) {
    Topic topic = room.topic();
    String inside = "%s (%d)".formatted(room.name(), room.members().size());
    return topic == null ? inside : inside + " " + topic.text();
  }

  static void topic(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    if (arguments.isEmpty()) {
      user.tell(topic(room));
    } else {
      user.submit(new SetTopic(user.id(), room.id(), arguments.text()));
    }
  }

  private static String topic(Channel room) {
    Topic topic = room.topic();
    return topic == null
        ? room.name() + " has no topic; /topic TEXT gives it one"
        : "topic: %s (set by %s)".formatted(topic.text(), topic.setBy());
  }
}
