package suda.session.text;

import java.util.List;
import java.util.stream.Collectors;
import suda.core.Limit;
import suda.core.name.Folding;
import suda.core.name.Nick;
import suda.session.MonitorList;
import suda.session.verb.Arguments;

/** Being told when somebody comes and goes. */
final class WatchVerbs {
  private WatchVerbs() {}

  static void watch(TextUser user, Arguments arguments) {
    if (arguments.isEmpty()) {
      list(user);
      return;
    }
    Nick.parse(arguments.first(), user.server().customs().nickRule())
        .ifPresentOrElse(
            nick -> watch(user, nick),
            () -> user.tell(SelfVerbs.notANick(user, arguments.first())));
  }

  private static void watch(TextUser user, Nick nick) {
    user.tell(
        user.watched().add(nick)
            ? nick + (isHere(user, nick) ? " is here" : " is not here")
            : "you watch %d nicks; /unwatch one before %s"
                .formatted(Limit.MONITORED_NICKS.max(), nick));
  }

  static void unwatch(TextUser user, Arguments arguments) {
    String nick = arguments.first();
    boolean did = user.watched().remove(Folding.key(nick));
    user.tell(did ? "you watch " + nick + " no more" : "you do not watch " + nick);
  }

  private static void list(TextUser user) {
    MonitorList watched = user.watched();
    if (watched.nicks().isEmpty()) {
      user.tell("you watch nobody; /watch NICK tells when somebody comes and goes");
    } else {
      user.tell(List.of("here: " + named(user, true), "not here: " + named(user, false)));
    }
  }

  private static String named(TextUser user, boolean here) {
    String nicks =
        user.watched().nicks().stream()
            .filter(nick -> isHere(user, nick) == here)
            .map(Nick::text)
            .collect(Collectors.joining(", "));
    return nicks.isEmpty() ? "nobody" : nicks;
  }

  private static boolean isHere(TextUser user, Nick nick) {
    return user.state().user(nick) != null;
  }
}
