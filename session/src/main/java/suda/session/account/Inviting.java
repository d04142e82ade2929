package suda.session.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Invitation;
import suda.session.RefusalWords;
import suda.session.WordLines;
import suda.session.verb.Arguments;

/** Codes that open rooms: to be sent to whom one wants to have there. */
final class Inviting {
  private static final int USES = 1;
  private static final int DAYS = 7;
  private static final int USES_MAX = 10_000;
  private static final int DAYS_MAX = 3_650;

  /** So many bytes of names are shown in one line, which IRC bounds. */
  private static final int ROOMS_BYTES = 200;

  private Inviting() {}

  static void make(Applicant applicant, Arguments arguments) {
    List<Channel> channels = channels(applicant, arguments.first());
    Integer uses = number(arguments.rest().first(), USES, USES_MAX);
    Integer days = number(arguments.rest().rest().first(), DAYS, DAYS_MAX);
    if (channels.isEmpty()) {
      return;
    }
    if (uses == null || days == null) {
      applicant.refuse("a code is for 1 to 10,000 uses, and for 1 to 3,650 days");
      return;
    }
    Code code = Code.fresh(applicant.context());
    long until = applicant.context().nowMs() + Duration.ofDays(days).toMillis();
    List<Long> ids = channels.stream().map(Channel::id).toList();
    applicant.submit(
        new Command.MakeInvitation(Owning.by(applicant), code.hash(), uses, until, ids),
        decision -> {
          applicant.answer(decision, opens(code, channels, uses, until));
          if (decision.accepted()) {
            applicant.tell(more(applicant, code, channels));
          }
        });
  }

  /** Those that {@code typed} names, with commas between them; none after an answer. */
  private static List<Channel> channels(Applicant applicant, String typed) {
    List<Channel> channels = new ArrayList<>();
    for (String name : typed.split(",", -1)) {
      Channel channel = Owning.channel(applicant, name);
      if (channel == null) {
        return List.of();
      }
      channels.add(channel);
    }
    return channels.stream().distinct().toList();
  }

  private static String opens(Code code, List<Channel> channels, int uses, long until) {
    String first = channels.getFirst().name().text();
    return "%s opens %s to %d until %s: /join %s %s"
        .formatted(code.text(), first, uses, Instant.ofEpochMilli(until), first, code.text());
  }

  /** Where else it leads, and how else one can use it. */
  private static List<String> more(Applicant applicant, Code code, List<Channel> channels) {
    List<String> others = channels.stream().skip(1).map(each -> each.name().text()).toList();
    List<String> lines = new ArrayList<>();
    WordLines.of(others, ROOMS_BYTES).forEach(rooms -> lines.add("it opens " + rooms + " too"));
    lines.add("as a link: " + InviteLink.of(applicant.context(), code));
    return lines;
  }

  /** Joins all that the code opens: one need not know what that is. */
  static void enter(Applicant applicant, Arguments arguments) {
    if (applicant.isOperator()) {
      applicant.refuse("the operator is in no room, and needs no code");
      return;
    }
    Attempt attempt = Attempt.begin(applicant.context());
    if (attempt == null) {
      applicant.refuse(Attempt.TOO_MANY);
    } else {
      enter(applicant, attempt, Code.of(arguments.first()).hash());
    }
  }

  private static void enter(Applicant applicant, Attempt attempt, String hash) {
    Invitation invitation = applicant.state().accounts().invitation(hash);
    List<Long> rooms = invitation == null ? List.of() : invitation.channels();
    applicant.submit(
        new Command.UseInvitation(applicant.user(), hash, 0, applicant.context().nowMs()),
        applicant.awaited(decision -> entered(applicant, attempt, rooms, decision)));
  }

  private static void entered(
      Applicant applicant, Attempt attempt, List<Long> rooms, Decision decision) {
    decision.refusals().forEach(refusal -> applicant.refuse(RefusalWords.of(refusal)));
    if (!decision.accepted()) {
      return;
    }
    attempt.giveBack();
    List<ChannelName> outside =
        rooms.stream()
            .flatMap(id -> Stream.ofNullable(applicant.state().channel(id)))
            .filter(channel -> channel.member(applicant.user()) == null)
            .map(Channel::name)
            .toList();
    if (outside.isEmpty()) {
      applicant.tell("you are in all its rooms already");
    }
    outside.forEach(applicant::join);
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
            .filter(invitation -> applicant.isOperator() || invitation.by() == Owning.by(applicant))
            .toList();
    if (own.isEmpty()) {
      applicant.tell("there are no codes");
    }
    own.forEach(invitation -> applicant.tell(lines(applicant, invitation)));
  }

  private static List<String> lines(Applicant applicant, Invitation invitation) {
    Account by = applicant.state().accounts().account(invitation.by());
    List<String> rooms =
        WordLines.of(
            invitation.channels().stream()
                .map(id -> applicant.state().channel(id))
                .map(channel -> channel == null ? "(a room that is gone)" : channel.name().text())
                .toList(),
            ROOMS_BYTES);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d  %s, %d more, until %s, by %s"
            .formatted(
                invitation.id(),
                rooms.getFirst(),
                invitation.uses(),
                Instant.ofEpochMilli(invitation.untilMs()),
                by == null ? "the operator" : by.name()));
    rooms.stream().skip(1).forEach(more -> lines.add("%d  %s".formatted(invitation.id(), more)));
    return lines;
  }

  static void revoke(Applicant applicant, Arguments arguments) {
    applicant.submit(
        new Command.RevokeInvitation(Owning.by(applicant), id(arguments.first())),
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
