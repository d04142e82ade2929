package suda.session.text;

import java.util.List;
import suda.core.command.Command.ChangeChannel;
import suda.core.event.ChannelChange;
import suda.core.state.Channel;
import suda.session.RoomSetting;
import suda.session.RoomSettings;
import suda.session.verb.Arguments;

/** How a room is set up. */
final class SettingVerbs {
  private SettingVerbs() {}

  static void set(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    RoomSettings settings = new RoomSettings(room, room.member(user.id()) != null);
    if (arguments.isEmpty()) {
      settings.lines().forEach(user::tell);
      return;
    }
    RoomSetting setting = RoomSetting.named(arguments.first());
    if (setting == null) {
      user.tell("there is no setting " + arguments.first() + "; /set shows them all");
    } else if (arguments.rest().isEmpty()) {
      user.tell(setting.word() + " is " + settings.shown(setting));
    } else {
      change(user, room, setting, arguments.rest().text());
    }
  }

  private static void change(TextUser user, Channel room, RoomSetting setting, String typed) {
    ChannelChange change = setting.typed(typed);
    if (change == null) {
      user.tell("%s is off or %s".formatted(setting.word(), setting.allowed()));
    } else {
      user.submit(new ChangeChannel(user.id(), room.id(), List.of(change)));
    }
  }
}
