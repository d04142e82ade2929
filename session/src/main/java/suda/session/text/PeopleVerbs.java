package suda.session.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.core.command.Command.SetSilenced;
import suda.core.event.UserFlag;
import suda.core.name.UserPattern;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.session.SelfSetting;
import suda.session.Witness.Departed;
import suda.session.verb.Arguments;

/** What a plain-text user asks about others, and whom it does not want to hear. */
final class PeopleVerbs {
  private PeopleVerbs() {}

  static void ignore(TextUser user, Arguments arguments) {
    silence(user, arguments.first(), true);
  }

  static void unignore(TextUser user, Arguments arguments) {
    silence(user, arguments.first(), false);
  }

  private static void silence(TextUser user, String typed, boolean on) {
    UserPattern.parse(typed)
        .ifPresentOrElse(
            pattern -> user.submit(new SetSilenced(user.id(), pattern, on)),
            () -> user.tell(typed + " is too long to be ignored"));
  }

  static void ignored(TextUser user, Arguments arguments) {
    User self = user.self();
    List<String> patterns =
        self == null ? List.of() : self.silenced().stream().map(UserPattern::text).toList();
    user.tell(
        patterns.isEmpty()
            ? "you ignore nobody; /ignore NICK ignores somebody"
            : "you ignore " + String.join(", ", patterns));
  }

  static void whois(TextUser user, Arguments arguments) {
    User who = user.userNamed(arguments.first());
    if (who == null) {
      return;
    }
    List<String> lines = new ArrayList<>();
    String bot = who.has(UserFlag.BOT) ? ", a bot" : "";
    lines.add(
        "%s is %s (%s@%s)%s".formatted(name(who), who.realname(), who.username(), who.host(), bot));
    List<String> rooms = rooms(user, who);
    if (!rooms.isEmpty()) {
      lines.add(name(who) + " is in " + String.join(", ", rooms));
    }
    if (who.away() != null) {
      lines.add(name(who) + " is away: " + who.away());
    }
    lines.addAll(standing(who));
    if (user.seesAll() || who == user.self()) {
      lines.addAll(hidden(who));
    }
    lines.add(
        "%s came %s ago, and said something %s ago"
            .formatted(name(who), ago(user, who.arrivedMs()), ago(user, who.lastSpokeMs())));
    user.tell(lines);
  }

  private static List<String> standing(User who) {
    List<String> lines = new ArrayList<>();
    if (who.account() != null) {
      lines.add(name(who) + " is logged in as " + who.account());
    }
    if (who.operator() != null) {
      lines.add(name(who) + " is an operator of the server");
    }
    return lines;
  }

  /** What is shown to the user itself, and to operators who see all. */
  private static List<String> hidden(User who) {
    String chosen =
        Stream.of(SelfSetting.values())
            .filter(setting -> who.has(setting.flag()))
            .map(SelfSetting::word)
            .collect(Collectors.joining(", "));
    String from = name(who) + " is connecting from " + who.address();
    return chosen.isEmpty() ? List.of(from) : List.of(from, name(who) + " has set: " + chosen);
  }

  /** Who had a nick that somebody left or gave up, the last one first. */
  static void whowas(TextUser user, Arguments arguments) {
    List<Departed> found = user.context().witness().whoWas(arguments.first(), 0);
    if (found.isEmpty()) {
      user.tell("nobody was called " + arguments.first() + " of late");
    }
    user.tell(found.stream().map(departed -> was(user, departed)).toList());
  }

  private static String was(TextUser user, Departed who) {
    String from = user.seesAll() ? ", connecting from " + who.address() : "";
    return "%s was %s (%s@%s) until %s ago%s"
        .formatted(
            who.nick(), who.realname(), who.username(), who.host(), ago(user, who.timeMs()), from);
  }

  private static String name(User user) {
    return user.nick().text();
  }

  /** Who hides is seen in the rooms that one is in oneself. */
  private static List<String> rooms(TextUser user, User who) {
    boolean chosen = who.has(UserFlag.INVISIBLE) || who.has(UserFlag.HIDES_CHANNELS);
    boolean hides = chosen && !user.seesAll();
    return who.memberships().stream()
        .filter(member -> member.isSeenBy(member.channel().member(user.id())))
        .map(Membership::channel)
        .filter(room -> room.member(user.id()) != null || !hides && user.sees(room))
        .map((Channel room) -> room.name().text())
        .toList();
  }

  private static String ago(TextUser user, long thenMs) {
    Duration passed = Duration.ofMillis(user.nowMs() - thenMs);
    if (passed.toMinutes() == 0) {
      return passed.toSeconds() + " s";
    }
    return passed.toHours() == 0
        ? passed.toMinutes() + " min"
        : passed.toHours() + " h " + passed.toMinutesPart() + " min";
  }
}
