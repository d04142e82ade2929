package suda.session.operator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.name.BanTarget;
import suda.core.name.UserPattern;
import suda.core.state.ServerBan;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** Whom operators keep out. */
public final class Banning {
  private Banning() {}

  static void uban(Desk desk, Arguments arguments) {
    Arguments rest = arguments.rest();
    switch (arguments.first().toUpperCase(Locale.ROOT)) {
      case "ADD" -> add(desk, rest);
      case "DEL" -> lift(desk, rest);
      case "LIST" -> list(desk, rest);
      case "INFO" -> info(desk, rest);
      default -> desk.refuse("UBAN has ADD, DEL, LIST and INFO");
    }
  }

  /** {@code [DURATION] WHOM [REASON]}. */
  public static void add(Desk desk, Arguments arguments) {
    Order order = Order.of(arguments);
    Optional<BanTarget> target = BanTarget.parse(order.whom());
    if (target.isEmpty()) {
      sayUnread(desk, order.whom());
    } else {
      ban(desk, target.get(), order);
    }
  }

  static void kline(Desk desk, Arguments arguments) {
    Order order = Order.of(arguments);
    Optional<UserPattern> pattern = UserPattern.parse(order.whom());
    if (pattern.isEmpty()) {
      sayUnread(desk, order.whom());
    } else {
      ban(desk, new BanTarget.Users(pattern.get()), order);
    }
  }

  static void dline(Desk desk, Arguments arguments) {
    Order order = Order.of(arguments);
    Optional<BanTarget> target =
        BanTarget.parse(order.whom()).filter(BanTarget.Addresses.class::isInstance);
    if (target.isEmpty()) {
      desk.refuse(order.whom() + " is no address and no range of them, such as 192.0.2.0/24");
    } else {
      ban(desk, target.get(), order);
    }
  }

  /**
   * What was ordered.
   *
   * @param ms for how long; 0 for ever
   */
  public record Order(long ms, String whom, String reason) {
    public static Order of(Arguments arguments) {
      OptionalLong ms = Durations.parse(arguments.first());
      boolean timed = ms.isPresent() && !arguments.rest().isEmpty();
      Arguments rest = timed ? arguments.rest() : arguments;
      return new Order(timed ? ms.getAsLong() : 0, rest.first(), rest.rest().text());
    }
  }

  private static void sayUnread(Desk desk, String whom) {
    desk.refuse(whom + " is no address, no pattern of nick!username@host and no account");
  }

  /** Bans, and sees off who is here and meant. */
  public static void ban(Desk desk, BanTarget target, Order order) {
    User self = desk.state().user(desk.by());
    if (self != null && means(target, self)) {
      desk.refuse(target + " means you as well; nobody is banned");
      return;
    }
    long untilMs = order.ms() == 0 ? 0 : desk.context().nowMs() + order.ms();
    desk.submit(
        new Command.Ban(desk.by(), target, order.reason(), untilMs),
        decision -> seeOff(desk, target, order.reason()));
  }

  private static void seeOff(Desk desk, BanTarget target, String reason) {
    List<User> meant = desk.state().users().stream().filter(user -> means(target, user)).toList();
    meant.forEach(
        user -> desk.submit(new Command.Leave(user.id(), Departure.REMOVED, because(reason))));
    desk.tell(target + " is banned; " + count(meant.size()) + " removed");
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "banned" : "banned: " + reason;
  }

  private static String count(int users) {
    return users == 1 ? "1 user" : users + " users";
  }

  private static boolean means(BanTarget target, User user) {
    return target.matches(user.seen());
  }

  /** Lifts the ban of {@code WHOM}, as it was set. */
  public static void lift(Desk desk, Arguments arguments) {
    Optional<BanTarget> target = BanTarget.parse(arguments.first());
    if (target.isEmpty()) {
      sayUnread(desk, arguments.first());
    } else {
      lift(desk, target.get());
    }
  }

  static void unkline(Desk desk, Arguments arguments) {
    UserPattern.parse(arguments.first())
        .ifPresentOrElse(
            pattern -> lift(desk, new BanTarget.Users(pattern)),
            () -> sayUnread(desk, arguments.first()));
  }

  public static void lift(Desk desk, BanTarget target) {
    desk.submit(
        new Command.Unban(desk.by(), target),
        decision -> desk.tell(target + " is not banned any more"));
  }

  /** Shows the bans, or those that have {@code [PART]} in them. */
  public static void list(Desk desk, Arguments arguments) {
    long nowMs = desk.context().nowMs();
    List<String> lines =
        desk.state().bans().stream()
            .map(ban -> line(ban, nowMs))
            .filter(line -> line.contains(arguments.text()))
            .toList();
    lines.stream().limit(Limit.CONSOLE_LINES.max()).forEach(desk::tell);
    if (lines.isEmpty()) {
      desk.tell("nobody is banned");
    } else if (lines.size() > Limit.CONSOLE_LINES.max()) {
      desk.tell("%,d bans, the first %d shown".formatted(lines.size(), Limit.CONSOLE_LINES.max()));
    }
  }

  private static String line(ServerBan ban, long nowMs) {
    String left = ban.untilMs() == 0 ? "for ever" : Durations.text(ban.untilMs() - nowMs) + " left";
    String what = "%s, by %s, %s".formatted(ban.target(), ban.by(), left);
    return ban.reason().isEmpty() ? what : what + ": " + ban.reason();
  }

  /** What is known of a nick, a pattern, an address or an account, and which bans mean it. */
  static void info(Desk desk, Arguments arguments) {
    User user = desk.state().userNamed(arguments.first());
    if (user != null) {
      ofUser(desk, user);
      return;
    }
    Optional<BanTarget> target = BanTarget.parse(arguments.first());
    if (target.isEmpty()) {
      sayUnread(desk, arguments.first());
    } else {
      ofTarget(desk, target.get());
    }
  }

  private static void ofUser(Desk desk, User user) {
    String account = user.account() == null ? "no account" : "account " + user.account();
    desk.tell("%s is %s, %s".formatted(user.nick(), Origins.of(user), account));
    desk.state().bans().stream()
        .filter(ban -> means(ban.target(), user))
        .forEach(ban -> desk.tell("meant by " + line(ban, desk.context().nowMs())));
  }

  private static void ofTarget(Desk desk, BanTarget target) {
    ServerBan ban = desk.state().ban(target);
    desk.tell(ban == null ? target + " is not banned" : line(ban, desk.context().nowMs()));
    List<User> meant = desk.state().users().stream().filter(user -> means(target, user)).toList();
    meant.stream()
        .limit(Limit.CONSOLE_LINES.max())
        .forEach(user -> desk.tell("means %s!%s".formatted(user.nick(), Origins.of(user))));
    desk.tell("means " + count(meant.size()) + " who are here");
  }
}
