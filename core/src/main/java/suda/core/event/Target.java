package suda.core.event;

import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;
import suda.core.name.Nick;

/** Whom a message is for. */
public sealed interface Target {

  /**
   * A channel's members.
   *
   * @param atLeast the least privilege that hears it, or null for every member
   */
  record ToChannel(long channel, ChannelName name, @Nullable Privilege atLeast) implements Target {}

  /** One user. */
  record ToUser(long user, Nick nick) implements Target {}
}
