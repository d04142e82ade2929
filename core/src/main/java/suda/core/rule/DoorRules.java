package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Knock;
import suda.core.command.Command.RenameChannel;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.core.state.User;

/** What stands on a channel's door: who knocks, and its name. */
final class DoorRules {
  private DoorRules() {}

  static Decision knock(State state, Knock command, long nowMs) {
    Channel channel = state.channel(command.channel());
    User user = state.user(command.user());
    if (channel == null || user == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason reason = refusal(channel, user, nowMs);
    return reason == null
        ? Decision.happens(
            new Event.Knocked(
                channel.id(), user.id(), Text.cut(command.reason(), Limit.REASON_BYTES)))
        : Decision.refused(reason, channel.name());
  }

  private static @Nullable Reason refusal(Channel channel, User user, long nowMs) {
    if (channel.member(user.id()) != null) {
      return Reason.INSIDE_ALREADY;
    }
    if (channel.bans(user)) {
      return Reason.BANNED_FROM_CHANNEL;
    }
    boolean full = channel.membersMax() > 0 && channel.members().size() >= channel.membersMax();
    if (!channel.has(ChannelFlag.INVITE_ONLY) && channel.key() == null && !full) {
      return Reason.NO_DOOR;
    }
    long sinceMs = nowMs - Limit.KNOCK_SECONDS.max() * 1000L;
    boolean tooMany = channel.knocks(sinceMs) >= Limit.KNOCKS.max();
    return tooMany || channel.knocked(user.id(), sinceMs) ? Reason.KNOCKS_TOO_FAST : null;
  }

  static Decision rename(State state, RenameChannel command, long nowMs) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason rank = Ranks.refusal(channel, command.by(), Privilege.OPERATOR);
    if (rank != null) {
      return Decision.refused(rank, channel.name());
    }
    if (channel.name().text().equals(command.name().text())) {
      return Decision.nothing();
    }
    Channel holder = state.channel(command.name());
    if (holder != null && holder != channel) {
      return Decision.refused(Reason.CHANNEL_NAME_TAKEN, command.name());
    }
    if (channel.permanent() || wasRenamed(channel, nowMs)) {
      return Decision.refused(Reason.NAME_IS_KEPT, channel.name());
    }
    return Decision.happens(
        new Event.ChannelRenamed(
            channel.id(),
            command.by(),
            command.name(),
            Text.cut(command.reason(), Limit.REASON_BYTES)));
  }

  /** Renaming tells much to many, so that it is not done all the time. */
  private static boolean wasRenamed(Channel channel, long nowMs) {
    return channel.renamedMs() != 0
        && nowMs < channel.renamedMs() + Limit.RENAME_SECONDS.max() * 1000L;
  }
}
