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

  /**
   * One user.
   *
   * @param account the account's name, or null for a guest
   * @param kept whether it goes into history: neither of the two has chosen otherwise
   */
  record ToUser(long user, Nick nick, @Nullable String account, boolean kept) implements Target {

    /** A guest, and what is said is kept. */
    public ToUser(long user, Nick nick) {
      this(user, nick, null, true);
    }
  }
}
