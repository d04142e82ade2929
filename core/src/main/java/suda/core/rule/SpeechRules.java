package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command.Announce;
import suda.core.command.Command.Relay;
import suda.core.command.Command.SayToChannel;
import suda.core.command.Command.SayToUser;
import suda.core.event.Author;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Flow;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.event.SendId;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.history.Retention;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.Receipt;
import suda.core.state.State;
import suda.core.state.User;

/** Who may say what to whom. */
final class SpeechRules {
  private static final String REQUEST_MARK = "\u0001";

  private SpeechRules() {}

  static Decision toChannel(State state, SayToChannel command, long nowMs) {
    Decision before = decided(state, command.send());
    if (before != null) {
      return before;
    }
    User user = state.user(command.user());
    Channel channel = state.channel(command.channel());
    if (user == null || channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Membership member = channel.member(user.id());
    Reason reason = refusal(channel, user, member, command, nowMs);
    if (reason != null) {
      return Decision.refused(reason, channel.name());
    }
    return Decision.happens(
        new Event.MessageSent(
            user.author(),
            new Target.ToChannel(
                channel.id(), channel.name(), hearers(channel, member, command.atLeast())),
            command.kind(),
            command.text(),
            command.tags(),
            command.send()));
  }

  /** Whether nothing keeps the user silent there. */
  static boolean maySpeak(Channel channel, User user) {
    Membership member = channel.member(user.id());
    return hasPrivilege(member) || muteness(channel, user, member) == null;
  }

  static @Nullable Reason refusal(
      Channel channel, User user, @Nullable Membership member, SayToChannel command, long nowMs) {
    Reason mute = hasPrivilege(member) ? null : muteness(channel, user, member);
    if (mute != null) {
      return mute;
    }
    if (channel.has(ChannelFlag.NO_REQUESTS) && isRequest(command.kind(), command.text())) {
      return Reason.NO_REQUESTS;
    }
    return tooFast(channel, member, command.kind(), nowMs) ? Reason.LINES_TOO_FAST : null;
  }

  private static boolean hasPrivilege(@Nullable Membership member) {
    return member != null && member.highest() != null;
  }

  /** Why nobody hears a user without a privilege, or null where somebody does. */
  private static @Nullable Reason muteness(
      Channel channel, User user, @Nullable Membership member) {
    if (member == null && channel.has(ChannelFlag.MEMBERS_SPEAK)) {
      return Reason.MAY_NOT_SPEAK;
    }
    if (member != null && channel.has(ChannelFlag.OPERATORS_HEAR)) {
      return null;
    }
    if (channel.has(ChannelFlag.ACCOUNTS_SPEAK) && user.account() == null) {
      return Reason.ACCOUNT_TO_SPEAK;
    }
    return channel.has(ChannelFlag.MODERATED) || channel.mutes(user) ? Reason.MAY_NOT_SPEAK : null;
  }

  /** Programs' questions are marked by their first character; what somebody does is none. */
  static boolean isRequest(Kind kind, String text) {
    return kind != Kind.ACTION && text.startsWith(REQUEST_MARK);
  }

  /** Tags are not lines, and who runs the channel may say more. */
  private static boolean tooFast(
      Channel channel, @Nullable Membership member, Kind kind, long nowMs) {
    Rate rate = channel.rate(Flow.LINES);
    return rate != null
        && member != null
        && !kind.isTagsAlone()
        && !member.reaches(Privilege.HALF_OPERATOR)
        && !rate.allows(member.linesUsedUntilMs(), nowMs);
  }

  /** The least privilege that hears it: what was asked for, or what the channel has decided on. */
  private static @Nullable Privilege hearers(
      Channel channel, @Nullable Membership member, @Nullable Privilege asked) {
    boolean operators = channel.has(ChannelFlag.OPERATORS_HEAR) && !hasPrivilege(member);
    boolean fewer = asked != null && asked.reaches(Privilege.HALF_OPERATOR);
    return operators && !fewer ? Privilege.HALF_OPERATOR : asked;
  }

  static Decision toUser(State state, SayToUser command) {
    Decision before = decided(state, command.send());
    if (before != null) {
      return before;
    }
    User user = state.user(command.user());
    User to = state.user(command.to());
    if (user == null || to == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    return CallerRules.call(
        user,
        to,
        new Event.MessageSent(
            user.author(),
            new Target.ToUser(to.id(), to.nick(), to.account(), isKept(state, user, to)),
            command.kind(),
            command.text(),
            command.tags(),
            command.send()));
  }

  /** What two say to each other in private is kept unless one of them wants it otherwise. */
  private static boolean isKept(State state, User user, User to) {
    return isRecorded(state, user) && isRecorded(state, to);
  }

  private static boolean isRecorded(State state, User user) {
    Account account = state.accounts().account(user.accountId());
    return !user.has(UserFlag.UNRECORDED)
        && (account == null || account.daysKept() != Retention.NONE);
  }

  /** For channel operators, since who is heard is not who speaks. */
  static Decision relay(State state, Relay command) {
    Decision before = decided(state, command.send());
    if (before != null) {
      return before;
    }
    User user = state.user(command.user());
    Channel channel = state.channel(command.channel());
    if (user == null || channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason reason = Ranks.refusal(channel, user.id(), Privilege.HALF_OPERATOR);
    if (reason != null) {
      return Decision.refused(reason, channel.name());
    }
    if (state.user(command.as()) != null) {
      return Decision.refused(Reason.NICK_TAKEN, command.as());
    }
    return Decision.happens(
        new Event.MessageSent(
            new Author(user.id(), command.as(), user.username(), user.host(), null),
            new Target.ToChannel(channel.id(), channel.name(), null),
            command.kind(),
            command.text(),
            command.tags(),
            command.send()));
  }

  /** What became of a send that came before, as far as that is known; null where it is new. */
  private static @Nullable Decision decided(State state, @Nullable SendId send) {
    Receipt receipt = send == null ? null : state.receipt(send);
    if (receipt != null) {
      return Decision.repeated(receipt);
    }
    return send != null && state.isTooOld(send)
        ? Decision.refused(Reason.SEND_TOO_OLD, send)
        : null;
  }

  static Decision announce(Announce command) {
    return Decision.happens(new Event.Announced(command.text()));
  }
}
