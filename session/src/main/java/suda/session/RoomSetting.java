package suda.session;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Flow;
import suda.core.name.ChannelName;
import suda.core.state.Channel;

/** What is set in a room by names that can be read, a row each. */
public enum RoomSetting {
  INVITE_ONLY(ChannelFlag.INVITE_ONLY),
  MODERATED(ChannelFlag.MODERATED),
  MEMBERS_SPEAK(ChannelFlag.MEMBERS_SPEAK),
  SECRET(ChannelFlag.SECRET),
  TOPIC_LOCKED(ChannelFlag.TOPIC_LOCKED),
  ACCOUNTS_JOIN(ChannelFlag.ACCOUNTS_JOIN),
  ACCOUNTS_SPEAK(ChannelFlag.ACCOUNTS_SPEAK),
  NO_REQUESTS(ChannelFlag.NO_REQUESTS),
  OPERATORS_HEAR(ChannelFlag.OPERATORS_HEAR),
  FORWARD_TARGET(ChannelFlag.FORWARD_TARGET),
  AUDITORIUM(ChannelFlag.AUDITORIUM),
  KEY("a word") {
    @Override
    public @Nullable ChannelChange to(@Nullable String value) {
      boolean key =
          value == null
              || Text.bytes(value) <= Limit.KEY_BYTES.max()
                  && value.chars().allMatch(c -> c > ' ' && c != ',' && c != 0x7F)
                  && value.charAt(0) != ':';
      return key ? new ChannelChange.KeySet(value) : null;
    }

    @Override
    public @Nullable String value(Channel room) {
      return room.key();
    }
  },
  LIMIT("a number") {
    @Override
    public @Nullable ChannelChange to(@Nullable String value) {
      if (value == null) {
        return new ChannelChange.LimitSet(0);
      }
      return value.matches("[1-9][0-9]{0,8}")
          ? new ChannelChange.LimitSet(Integer.parseInt(value))
          : null;
    }

    @Override
    public @Nullable String value(Channel room) {
      return room.membersMax() == 0 ? null : String.valueOf(room.membersMax());
    }
  },
  FORWARD("a room") {
    @Override
    public @Nullable ChannelChange to(@Nullable String value) {
      if (value == null) {
        return new ChannelChange.ForwardSet(null);
      }
      Optional<ChannelName> name = ChannelName.parse(value.startsWith("#") ? value : "#" + value);
      return name.isEmpty() ? null : new ChannelChange.ForwardSet(name.get());
    }

    @Override
    public @Nullable String value(Channel room) {
      return room.forward() == null ? null : room.forward().text();
    }
  },
  JOIN_RATE(Flow.JOINS),
  LINE_RATE(Flow.LINES);

  private final String allowed;
  private final @Nullable ChannelFlag flag;
  private final @Nullable Flow flow;

  RoomSetting(ChannelFlag flag) {
    this("on", flag, null);
  }

  RoomSetting(Flow flow) {
    this(Rates.RULE, null, flow);
  }

  RoomSetting(String allowed) {
    this(allowed, null, null);
  }

  RoomSetting(String allowed, @Nullable ChannelFlag flag, @Nullable Flow flow) {
    this.allowed = allowed;
    this.flag = flag;
    this.flow = flow;
  }

  /** The setting that is called so, or null. */
  public static @Nullable RoomSetting named(String name) {
    for (RoomSetting setting : values()) {
      if (setting.word().equals(name.toLowerCase(Locale.ROOT))) {
        return setting;
      }
    }
    return null;
  }

  /** For example {@code invite-only}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What may be typed as its value, besides off. */
  public String allowed() {
    return allowed;
  }

  /** The change to what was typed; null where it cannot be that. */
  public @Nullable ChannelChange typed(String value) {
    return to(value.equalsIgnoreCase("off") ? null : value);
  }

  /** The change to {@code value}, null for off; null where it cannot be that. */
  public @Nullable ChannelChange to(@Nullable String value) {
    if (flag != null) {
      return value == null || value.equals("on")
          ? new ChannelChange.FlagSet(flag, value != null)
          : null;
    }
    if (flow != null) {
      Flow of = flow;
      return value == null
          ? new ChannelChange.RateSet(of, null)
          : Rates.parse(value).map(rate -> new ChannelChange.RateSet(of, rate)).orElse(null);
    }
    throw new IllegalStateException(this + " sets nothing");
  }

  /** What it is now, or null for off. */
  public @Nullable String value(Channel room) {
    if (flow != null) {
      return room.rate(flow) == null ? null : String.valueOf(room.rate(flow));
    }
    return flag != null && room.has(flag) ? "on" : null;
  }
}
