package suda.core.rule;

import suda.core.command.Command;
import suda.core.state.State;

/** The way in: which family of rules decides on which command. */
public final class Rules {
  private Rules() {}

  /**
   * Decides on a command. Changes nothing; the same arguments have the same answer.
   *
   * @param nowMs milliseconds since 1970, not less than any event's time
   */
  public static Decision decide(State state, Command command, long nowMs) {
    Refusal defence = DefenceRules.refusal(state, command);
    return defence == null ? ruled(state, command, nowMs) : Decision.refused(defence);
  }

  private static Decision ruled(State state, Command command, long nowMs) {
    return switch (command) {
      case Command.Arrive c -> UserRules.arrive(state, c);
      case Command.Leave c -> UserRules.leave(state, c);
      case Command.BeginSession c -> UserRules.beginSession(state, c);
      case Command.Rename c -> UserRules.rename(state, c);
      case Command.Describe c -> UserRules.describe(state, c);
      case Command.ChangeHost c -> UserRules.changeHost(state, c);
      case Command.SetAway c -> UserRules.setAway(state, c);
      case Command.SetUserFlag c -> UserRules.setFlag(state, c);
      case Command.OpenPermanent c -> MembershipRules.openPermanent(state, c);
      case Command.Join c -> MembershipRules.join(state, c, nowMs);
      case Command.Part c -> MembershipRules.part(state, c);
      case Command.Kick c -> MembershipRules.kick(state, c);
      case Command.Invite c -> MembershipRules.invite(state, c);
      case Command.SetTopic c -> ChannelRules.setTopic(state, c);
      case Command.ChangeChannel c -> ChannelRules.change(state, c);
      case Command.SayToChannel c -> SpeechRules.toChannel(state, c, nowMs);
      case Command.SayToUser c -> SpeechRules.toUser(state, c);
      case Command.Announce c -> SpeechRules.announce(c);
      case Command.Ban c -> BanRules.ban(state, c);
      case Command.Unban c -> BanRules.unban(state, c);
      case Command.EndSession c -> UserRules.endSession(state, c);
      case Command.Unattended c -> UserRules.unattended(state, c);
      case Command.Attended c -> UserRules.attended(state, c);
      case Command.OfAccount c -> AccountRules.decide(state, c);
      case Command.SetAccepted c -> CallerRules.setAccepted(state, c);
      case Command.SetSilenced c -> CallerRules.setSilenced(state, c);
      case Command.Knock c -> DoorRules.knock(state, c, nowMs);
      case Command.RenameChannel c -> DoorRules.rename(state, c, nowMs);
      case Command.LapsePattern c -> ChannelRules.lapse(state, c, nowMs);
      case Command.SetRetention c -> RetentionRules.set(state, c);
      case Command.Redact c -> RevisionRules.redact(state, c);
      case Command.Edit c -> RevisionRules.edit(state, c);
      case Command.Relay c -> SpeechRules.relay(state, c);
      case Command.MarkRead c -> UserRules.markRead(state, c);
      case Command.SetUserMetadata c -> MetadataRules.ofUser(state, c);
      case Command.SetChannelMetadata c -> MetadataRules.ofChannel(state, c);
      case Command.OfOperators c -> OperatorRules.decide(state, c);
    };
  }
}
