package suda.session.account;

import static suda.session.account.Rows.row;

import java.util.List;
import suda.core.command.Command;
import suda.core.event.OperatorPrivilege;
import suda.core.name.BanTarget;
import suda.core.rule.Refusal;
import suda.core.state.Account;
import suda.session.RefusalWords;
import suda.session.verb.Arguments;
import suda.session.verb.Excerpt;
import suda.session.verb.VerbTable;

/** What operators of the server do with everybody's accounts; the audit has all of it. */
public final class Overseeing {
  private Overseeing() {}

  /** As an operator tells NickServ; at the console they have shorter names. */
  static final VerbTable<Applicant> TABLE =
      new VerbTable<>(
          row("list", "", "[PART]", "for operators: shows the accounts", Overseeing::list),
          row(
              "saregister",
              "",
              "NAME PASSWORD [EMAIL]",
              "for operators: makes an account",
              Overseeing::register),
          row("saverify", "", "NAME", "for operators: asks for no code", Overseeing::verify),
          row(
              "sapasswd",
              "",
              "NAME PASSWORD",
              "for operators: sets its password",
              Overseeing::passwd),
          row(
              "sadrop",
              "erase",
              "NAME",
              "for operators: removes it; its rooms are nobody's",
              Overseeing::drop));

  public static void list(Applicant applicant, Arguments arguments) {
    if (maySay(applicant)) {
      List<String> accounts =
          applicant.state().accounts().all().stream()
              .map(account -> line(applicant, account))
              .toList();
      applicant.tell(Excerpt.of(accounts, arguments, "account"));
    }
  }

  private static String line(Applicant applicant, Account account) {
    boolean banned = applicant.state().ban(new BanTarget.Account(account.name().key())) != null;
    String unverified = account.verified() ? "" : " (not verified)";
    return account.name() + unverified + (banned ? " (banned)" : "");
  }

  public static void register(Applicant applicant, Arguments arguments) {
    if (maySay(applicant) && Entering.mayTellPassword(applicant)) {
      Enrolment.byOperator(
              applicant.context(), applicant.awaited(outcome -> registered(applicant, outcome)))
          .register(arguments.first(), arguments.rest().rest().first(), arguments.rest().first());
    }
  }

  private static void registered(Applicant applicant, Enrolment.Outcome outcome) {
    switch (outcome) {
      case Enrolment.Outcome.Registered done ->
          act(
              applicant,
              "saregister",
              done.name().text(),
              () -> applicant.tell("the account " + done.name() + " is there"));
      case Enrolment.Outcome.CodeSent sent ->
          act(
              applicant,
              "saregister",
              sent.name().text(),
              () -> applicant.tell("a code was sent to " + sent.to()));
      case Enrolment.Outcome.Refused refused -> applicant.refuse(refused.words());
    }
  }

  public static void verify(Applicant applicant, Arguments arguments) {
    Account account = maySay(applicant) ? applicant.named(arguments.first()) : null;
    if (account == null) {
      return;
    }
    String code = account.codeHash();
    if (account.verified() || code == null) {
      applicant.refuse(account.name() + " is verified already");
    } else {
      act(
          applicant,
          "saverify",
          account,
          () ->
              applicant.submit(
                  new Command.Verify(0, account.id(), code),
                  "the account " + account.name() + " is verified"));
    }
  }

  public static void passwd(Applicant applicant, Arguments arguments) {
    boolean may = maySay(applicant) && Entering.mayTellPassword(applicant);
    Account account = may ? applicant.named(arguments.first()) : null;
    String password = arguments.rest().text();
    String flaw = Passwords.flaw(password);
    if (account != null && flaw != null) {
      applicant.refuse(flaw);
    } else if (account != null) {
      act(applicant, "sapasswd", account, () -> Passwords.set(applicant, account, password));
    }
  }

  public static void drop(Applicant applicant, Arguments arguments) {
    Account account = maySay(applicant) ? applicant.named(arguments.first()) : null;
    if (account != null) {
      act(
          applicant,
          "sadrop",
          account,
          () ->
              applicant.submit(
                  new Command.Drop(account.id()), "the account " + account.name() + " is removed"));
    }
  }

  /** Tells whether it is an operator's to say; says so where it is not. */
  private static boolean maySay(Applicant applicant) {
    boolean may = applicant.oversees();
    if (!may) {
      OperatorPrivilege needed = OperatorPrivilege.ACCOUNTS;
      applicant.refuse(RefusalWords.of(Refusal.of(Refusal.Reason.NO_PRIVILEGE, needed.word())));
    }
    return may;
  }

  private static void act(Applicant applicant, String action, Account account, Runnable deed) {
    act(applicant, action, account.name().text(), deed);
  }

  /** Notes it for the audit, unless the operator is none any more, and does it. */
  private static void act(Applicant applicant, String action, String name, Runnable deed) {
    applicant.submit(
        new Command.Act(applicant.user(), OperatorPrivilege.ACCOUNTS, action, name, ""),
        decision -> {
          decision.refusals().forEach(refusal -> applicant.refuse(RefusalWords.of(refusal)));
          if (decision.accepted()) {
            deed.run();
          }
        });
  }
}
