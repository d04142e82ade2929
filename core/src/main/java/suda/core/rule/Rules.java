package suda.core.rule;

import suda.core.command.Command;
import suda.core.state.State;

/** The way in: which family of rules decides on which command. */
public final class Rules {
  private Rules() {}

  /** Decides on a command. Changes nothing; the same arguments have the same answer. */
  public static Decision decide(State state, Command command) {
    Refusal defence = DefenceRules.refusal(state, command);
    return defence == null ? ruled(state, command) : Decision.refused(defence);
  }

  private static Decision ruled(State state, Command command) {
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
      case Command.Join c -> MembershipRules.join(state, c);
      case Command.Part c -> MembershipRules.part(state, c);
      case Command.Kick c -> MembershipRules.kick(state, c);
      case Command.Invite c -> MembershipRules.invite(state, c);
      case Command.SetTopic c -> ChannelRules.setTopic(state, c);
      case Command.ChangeChannel c -> ChannelRules.change(state, c);
      case Command.SayToChannel c -> SpeechRules.toChannel(state, c);
      case Command.SayToUser c -> SpeechRules.toUser(state, c);
      case Command.Announce c -> SpeechRules.announce(c);
      case Command.Ban c -> BanRules.ban(state, c);
      case Command.Unban c -> BanRules.unban(state, c);
      case Command.EndSession c -> UserRules.endSession(state, c);
      case Command.Unattended c -> UserRules.unattended(state, c);
      case Command.Attended c -> UserRules.attended(state, c);
      case Command.OfAccount c -> AccountRules.decide(state, c);
      case Command.OfOperators c -> OperatorRules.decide(state, c);
    };
  }
}
