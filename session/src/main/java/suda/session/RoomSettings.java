package suda.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.state.Channel;

/**
 * How a room is set up, as it is shown.
 *
 * @param inside whether it is shown to who may know the key
 */
public record RoomSettings(Channel room, boolean inside) {

  /** What is set, and what is not. */
  public List<String> lines() {
    return List.of("set in " + room.name() + ": " + listed(true), "not set: " + listed(false));
  }

  private String listed(boolean set) {
    String all =
        Stream.of(RoomSetting.values())
            .filter(setting -> (setting.value(room) != null) == set)
            .map(setting -> set ? named(setting) : setting.word())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "nothing" : all;
  }

  private String named(RoomSetting setting) {
    String value = shown(setting);
    return value.equals("on") ? setting.word() : setting.word() + " " + value;
  }

  /** What the setting is now, or that it is off. */
  public String shown(RoomSetting setting) {
    @Nullable String value = setting.value(room);
    boolean hidden = setting == RoomSetting.KEY && !inside;
    return value == null ? "off" : hidden ? "on" : value;
  }
}
