package suda.session.account;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.state.Account;
import suda.session.Context;
import suda.session.EmailAddress;
import suda.session.Letter;
import suda.session.verb.Arguments;

/** What opens an account: passwords, codes and certificates. */
final class Secret {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private Secret() {}

  static void change(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    if (account != null && Entering.mayTellPassword(applicant)) {
      Passwords.set(applicant, account, arguments.text());
    }
  }

  /** The answer is the same whether there is such an account or not. */
  static void sendCode(Applicant applicant, Arguments arguments) {
    Context context = applicant.context();
    if (!context.mailer().sends()) {
      applicant.tell("this server sends no letters; ask its operator for a new password");
      return;
    }
    if (Attempt.begin(context, arguments.first()) == null) {
      applicant.tell(Attempt.TOO_MANY);
      return;
    }
    sendCode(applicant, applicant.state().accounts().named(arguments.first()));
    applicant.tell("if the account has an e-mail address, a code was sent to it");
  }

  private static void sendCode(Applicant applicant, @Nullable Account account) {
    if (account == null || account.email() == null) {
      return;
    }
    Optional<EmailAddress> to = EmailAddress.parse(account.email());
    Code code = Code.fresh(applicant.context());
    String network = applicant.context().server().identity().network();
    to.ifPresent(known ->
        applicant.submit(
            new Command.MakeCode(account.id(), code.hash()),
            decision -> {
              String name = account.name().text();
              boolean unused =
                  applicant
                      .context()
                      .mailer()
                      .send(Letter.reset(known, network, name, code.text()));
            }));
  }

  static void renew(Applicant applicant, Arguments arguments) {
    Account account = applicant.named(arguments.first());
    if (account == null || !Entering.mayTellPassword(applicant)) {
      return;
    }
    Attempt attempt = Attempt.begin(applicant.context(), arguments.first());
    if (attempt == null) {
      applicant.tell(Attempt.TOO_MANY);
      return;
    }
    String hash = Code.of(arguments.rest().first()).hash();
    if (account.codeHash() == null || !account.codeHash().equals(hash)) {
      applicant.tell("that is not the code for " + account.name());
      return;
    }
    attempt.giveBack();
    Passwords.set(applicant, account, arguments.rest().rest().text());
  }

  static void certificates(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    if (account == null) {
      return;
    }
    String typed = arguments.rest().first().replace(":", "").toLowerCase(Locale.ROOT);
    String own = applicant.context().connection().certificate();
    String print = typed.isEmpty() && own != null ? own : typed;
    switch (arguments.first().toLowerCase(Locale.ROOT)) {
      case "add" -> add(applicant, account, print);
      case "del" ->
          applicant.submit(
              new Command.RemoveCertificate(account.id(), print),
              "the certificate opens it no longer");
      default -> list(applicant, account);
    }
  }

  private static void add(Applicant applicant, Account account, String print) {
    if (FINGERPRINT.matcher(print).matches()) {
      applicant.submit(
          new Command.AddCertificate(account.id(), print), "the certificate opens your account");
    } else {
      applicant.tell(
          "a fingerprint is SHA-256 in 64 hexadecimal digits; yours, if you have one,"
              + " is taken when you name none");
    }
  }

  private static void list(Applicant applicant, Account account) {
    if (account.certificates().isEmpty()) {
      applicant.tell("no certificate opens your account");
    }
    account.certificates().forEach(applicant::tell);
  }

  static void unregister(Applicant applicant, Arguments arguments) {
    again(
        applicant,
        arguments.text(),
        account ->
            applicant.submit(
                new Command.Drop(account.id()), "the account " + account.name() + " is removed"));
  }

  /** Goes on where who is logged in tells the password once more, as what follows is for good. */
  static void again(Applicant applicant, String password, Consumer<Account> then) {
    Account account = applicant.accountOrTell();
    if (account == null || !Entering.mayTellPassword(applicant)) {
      return;
    }
    String name = account.name().text();
    new Login(applicant.context(), name, applicant.awaited(o -> goOn(applicant, o, then)))
        .by(password);
  }

  private static void goOn(Applicant applicant, Login.Outcome outcome, Consumer<Account> then) {
    switch (outcome) {
      case Login.Outcome.Right(Account account) -> then.accept(account);
      case Login.Outcome.Wrong() -> applicant.tell("that is not the password");
      case Login.Outcome.TooMany() -> applicant.tell(Attempt.TOO_MANY);
    }
  }
}
