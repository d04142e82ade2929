package suda.session.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Credential;
import suda.core.state.Account;

/** New passwords. */
public final class Passwords {
  /** Shorter ones are guessed. */
  static final int CHARACTERS_MIN = 8;

  static final String BUSY = "the server is busy; try again in a minute";

  private Passwords() {}

  /** Why it cannot be used, or null where it can. */
  static @Nullable String flaw(String password) {
    if (isWeak(password)) {
      return "a password has at least %d characters".formatted(CHARACTERS_MIN);
    }
    return Text.bytes(password) > Limit.PASSWORD_BYTES.max()
        ? "a password has at most %d bytes".formatted(Limit.PASSWORD_BYTES.max())
        : null;
  }

  static boolean isWeak(String password) {
    return password.codePointCount(0, password.length()) < CHARACTERS_MIN;
  }

  /** Sets an account's password, or says why not. */
  public static void set(Applicant applicant, Account account, String password) {
    String flaw = flaw(password);
    if (flaw != null) {
      applicant.refuse(flaw);
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
                    () -> applicant.refuse(BUSY))));
  }
}
