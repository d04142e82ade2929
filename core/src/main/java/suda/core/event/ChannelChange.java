package suda.core.event;

import org.jspecify.annotations.Nullable;
import suda.core.name.UserPattern;

/** One change of a channel's settings or of a member's privileges. */
public sealed interface ChannelChange {

  record FlagSet(ChannelFlag flag, boolean on) implements ChannelChange {}

  /** {@code key} is null where the key is removed. */
  record KeySet(@Nullable String key) implements ChannelChange {}

  /** {@code members} is 0 where the limit is removed. */
  record LimitSet(int members) implements ChannelChange {}

  record PatternAdded(PatternList list, UserPattern pattern) implements ChannelChange {}

  record PatternRemoved(PatternList list, UserPattern pattern) implements ChannelChange {}

  record Granted(long user, Privilege privilege) implements ChannelChange {}

  record Revoked(long user, Privilege privilege) implements ChannelChange {}
}
