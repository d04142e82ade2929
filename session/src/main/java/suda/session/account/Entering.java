package suda.session.account;

import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.name.AddressRange;
import suda.core.state.Account;
import suda.core.state.User;
import suda.session.Context;
import suda.session.verb.Arguments;

/** Getting an account, and getting into it. */
public final class Entering {
  /** Why no password is taken. */
  public static final String PLAIN =
      "this connection is not encrypted: connect with TLS before you tell a password";

  private Entering() {}

  /** Tells whether a password may come by this connection; says so where it may not. */
  static boolean mayTellPassword(Applicant applicant) {
    boolean may = applicant.isOperator() || isSafe(applicant.context());
    if (!may) {
      applicant.tell(PLAIN);
    }
    return may;
  }

  /** Whether nobody else can read along, or the operator does not mind. */
  public static boolean isSafe(Context context) {
    return context.connection().secure()
        || AddressRange.isLoopback(context.connection().address())
        || context.secrets().allowed().plainPasswords();
  }

  static void register(Applicant applicant, Arguments arguments) {
    User self = applicant.self();
    if (self == null || !mayTellPassword(applicant)) {
      return;
    }
    if (self.accountId() != 0) {
      applicant.tell("you are logged in as " + self.account() + "; log out before you register");
      return;
    }
    new Enrolment(
            applicant.context(), self.id(), applicant.awaited(outcome -> tell(applicant, outcome)))
        .register(self.nick().text(), arguments.rest().first(), arguments.first());
  }

  static void tell(Applicant applicant, Enrolment.Outcome outcome) {
    switch (outcome) {
      case Enrolment.Outcome.Registered done ->
          applicant.tell("the account " + done.name() + " is yours");
      case Enrolment.Outcome.CodeSent sent ->
          applicant.tell(
              "a code was sent to %s: VERIFY %s CODE ends it".formatted(sent.to(), sent.name()));
      case Enrolment.Outcome.Refused refused -> applicant.tell(refused.words());
    }
  }

  static void verify(Applicant applicant, Arguments arguments) {
    Account account = applicant.named(arguments.first());
    if (account == null) {
      return;
    }
    Verification.of(
        applicant.context(),
        applicant.user(),
        account,
        arguments.rest().first(),
        applicant::submit,
        decision -> {
          if (decision == null) {
            applicant.tell(Attempt.TOO_MANY);
          } else {
            applicant.answer(decision, "the account " + account.name() + " is yours");
          }
        });
  }

  /** With one word, the account is the one that owns one's nick. */
  static void identify(Applicant applicant, Arguments arguments) {
    User self = applicant.self();
    if (self == null || !mayTellPassword(applicant)) {
      return;
    }
    boolean named = !arguments.rest().isEmpty();
    String name = named ? arguments.first() : self.nick().text();
    String password = named ? arguments.rest().text() : arguments.first();
    new Login(applicant.context(), name, applicant.awaited(outcome -> entered(applicant, outcome)))
        .by(password);
  }

  private static void entered(Applicant applicant, Login.Outcome outcome) {
    switch (outcome) {
      case Login.Outcome.Right(Account account) ->
          applicant.submit(
              new Command.LogIn(applicant.user(), account.id()),
              decision -> {
                applicant.answer(decision, "you are logged in as " + account.name());
                takeNick(applicant, account);
              });
      case Login.Outcome.Wrong() ->
          applicant.tell("that is not the password, or there is no such account");
      case Login.Outcome.TooMany() -> applicant.tell(Attempt.TOO_MANY);
    }
  }

  /** Who was given a guest's nick gets the account's, if nobody has it. */
  private static void takeNick(Applicant applicant, Account account) {
    User self = applicant.self();
    if (self != null
        && self.client() == Client.TEXT
        && !account.owns(self.nick())
        && applicant.state().user(account.name()) == null) {
      applicant.submit(new Command.Rename(self.id(), account.name()), renamed -> {});
    }
  }

  static void logout(Applicant applicant, Arguments arguments) {
    applicant.submit(new Command.LogOut(applicant.user()), "you are logged out");
  }
}
