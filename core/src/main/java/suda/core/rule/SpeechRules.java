package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command.Announce;
import suda.core.command.Command.SayToChannel;
import suda.core.command.Command.SayToUser;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.SendId;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.Receipt;
import suda.core.state.State;
import suda.core.state.User;

/** Who may say what to whom. */
final class SpeechRules {
  private SpeechRules() {}

  static Decision toChannel(State state, SayToChannel command) {
    Receipt receipt = receipt(state, command.send());
    if (receipt != null) {
      return Decision.repeated(receipt);
    }
    User user = state.user(command.user());
    Channel channel = state.channel(command.channel());
    if (user == null || channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    if (!maySpeak(channel, user)) {
      return Decision.refused(Reason.MAY_NOT_SPEAK, channel.name());
    }
    return Decision.happens(
        new Event.MessageSent(
            user.author(),
            new Target.ToChannel(channel.id(), channel.name(), command.atLeast()),
            command.kind(),
            command.text(),
            command.tags(),
            command.send()));
  }

  private static boolean maySpeak(Channel channel, User user) {
    Membership member = channel.member(user.id());
    if (member != null && member.highest() != null) {
      return true;
    }
    boolean inside = member != null || !channel.has(ChannelFlag.MEMBERS_SPEAK);
    return inside && !channel.has(ChannelFlag.MODERATED) && !channel.bans(user);
  }

  static Decision toUser(State state, SayToUser command) {
    Receipt receipt = receipt(state, command.send());
    if (receipt != null) {
      return Decision.repeated(receipt);
    }
    User user = state.user(command.user());
    User to = state.user(command.to());
    if (user == null || to == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    return Decision.happens(
        new Event.MessageSent(
            user.author(),
            new Target.ToUser(to.id(), to.nick(), to.account(), isKept(user, to)),
            command.kind(),
            command.text(),
            command.tags(),
            command.send()));
  }

  /** What two say to each other in private is kept unless one of them wants it otherwise. */
  private static boolean isKept(User user, User to) {
    return !user.has(UserFlag.UNRECORDED) && !to.has(UserFlag.UNRECORDED);
  }

  private static @Nullable Receipt receipt(State state, @Nullable SendId send) {
    return send == null ? null : state.receipt(send);
  }

  static Decision announce(Announce command) {
    return Decision.happens(new Event.Announced(command.text()));
  }
}
