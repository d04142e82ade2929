package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command.MakeInvitation;
import suda.core.command.Command.RevokeInvitation;
import suda.core.command.Command.UseInvitation;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Invitation;
import suda.core.state.State;
import suda.core.state.User;

/** Codes that let people in. */
final class InvitationRules {
  private InvitationRules() {}

  static Decision make(State state, MakeInvitation command) {
    List<Long> channels = command.channels().stream().distinct().toList();
    if (channels.size() > Limit.CHANNELS_PER_INVITATION.max()) {
      return Decision.refused(Reason.INVITATION_FULL, Limit.CHANNELS_PER_INVITATION.max());
    }
    Refusal refusal = refusal(state, command.by(), channels);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    return Decision.happens(
        new Event.InvitationMade(
            state.nextSequence(),
            command.codeHash(),
            command.by(),
            command.uses(),
            command.untilMs(),
            channels));
  }

  private static @Nullable Refusal refusal(State state, long by, List<Long> channels) {
    for (long id : channels) {
      Channel channel = state.channel(id);
      if (channel == null) {
        return Refusal.of(Reason.NO_SUCH_CHANNEL, "");
      }
      Privilege own = channel.access(by);
      boolean leads = own != null && own.reaches(Privilege.OPERATOR);
      if (by != Event.OPERATOR && !leads) {
        return Refusal.of(Reason.NOT_AN_OPERATOR, channel.name());
      }
    }
    return state.accounts().invitations().size() >= Limit.INVITATION_CODES.max()
        ? Refusal.of(Reason.TOO_MANY_INVITATIONS, "")
        : null;
  }

  /**
   * Opens its channels to the user, who then joins them as one who was invited. It costs nothing
   * where the user may go there already: who comes into one channel after the other by the same
   * code uses it once.
   */
  static Decision use(State state, UseInvitation command) {
    User user = state.user(command.user());
    Invitation invitation = state.accounts().invitation(command.codeHash());
    if (user == null || invitation == null || isOver(state, invitation, command.nowMs())) {
      return Decision.refused(Reason.INVITATION_OVER, "");
    }
    List<Long> closed =
        invitation.channels().stream().filter(id -> isClosed(state.channel(id), user)).toList();
    boolean needed =
        command.channel() == 0 ? !closed.isEmpty() : closed.contains(command.channel());
    return needed ? Decision.happens(used(invitation, user, closed)) : Decision.nothing();
  }

  private static boolean isOver(State state, Invitation invitation, long nowMs) {
    boolean leadsNowhere = invitation.channels().stream().allMatch(id -> state.channel(id) == null);
    return invitation.untilMs() <= nowMs || leadsNowhere;
  }

  /** Whether it is a channel, and the user neither in it nor let in without a code. */
  private static boolean isClosed(@Nullable Channel channel, User user) {
    return channel != null
        && channel.member(user.id()) == null
        && channel.access(user.accountId()) == null
        && !user.invitations().contains(channel.id());
  }

  private static List<Event> used(Invitation invitation, User user, List<Long> channels) {
    List<Event> events = new ArrayList<>();
    events.add(new Event.InvitationUsed(invitation.id(), user.id()));
    channels.forEach(id -> events.add(new Event.Invited(id, user.id(), Event.OPERATOR)));
    return events;
  }

  static Decision revoke(State state, RevokeInvitation command) {
    Invitation invitation = state.accounts().invitation(command.invitation());
    boolean own =
        invitation != null && (command.by() == Event.OPERATOR || invitation.by() == command.by());
    return own
        ? Decision.happens(new Event.InvitationRevoked(command.invitation()))
        : Decision.refused(Reason.NOT_YOURS, "");
  }
}
