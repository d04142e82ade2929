package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
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
    for (long id : command.channels()) {
      Channel channel = state.channel(id);
      if (channel == null) {
        return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
      }
      Privilege own = channel.access(command.by());
      boolean leads = own != null && own.reaches(Privilege.OPERATOR);
      if (command.by() != Event.OPERATOR && !leads) {
        return Decision.refused(Reason.NOT_AN_OPERATOR, channel.name());
      }
    }
    if (state.accounts().invitations().size() >= Limit.INVITATION_CODES.max()) {
      return Decision.refused(Reason.TOO_MANY_INVITATIONS, "");
    }
    return Decision.happens(
        new Event.InvitationMade(
            state.nextSequence(),
            command.codeHash(),
            command.by(),
            command.uses(),
            command.untilMs(),
            command.channels()));
  }

  /** Opens its channels to the user, who then joins them as one who was invited. */
  static Decision use(State state, UseInvitation command) {
    User user = state.user(command.user());
    Invitation invitation = state.accounts().invitation(command.codeHash());
    if (user == null || invitation == null) {
      return Decision.refused(Reason.INVITATION_OVER, "");
    }
    if (invitation.untilMs() <= command.nowMs()) {
      return Decision.refused(Reason.INVITATION_OVER, "");
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.InvitationUsed(invitation.id(), user.id()));
    for (long id : invitation.channels()) {
      Channel channel = state.channel(id);
      if (channel != null && channel.member(user.id()) == null) {
        events.add(new Event.Invited(id, user.id(), Event.OPERATOR));
      }
    }
    return Decision.happens(events);
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
