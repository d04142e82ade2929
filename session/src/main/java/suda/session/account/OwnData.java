package suda.session.account;

import suda.core.command.Command;
import suda.core.state.Account;
import suda.session.verb.Arguments;

/** What is kept of an account's holder. */
public final class OwnData {
  private OwnData() {}

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
