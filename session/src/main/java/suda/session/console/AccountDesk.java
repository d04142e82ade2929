package suda.session.console;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.state.Account;
import suda.session.Context;
import suda.session.account.AboutAccount;
import suda.session.account.Applicant;
import suda.session.account.Overseeing;
import suda.session.account.OwnData;
import suda.session.account.Services;
import suda.session.account.Vhosts;
import suda.session.verb.Arguments;
import suda.session.verb.Verb;
import suda.session.verb.VerbTable;

/** What the operator does with everybody's accounts and rooms. */
record AccountDesk(ConsoleSession console) implements Applicant {
  private static final VerbTable<AccountDesk> TABLE =
      new VerbTable<>(
          row("list", "[PART]", "shows the accounts", Overseeing::list),
          row("info", "NAME", "tells all about one", AccountDesk::info),
          row("register", "NAME PASSWORD [EMAIL]", "makes one", Overseeing::register),
          row("verify", "NAME", "asks for its code no longer", Overseeing::verify),
          row("passwd", "NAME PASSWORD", "sets its password", Overseeing::passwd),
          row("vhost", "NAME HOST|off", "gives it a host of its own", Vhosts::set),
          row("export", "NAME", "tells how to write all that is kept", AccountDesk::export),
          row("forget", "NAME", "takes back all that was said under it", AccountDesk::forget),
          row("drop", "NAME", "removes it; its rooms are nobody's", Overseeing::drop));

  private static Verb<AccountDesk> row(
      String name, String parameters, String sentence, BiConsumer<AccountDesk, Arguments> action) {
    return new Verb<>(name, List.of(), parameters, sentence, action::accept);
  }

  static void account(ConsoleSession console, Arguments arguments) {
    AccountDesk desk = new AccountDesk(console);
    if (arguments.isEmpty()) {
      desk.tell(TABLE.help("").stream().map(line -> "/account " + line.substring(1)).toList());
    } else {
      TABLE.run(desk, "/" + arguments.text(), desk::refuse);
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

  /** The operator is in no room. */
  @Override
  public void join(ChannelName room) {}

  @Override
  public void refuse(String line) {
    console.refuse(line);
  }

  @Override
  public <T extends @Nullable Object> Consumer<T> awaited(Consumer<T> then) {
    return console.later(then);
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    console.hand(command, then);
  }

  private void info(Arguments arguments) {
    Account account = named(arguments.first());
    if (account != null) {
      tell(AboutAccount.lines(this, account));
    }
  }

  private void export(Arguments arguments) {
    Account account = named(arguments.first());
    if (account != null) {
      tell(
          "on this machine: suda export --private --account %1$s %1$s.jsonl"
              .formatted(account.name()));
    }
  }

  private void forget(Arguments arguments) {
    Account account = named(arguments.first());
    if (account != null) {
      OwnData.forget(this, account);
    }
  }
}
