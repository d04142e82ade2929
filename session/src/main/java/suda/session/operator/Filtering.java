package suda.session.operator;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.FilterAction;
import suda.core.event.FilterTarget;
import suda.core.event.SpamFilter;
import suda.core.rule.Decision;
import suda.core.state.StoredFilter;
import suda.session.Screening;
import suda.session.verb.Arguments;

/**
 * Spam filters: {@code ADD block channel,private free\s+coins no advertising}. A pattern has no
 * spaces, which {@code \s} stands for; a ban's duration comes after its action, as {@code ban:2h}.
 */
public final class Filtering {
  private static final long BAN_MS = 86_400_000;

  private Filtering() {}

  public static void spamfilter(Desk desk, Arguments arguments) {
    Arguments rest = arguments.rest();
    switch (arguments.first().toUpperCase(Locale.ROOT)) {
      case "ADD" -> add(desk, rest);
      case "DEL" -> remove(desk, rest.first());
      case "LIST" -> list(desk);
      default -> desk.refuse("SPAMFILTER has ADD, DEL and LIST");
    }
  }

  private static void add(Desk desk, Arguments arguments) {
    String typed = arguments.first().toLowerCase(Locale.ROOT);
    int colon = typed.indexOf(':');
    Optional<FilterAction> action = FilterAction.of(colon < 0 ? typed : typed.substring(0, colon));
    OptionalLong ms =
        colon < 0 ? OptionalLong.of(BAN_MS) : Durations.parse(typed.substring(colon + 1));
    Set<FilterTarget> targets = targets(arguments.rest().first());
    Arguments rest = arguments.rest().rest();
    String fault = fault(action, ms, targets, rest.first());
    if (fault != null || action.isEmpty()) {
      desk.refuse(String.valueOf(fault));
      return;
    }
    long banMs = action.get() == FilterAction.BAN ? ms.orElse(BAN_MS) : 0;
    String reason = Text.cut(rest.rest().text(), Limit.REASON_BYTES);
    desk.submit(
        new Command.AddFilter(
            desk.by(), new SpamFilter(rest.first(), targets, action.get(), banMs, reason)),
        decision -> sayAdded(desk, decision));
  }

  private static void sayAdded(Desk desk, Decision decision) {
    for (Event event : decision.events()) {
      if (event instanceof Event.FilterAdded added) {
        desk.tell("filter " + added.filter() + " is on");
      }
    }
  }

  /** What cannot be so, or null. */
  private static @Nullable String fault(
      Optional<FilterAction> action, OptionalLong ms, Set<FilterTarget> targets, String pattern) {
    if (action.isEmpty() || ms.isEmpty()) {
      return "an action is one of warn, block, kill, ban and, for two hours, ban:2h";
    }
    if (targets.isEmpty()) {
      return "targets are all, or some of " + words(EnumSet.allOf(FilterTarget.class));
    }
    if (pattern.isEmpty()) {
      return "a pattern is needed, in which \\s stands for a space";
    }
    if (Text.bytes(pattern) > Limit.FILTER_BYTES.max()) {
      return "a pattern has at most " + Limit.FILTER_BYTES.max() + " bytes";
    }
    String wrong = Screening.fault(pattern, targets);
    return wrong == null ? null : "no such pattern: " + wrong;
  }

  /** Empty where some word is none. */
  private static Set<FilterTarget> targets(String typed) {
    Set<FilterTarget> targets = EnumSet.noneOf(FilterTarget.class);
    if (typed.equals("all")) {
      return EnumSet.allOf(FilterTarget.class);
    }
    for (String word : typed.toLowerCase(Locale.ROOT).split(",")) {
      Optional<FilterTarget> target = FilterTarget.of(word);
      if (target.isEmpty()) {
        return Set.of();
      }
      targets.add(target.get());
    }
    return targets;
  }

  private static String words(Set<FilterTarget> targets) {
    return EnumSet.copyOf(targets).stream()
        .map(FilterTarget::word)
        .collect(Collectors.joining(","));
  }

  private static void remove(Desk desk, String id) {
    boolean number = id.length() <= 18 && !id.isEmpty() && id.chars().allMatch(Filtering::isDigit);
    desk.submit(
        new Command.RemoveFilter(desk.by(), number ? Long.parseLong(id) : -1),
        decision -> desk.tell("filter " + id + " is off"));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static void list(Desk desk) {
    List<StoredFilter> filters = List.copyOf(desk.state().filters());
    filters.forEach(filter -> desk.tell(line(filter)));
    if (filters.isEmpty()) {
      desk.tell("there is no filter");
    }
  }

  private static String line(StoredFilter stored) {
    SpamFilter filter = stored.filter();
    String action = filter.action().word();
    String how = filter.banMs() == 0 ? action : action + ":" + Durations.text(filter.banMs());
    return "%d %s %s %s, by %s%s"
        .formatted(
            stored.id(),
            how,
            filter.targets().size() == FilterTarget.values().length
                ? "all"
                : words(filter.targets()),
            filter.pattern(),
            stored.by(),
            filter.reason().isEmpty() ? "" : ": " + filter.reason());
  }
}
