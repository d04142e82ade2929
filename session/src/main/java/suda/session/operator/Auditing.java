package suda.session.operator;

import java.util.List;
import java.util.OptionalLong;
import suda.core.Limit;
import suda.core.state.AuditEntry;
import suda.session.verb.Arguments;

/** What operators did. */
final class Auditing {
  private static final long DAY_MS = 86_400_000;

  private Auditing() {}

  static void audit(Desk desk, Arguments arguments) {
    OptionalLong first = Durations.parse(arguments.first());
    OptionalLong second = Durations.parse(arguments.rest().first());
    String who = first.isPresent() ? "" : arguments.first();
    long backMs = first.isPresent() ? first.getAsLong() : second.orElse(DAY_MS);
    show(desk, who, desk.context().nowMs() - backMs);
  }

  private static void show(Desk desk, String who, long sinceMs) {
    List<AuditEntry> entries = desk.state().audit().entries(who, sinceMs);
    int max = Limit.CONSOLE_LINES.max();
    int from = Math.max(0, entries.size() - max);
    if (from > 0) {
      desk.tell("%,d entries, the last %d shown".formatted(entries.size(), max));
    }
    entries.subList(from, entries.size()).forEach(entry -> desk.tell(line(entry)));
    if (entries.isEmpty()) {
      desk.tell("nothing was done");
    }
  }

  private static String line(AuditEntry entry) {
    String what = "%s %s %s".formatted(Times.of(entry.timeMs()), entry.by(), entry.action());
    String whom = entry.target().isEmpty() ? what : what + " " + entry.target();
    return entry.reason().isEmpty() ? whom : whom + ": " + entry.reason();
  }
}
