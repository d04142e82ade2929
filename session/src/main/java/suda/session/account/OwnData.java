package suda.session.account;

import java.time.Duration;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.state.Account;
import suda.session.Context;
import suda.session.verb.Arguments;

/** What is kept of an account's holder. */
public final class OwnData {
  /** Before the secret, in the address. */
  public static final String PATH = "/export/";

  private OwnData() {}

  /** It is too much for lines of chat: there is an address where a browser gets it. */
  static void export(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    if (account == null) {
      return;
    }
    Context context = applicant.context();
    if (!Entering.isSafe(context)) {
      applicant.tell("that is for encrypted connections: others could read along here");
      return;
    }
    String secret = context.newToken();
    if (context.exportLinks().make(account.id(), secret, context.nowMs())) {
      applicant.tell(
          "your account, your rooms and all that you said under it, in public and in private, for %d"
              .concat(" minutes: %s%s%s")
              .formatted(
                  Duration.ofSeconds(Limit.EXPORT_LINK_SECONDS.max()).toMinutes(),
                  context.server().identity().url(),
                  PATH,
                  secret));
    } else {
      applicant.tell("you have asked for it too often; try again in ten minutes");
    }
  }

  static void forget(Applicant applicant, Arguments arguments) {
    Secret.again(applicant, arguments.text(), account -> forget(applicant, account));
  }

  /** Whoever checked the secret says so. */
  public static void forget(Applicant applicant, Account account) {
    applicant.submit(
        new Command.Forget(account.id()),
        "all that was said under the account " + account.name() + " is taken back");
  }
}
