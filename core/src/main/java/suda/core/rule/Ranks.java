package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Membership;

/** Who may do what to whom in a channel. */
final class Ranks {
  private Ranks() {}

  /** Why {@code by} may not do what needs {@code least}, or null where it may. */
  static @Nullable Reason refusal(Channel channel, long by, Privilege least) {
    if (by == Event.OPERATOR) {
      return null;
    }
    Membership member = channel.member(by);
    if (member == null) {
      return Reason.NOT_ON_CHANNEL;
    }
    return member.reaches(least) ? null : Reason.NOT_AN_OPERATOR;
  }

  /**
   * Tells whether {@code target} stands above {@code by}, who is null for the server's operator.
   */
  static boolean outranks(Membership target, @Nullable Membership by) {
    Privilege highest = target.highest();
    return by != null && highest != null && highest != Privilege.VOICE && !by.reaches(highest);
  }

  /** The least privilege that may give or take {@code privilege}. */
  static Privilege neededToGrant(Privilege privilege) {
    return switch (privilege) {
      case OWNER, ADMIN -> Privilege.OWNER;
      case OPERATOR, HALF_OPERATOR -> Privilege.OPERATOR;
      case VOICE -> Privilege.HALF_OPERATOR;
    };
  }
}
