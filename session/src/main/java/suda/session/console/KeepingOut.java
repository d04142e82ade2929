package suda.session.console;

import java.util.List;
import java.util.Optional;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.name.UserPattern;
import suda.core.state.User;
import suda.session.operator.Banning;
import suda.session.operator.Banning.Order;
import suda.session.verb.Arguments;

/** Whom the operator removes, and whom he keeps out. */
final class KeepingOut {
  private KeepingOut() {}

  static void kick(ConsoleSession console, Arguments arguments) {
    User user = console.state().userNamed(arguments.first());
    if (user == null) {
      console.tellNobodyIs(arguments.first());
    } else {
      console.submit(new Command.Kill(Event.OPERATOR, user.id(), arguments.rest().text()));
    }
  }

  /** Bans a pattern or an address, or a nick that is here by the address it comes from. */
  static void ban(ConsoleSession console, Arguments arguments) {
    Order order = Order.of(arguments);
    User user = console.state().userNamed(order.whom());
    Optional<BanTarget> target =
        user == null ? target(order.whom()) : Optional.of(meaning(console, user));
    if (target.isEmpty()) {
      console.refuse(order.whom() + " is no address and no pattern of nick!username@host");
    } else {
      Banning.ban(console, target.get(), order);
    }
  }

  static void unban(ConsoleSession console, Arguments arguments) {
    Optional<BanTarget> account =
        BanTarget.parse(arguments.first()).filter(t -> console.state().ban(t) != null);
    account
        .or(() -> target(arguments.first()))
        .ifPresentOrElse(
            target -> Banning.lift(console, target),
            () -> console.refuse(arguments.first() + " is no pattern of nick!username@host"));
  }

  /** A word alone is a nick here. */
  private static Optional<BanTarget> target(String typed) {
    Optional<BanTarget> target = BanTarget.parse(typed);
    return target.filter(BanTarget.Account.class::isInstance).isPresent()
        ? UserPattern.parse(typed).map(BanTarget.Users::new)
        : target;
  }

  /**
   * A nick is changed at will, so its address is meant; but where others come from there too, or it
   * is this machine, they must not be kept out unasked.
   */
  private static BanTarget meaning(ConsoleSession console, User user) {
    BanTarget address = address(user.address());
    List<User> neighbours =
        console.state().users().stream().filter(u -> address.matches(u.seen())).toList();
    if (neighbours.size() == 1 && !AddressRange.isLoopback(user.address())) {
      return address;
    }
    console.tell(
        "%s shares %s with others, so only the nick is banned; /ban %s bans them all"
            .formatted(user.nick(), user.address(), address));
    return new BanTarget.Users(UserPattern.trusted(user.nick().key() + "!*@*"));
  }

  private static BanTarget address(String host) {
    return AddressRange.parse(host)
        .map(range -> (BanTarget) new BanTarget.Addresses(range))
        .orElseGet(() -> new BanTarget.Users(UserPattern.trusted("*!*@" + host)));
  }
}
