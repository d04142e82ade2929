package suda.session.console;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.rule.Decision;
import suda.core.state.Account;
import suda.session.Context;
import suda.session.account.AboutAccount;
import suda.session.account.Applicant;
import suda.session.account.Enrolment;
import suda.session.account.Passwords;
import suda.session.account.Services;
import suda.session.account.Vhosts;
import suda.session.verb.Arguments;
import suda.session.verb.Verb;
import suda.session.verb.VerbTable;

/** What the operator does with everybody's accounts and rooms. */
record AccountDesk(ConsoleSession console) implements Applicant {
  private static final VerbTable<AccountDesk> TABLE =
      new VerbTable<>(
          row("list", "[PART]", "shows the accounts", AccountDesk::list),
          row("info", "NAME", "tells all about one", AccountDesk::info),
          row("register", "NAME PASSWORD [EMAIL]", "makes one", AccountDesk::register),
          row("passwd", "NAME PASSWORD", "sets its password", AccountDesk::passwd),
          row("vhost", "NAME HOST|off", "gives it a host of its own", AccountDesk::vhost),
          row("drop", "NAME", "removes it; its rooms are nobody's", AccountDesk::drop));

  private static Verb<AccountDesk> row(
      String name, String parameters, String sentence, BiConsumer<AccountDesk, Arguments> action) {
    return new Verb<>(name, List.of(), parameters, sentence, action::accept);
  }

  static void account(ConsoleSession console, Arguments arguments) {
    AccountDesk desk = new AccountDesk(console);
    if (arguments.isEmpty()) {
      desk.tell(TABLE.help("").stream().map(line -> "/account " + line.substring(1)).toList());
    } else {
      TABLE.run(desk, "/" + arguments.text(), desk::tell);
    }
  }

  static void room(ConsoleSession console, Arguments arguments) {
    Services.CHANSERV.run(new AccountDesk(console), arguments.text());
  }

  @Override
  public Context context() {
    return console.context();
  }

  @Override
  public long user() {
    return Event.OPERATOR;
  }

  @Override
  public void tell(String line) {
    console.tell(line);
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    console.hand(command, then);
  }

  private void list(Arguments arguments) {
    List<Account> all = List.copyOf(state().accounts().all());
    Looking.show(console, all, account -> account.name().text(), arguments, "account");
  }

  private void info(Arguments arguments) {
    Account account = named(arguments.first());
    if (account != null) {
      tell(AboutAccount.lines(this, account));
    }
  }

  private void register(Arguments arguments) {
    new Enrolment(context(), 0, this::registered)
        .register(arguments.first(), arguments.rest().rest().first(), arguments.rest().first());
  }

  private void registered(Enrolment.Outcome outcome) {
    switch (outcome) {
      case Enrolment.Outcome.Registered done -> tell("the account " + done.name() + " is there");
      case Enrolment.Outcome.CodeSent sent -> tell("a code was sent to " + sent.to());
      case Enrolment.Outcome.Refused refused -> tell(refused.words());
    }
  }

  private void passwd(Arguments arguments) {
    Account account = named(arguments.first());
    if (account != null) {
      Passwords.set(this, account, arguments.rest().text());
    }
  }

  private void vhost(Arguments arguments) {
    Vhosts.set(this, arguments);
  }

  private void drop(Arguments arguments) {
    Account account = named(arguments.first());
    if (account != null) {
      submit(new Command.Drop(account.id()), "the account " + account.name() + " is removed");
    }
  }
}
