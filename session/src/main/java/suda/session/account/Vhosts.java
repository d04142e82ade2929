package suda.session.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.name.Vhost;
import suda.core.state.Account;
import suda.session.verb.Arguments;

/** Hosts of their own, which operators give to accounts. */
public final class Vhosts {
  private Vhosts() {}

  static void on(Applicant applicant, Arguments arguments) {
    choose(applicant, true);
  }

  static void off(Applicant applicant, Arguments arguments) {
    choose(applicant, false);
  }

  private static void choose(Applicant applicant, boolean on) {
    Account account = applicant.accountOrTell();
    if (account == null) {
      return;
    }
    if (account.vhost() == null) {
      applicant.tell("your account has no host of its own");
    } else {
      applicant.submit(
          new Command.SetAccountFlag(account.id(), AccountFlag.VHOST, on),
          on ? "you are shown with " + account.vhost() : account.vhost() + " is not shown");
    }
  }

  /** {@code ACCOUNT HOST}; the host may be {@code off}. Who may not is refused. */
  public static void set(Applicant applicant, Arguments arguments) {
    String typed = arguments.rest().first();
    Optional<Vhost> host = Vhost.parse(typed);
    if (typed.equalsIgnoreCase("off")) {
      give(applicant, arguments.first(), null);
    } else if (host.isEmpty()) {
      applicant.tell(
          typed
              + " is no host: letters, digits, - and _, with dots or slashes between, no address");
    } else {
      give(applicant, arguments.first(), host.get());
    }
  }

  static void remove(Applicant applicant, Arguments arguments) {
    give(applicant, arguments.first(), null);
  }

  private static void give(Applicant applicant, String name, @Nullable Vhost host) {
    Account account = applicant.named(name);
    if (account != null) {
      applicant.submit(
          new Command.SetVhost(applicant.user(), account.id(), host),
          host == null
              ? account.name() + " has no host of its own"
              : account.name() + " is shown with " + host);
    }
  }
}
