package suda.session.account;

import java.util.Optional;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Credential;
import suda.core.state.Account;

/** New passwords. */
public final class Passwords {
  private Passwords() {}

  /** Sets an account's password, or says why not. */
  public static void set(Applicant applicant, Account account, String password) {
    if (password.codePointCount(0, password.length()) < Enrolment.PASSWORD_CHARACTERS_MIN
        || Text.bytes(password) > Limit.PASSWORD_BYTES.max()) {
      applicant.tell("a password has at least 8 characters and at most 300 bytes");
      return;
    }
    applicant
        .context()
        .secrets()
        .digest(
            password,
            applicant.awaited((Optional<Credential> made) ->
                made.ifPresentOrElse(
                    credential ->
                        applicant.submit(
                            new Command.ChangeCredential(account.id(), credential),
                            "the password of " + account.name() + " is changed"),
                    () -> applicant.tell("the server is busy; try again in a minute"))));
  }
}
