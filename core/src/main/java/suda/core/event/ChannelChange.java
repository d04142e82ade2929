package suda.core.event;

import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;
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

  /** Whoever is not let in is sent to the channel {@code to}; to none where it is null. */
  record ForwardSet(@Nullable ChannelName to) implements ChannelChange {}

  /** {@code rate} is null where there is no bound any more. */
  record RateSet(Flow flow, @Nullable Rate rate) implements ChannelChange {}

  /**
   * Adds a pattern for a time, or changes the time of one that is there.
   *
   * @param untilMs when it lapses, in milliseconds since 1970
   */
  record PatternAddedUntil(PatternList list, UserPattern pattern, long untilMs)
      implements ChannelChange {}

  /** The time of a pattern was over. */
  record PatternLapsed(PatternList list, UserPattern pattern) implements ChannelChange {}
}
