package suda.session.account;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.name.Nick;
import suda.core.state.Account;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** The nicks that belong to an account. */
final class OwnNicks {
  private OwnNicks() {}

  static void group(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    User self = applicant.self();
    if (account != null && self != null) {
      applicant.submit(new Command.GroupNick(account.id(), self.nick()), self.nick() + " is yours");
    }
  }

  static void ungroup(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    if (account != null) {
      Nick nick = Nick.trusted(arguments.first());
      applicant.submit(new Command.UngroupNick(account.id(), nick), nick + " is yours no longer");
    }
  }

  static void regain(Applicant applicant, Arguments arguments) {
    if (applicant.accountOrTell() != null) {
      Nick nick = ownNick(applicant, arguments.first());
      if (nick != null) {
        applicant.submit(new Command.Regain(applicant.user(), nick), "you are " + nick);
      }
    }
  }

  /** As the account has it; null after an answer where it is not the account's. */
  private static @Nullable Nick ownNick(Applicant applicant, String typed) {
    Nick nick = Nick.trusted(typed);
    Account account = applicant.account();
    if (account == null || !account.owns(nick)) {
      applicant.tell(typed + " is not one of your nicks");
      return null;
    }
    return account.nicks().stream()
        .filter(own -> own.key().equals(nick.key()))
        .findFirst()
        .orElseThrow();
  }

  static void ghost(Applicant applicant, Arguments arguments) {
    if (applicant.accountOrTell() == null) {
      return;
    }
    Nick nick = ownNick(applicant, arguments.first());
    User holder = applicant.state().userNamed(arguments.first());
    if (nick == null) {
      return;
    }
    if (holder == null || holder.id() == applicant.user()) {
      applicant.tell("nobody else is " + nick);
    } else {
      String by = "the owner of the nick is back";
      applicant.submit(new Command.Leave(holder.id(), Departure.REMOVED, by), nick + " is gone");
    }
  }
}
