package suda.session.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Invitation;
import suda.session.verb.Arguments;

/** Codes that open rooms: to be sent to whom one wants to have there. */
final class Inviting {
  private static final int USES = 1;
  private static final int DAYS = 7;
  private static final int USES_MAX = 10_000;
  private static final int DAYS_MAX = 3_650;

  private Inviting() {}

  static void make(Applicant applicant, Arguments arguments) {
    Channel channel = Owning.channel(applicant, arguments.first());
    Integer uses = number(arguments.rest().first(), USES, USES_MAX);
    Integer days = number(arguments.rest().rest().first(), DAYS, DAYS_MAX);
    if (channel == null) {
      return;
    }
    if (uses == null || days == null) {
      applicant.tell("a code is for 1 to 10,000 uses, and for 1 to 3,650 days");
      return;
    }
    Code code = Code.fresh(applicant.context());
    long until = applicant.context().nowMs() + Duration.ofDays(days).toMillis();
    applicant.submit(
        new Command.MakeInvitation(by(applicant), code.hash(), uses, until, List.of(channel.id())),
        "%s opens %s to %d until %s: /join %s %s"
            .formatted(
                code.text(),
                channel.name(),
                uses,
                Instant.ofEpochMilli(until),
                channel.name(),
                code.text()));
  }

  private static long by(Applicant applicant) {
    return applicant.isOperator() ? Event.OPERATOR : Owning.accountId(applicant);
  }

  /** Null where it is not a number from 1 to {@code max}. */
  private static @Nullable Integer number(String typed, int otherwise, int max) {
    if (typed.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= max ? number : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  static void list(Applicant applicant, Arguments arguments) {
    List<Invitation> own =
        applicant.state().accounts().invitations().stream()
            .filter(invitation -> applicant.isOperator() || invitation.by() == by(applicant))
            .toList();
    if (own.isEmpty()) {
      applicant.tell("there are no codes");
    }
    own.forEach(invitation -> applicant.tell(line(applicant, invitation)));
  }

  private static String line(Applicant applicant, Invitation invitation) {
    Account by = applicant.state().accounts().account(invitation.by());
    List<String> rooms =
        invitation.channels().stream()
            .map(id -> applicant.state().channel(id))
            .map(channel -> channel == null ? "a room that is gone" : channel.name().text())
            .toList();
    return "%d  %s, %d more, until %s, by %s"
        .formatted(
            invitation.id(),
            String.join(" ", rooms),
            invitation.uses(),
            Instant.ofEpochMilli(invitation.untilMs()),
            by == null ? "the operator" : by.name());
  }

  static void revoke(Applicant applicant, Arguments arguments) {
    applicant.submit(
        new Command.RevokeInvitation(by(applicant), id(arguments.first())),
        "the code opens nothing now");
  }

  /** Zero, which no code has, where it is no number. */
  private static long id(String typed) {
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
