package suda.session.account;

import suda.core.command.Command;
import suda.core.state.Account;
import suda.session.verb.Arguments;

/** What is kept of an account's holder. */
public final class OwnData {
  private OwnData() {}

  /** It is too much for lines of chat, and nobody else is to read it on its way. */
  static void export(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    if (account != null) {
      applicant.tell(
          "ask this server's operator for a file: your account, your rooms, and all that was said"
              + " under it, in public and in private");
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
