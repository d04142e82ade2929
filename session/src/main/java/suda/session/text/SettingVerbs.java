package suda.session.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command.ChangeChannel;
import suda.core.event.ChannelChange;
import suda.core.state.Channel;
import suda.session.verb.Arguments;

/** How a room is set up. */
final class SettingVerbs {
  private SettingVerbs() {}

  static void set(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    if (arguments.isEmpty()) {
      show(user, room);
      return;
    }
    RoomSetting setting = RoomSetting.named(arguments.first());
    if (setting == null) {
      user.tell("there is no setting " + arguments.first() + "; /set shows them all");
    } else if (arguments.rest().isEmpty()) {
      user.tell(setting.word() + " is " + shown(setting, user, room));
    } else {
      change(user, room, setting, arguments.rest().text());
    }
  }

  private static void change(TextUser user, Channel room, RoomSetting setting, String typed) {
    boolean off = typed.toLowerCase(Locale.ROOT).equals("off");
    ChannelChange change = setting.to(off ? null : typed);
    if (change == null) {
      user.tell("%s is off or %s".formatted(setting.word(), setting.allowed()));
    } else {
      user.submit(new ChangeChannel(user.id(), room.id(), List.of(change)));
    }
  }

  private static void show(TextUser user, Channel room) {
    user.tell("set in " + room.name() + ": " + listed(user, room, true));
    user.tell("not set: " + listed(user, room, false));
  }

  private static String listed(TextUser user, Channel room, boolean set) {
    String all =
        Stream.of(RoomSetting.values())
            .filter(setting -> (setting.value(room) != null) == set)
            .map(setting -> set ? named(setting, user, room) : setting.word())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "nothing" : all;
  }

  private static String named(RoomSetting setting, TextUser user, Channel room) {
    String value = shown(setting, user, room);
    return value.equals("on") ? setting.word() : setting.word() + " " + value;
  }

  /** Who is inside may know the key. */
  private static String shown(RoomSetting setting, TextUser user, Channel room) {
    @Nullable String value = setting.value(room);
    boolean hidden = setting == RoomSetting.KEY && room.member(user.id()) == null;
    return value == null ? "off" : hidden ? "on" : value;
  }
}
