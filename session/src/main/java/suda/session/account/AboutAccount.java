package suda.session.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.state.Account;
import suda.core.state.User;
import suda.session.DaysKept;
import suda.session.verb.Arguments;

/** What there is to tell about an account, and what its holder chooses. */
public final class AboutAccount {
  private AboutAccount() {}

  static void info(Applicant applicant, Arguments arguments) {
    User self = applicant.self();
    String name = arguments.isEmpty() && self != null ? self.nick().text() : arguments.first();
    Account account = applicant.named(name);
    if (account != null) {
      applicant.tell(lines(applicant, account));
    }
  }

  /** The e-mail address and the like are for the holder and the operator. */
  public static List<String> lines(Applicant applicant, Account account) {
    List<String> lines = new ArrayList<>();
    lines.add("account " + account.name() + (account.verified() ? "" : " (not verified)"));
    lines.add("registered " + Instant.ofEpochMilli(account.registeredMs()));
    lines.add("nicks " + joined(account.nicks()));
    lines.add("here as " + orNobody(here(applicant, account)));
    if (account == applicant.account() || applicant.isOperator()) {
      lines.add("e-mail " + (account.email() == null ? "none" : account.email()));
      if (account.vhost() != null) {
        lines.add("vhost " + account.vhost());
      }
      lines.add("certificates " + account.certificates().size());
      lines.add("choices " + choices(account));
      lines.add("rooms " + orNobody(rooms(applicant, account)));
    }
    return lines;
  }

  private static String joined(Iterable<?> all) {
    List<String> words = new ArrayList<>();
    all.forEach(each -> words.add(each.toString()));
    return String.join(" ", words);
  }

  private static String orNobody(String names) {
    return names.isEmpty() ? "nobody" : names;
  }

  private static String here(Applicant applicant, Account account) {
    return applicant.state().users().stream()
        .filter(user -> user.accountId() == account.id())
        .map(user -> user.nick().text())
        .collect(Collectors.joining(" "));
  }

  private static String rooms(Applicant applicant, Account account) {
    return applicant.state().channels().stream()
        .filter(channel -> channel.founder() == account.id())
        .map(channel -> channel.name().text())
        .collect(Collectors.joining(" "));
  }

  private static String choices(Account account) {
    return List.of(AccountFlag.values()).stream()
        .map(flag -> word(flag) + (account.has(flag) ? " on" : " off"))
        .collect(Collectors.joining(", ", "", ", history " + DaysKept.choice(account.daysKept())));
  }

  private static String word(AccountFlag flag) {
    return switch (flag) {
      case ALWAYS_ON -> "always-on";
      case AUTO_AWAY -> "auto-away";
      case PROTECTED -> "protect";
      case SHARED -> "multiclient";
      case VHOST -> "vhost";
    };
  }

  static void set(Applicant applicant, Arguments arguments) {
    Account account = applicant.accountOrTell();
    if (account == null) {
      return;
    }
    if (arguments.isEmpty()) {
      applicant.tell(choices(account));
      return;
    }
    String value = arguments.rest().first().toLowerCase(Locale.ROOT);
    if (arguments.first().equalsIgnoreCase("history")) {
      keep(applicant, account, value);
      return;
    }
    AccountFlag flag = flag(arguments.first());
    if (flag == null || !(value.equals("on") || value.equals("off"))) {
      applicant.tell(
          "SET needs one of always-on, auto-away, protect, multiclient, vhost, and on or off;"
              + " or history, and off, default or how many days");
    } else {
      applicant.submit(
          new Command.SetAccountFlag(account.id(), flag, value.equals("on")),
          word(flag) + " is " + value);
    }
  }

  /** Of what is said in private: who is there has nothing to say in a channel. */
  private static void keep(Applicant applicant, Account account, String value) {
    OptionalInt days = DaysKept.parse(value);
    if (days.isEmpty()) {
      applicant.tell("SET HISTORY needs off, default or how many days");
    } else {
      applicant.submit(
          new Command.SetAccountRetention(account.id(), days.getAsInt()), "history is " + value);
    }
  }

  private static @Nullable AccountFlag flag(String typed) {
    for (AccountFlag flag : AccountFlag.values()) {
      if (word(flag).equalsIgnoreCase(typed)) {
        return flag;
      }
    }
    return null;
  }
}
