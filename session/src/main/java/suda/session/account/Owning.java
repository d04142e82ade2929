package suda.session.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** Channels that belong to accounts. */
final class Owning {
  private Owning() {}

  /** The channel that {@code typed} names, or null after an answer. */
  static @Nullable Channel channel(Applicant applicant, String typed) {
    Channel channel = applicant.state().channelNamed(typed);
    boolean seen =
        channel != null
            && (applicant.seesAll()
                || !channel.has(ChannelFlag.SECRET)
                || channel.member(applicant.user()) != null
                || channel.access(accountId(applicant)) != null);
    if (!seen) {
      applicant.refuse("there is no room " + typed);
    }
    return seen ? channel : null;
  }

  /** By which account it is asked: none is less than any. */
  static long accountId(Applicant applicant) {
    Account account = applicant.account();
    return account == null ? -1 : account.id();
  }

  static long by(Applicant applicant) {
    return applicant.isOperator() ? Event.OPERATOR : accountId(applicant);
  }

  static void register(Applicant applicant, Arguments arguments) {
    Channel channel = channel(applicant, arguments.first());
    if (channel != null) {
      applicant.submit(
          new Command.RegisterChannel(applicant.user(), channel.id()),
          channel.name() + " is yours, and stays when everybody has left");
    }
  }

  static void unregister(Applicant applicant, Arguments arguments) {
    Channel channel = channel(applicant, arguments.first());
    if (channel != null) {
      applicant.submit(
          new Command.UnregisterChannel(by(applicant), channel.id()),
          channel.name() + " is nobody's now");
    }
  }

  static void transfer(Applicant applicant, Arguments arguments) {
    Channel channel = channel(applicant, arguments.first());
    Account to = channel == null ? null : applicant.named(arguments.rest().first());
    if (channel != null && to != null) {
      applicant.submit(
          new Command.TransferChannel(by(applicant), channel.id(), to.id()),
          channel.name() + " is " + to.name() + "'s now");
    }
  }

  static void info(Applicant applicant, Arguments arguments) {
    Channel channel = channel(applicant, arguments.first());
    if (channel == null) {
      return;
    }
    Account founder = applicant.state().accounts().account(channel.founder());
    List<String> lines = new ArrayList<>();
    lines.add(
        channel.name() + (founder == null ? " is not registered" : " is " + founder.name() + "'s"));
    lines.addAll(accessLines(applicant, channel));
    applicant.tell(lines);
  }

  private static List<String> accessLines(Applicant applicant, Channel channel) {
    List<String> lines = new ArrayList<>();
    channel
        .access()
        .forEach((id, privilege) -> {
          Account account = applicant.state().accounts().account(id);
          if (account != null) {
            lines.add("+" + letter(privilege) + " " + account.name());
          }
        });
    return lines;
  }

  /** With the room alone, shows who is what. */
  static void access(Applicant applicant, Arguments arguments) {
    Channel channel = channel(applicant, arguments.first());
    String change = arguments.rest().first();
    if (channel == null) {
      return;
    }
    if (change.isEmpty()) {
      List<String> lines = accessLines(applicant, channel);
      applicant.tell(lines.isEmpty() ? List.of("nobody has a lasting privilege") : lines);
      return;
    }
    Privilege privilege = change.length() == 2 ? privilege(change.charAt(1)) : null;
    if (privilege == null || change.charAt(0) != '+' && change.charAt(0) != '-') {
      applicant.tell("AMODE needs + or - and one of q a o h v, such as +o");
      return;
    }
    Account account = applicant.named(arguments.rest().rest().first());
    if (account != null) {
      applicant.submit(
          new Command.SetAccess(
              by(applicant),
              channel.id(),
              account.id(),
              change.charAt(0) == '+' ? privilege : null),
          account.name() + " has " + change + " in " + channel.name());
    }
  }

  private static @Nullable Privilege privilege(char letter) {
    for (Privilege privilege : Privilege.values()) {
      if (letter(privilege) == letter) {
        return privilege;
      }
    }
    return null;
  }

  private static char letter(Privilege privilege) {
    return switch (privilege) {
      case OWNER -> 'q';
      case ADMIN -> 'a';
      case OPERATOR -> 'o';
      case HALF_OPERATOR -> 'h';
      case VOICE -> 'v';
    };
  }

  static void op(Applicant applicant, Arguments arguments) {
    change(applicant, arguments, true);
  }

  static void deop(Applicant applicant, Arguments arguments) {
    change(applicant, arguments, false);
  }

  /** In the server's name, where the account's access allows it. */
  private static void change(Applicant applicant, Arguments arguments, boolean on) {
    Channel channel = channel(applicant, arguments.first());
    if (channel == null) {
      return;
    }
    Privilege own = channel.access(accountId(applicant));
    String typed = arguments.rest().first();
    User user = typed.isEmpty() ? applicant.self() : applicant.state().userNamed(typed);
    Membership member = user == null ? null : channel.member(user.id());
    if (!applicant.isOperator() && (own == null || !own.reaches(Privilege.OPERATOR))) {
      applicant.tell("your account may not do that in " + channel.name());
    } else if (user == null || member == null) {
      applicant.tell("that user is not in " + channel.name());
    } else {
      ChannelChange change =
          on
              ? new ChannelChange.Granted(user.id(), Privilege.OPERATOR)
              : new ChannelChange.Revoked(user.id(), Privilege.OPERATOR);
      applicant.submit(
          new Command.ChangeChannel(Event.OPERATOR, channel.id(), List.of(change)),
          user.nick() + (on ? " is an operator of " : " is no operator of ") + channel.name());
    }
  }
}
