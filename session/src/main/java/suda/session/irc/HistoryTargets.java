package suda.session.irc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.history.Entry;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Shelf;
import suda.core.history.TargetsQuery;
import suda.session.Reach;
import suda.wire.irc.Capability;

/** Where something was said that a user may read: in which channels, with which users. */
final class HistoryTargets {
  private HistoryTargets() {}

  /**
   * Tells of those where the last message is between two times; the limit counts from the first.
   */
  static void ask(Chatting phase, Exchange exchange, long fromMs, long toMs, int limit) {
    End end = fromMs <= toMs ? End.OLDEST : End.NEWEST;
    Reach reach = Reach.of(phase.context(), phase.me());
    TargetsQuery query =
        new TargetsQuery(
            reach.channels(),
            reach.parties(),
            Math.min(fromMs, toMs),
            Math.max(fromMs, toMs),
            limit + 1,
            end);
    exchange.ask(
        query,
        found -> {
          boolean complete = found.entries().size() <= limit;
          tell(phase, exchange, Shelf.cut(found.entries(), limit, end), complete);
        });
  }

  /** By their names, the one in which something was said last at the end. */
  static Map<String, Entry> byName(Reach reach, List<Entry> last) {
    Map<String, Entry> named = new LinkedHashMap<>();
    for (Entry entry : last) {
      String name = name(reach, entry);
      if (name != null) {
        named.remove(name);
        named.put(name, entry);
      }
    }
    return named;
  }

  private static @Nullable String name(Reach reach, Entry entry) {
    return entry.event() instanceof MessageSent message
        ? switch (message.target()) {
          case Target.ToChannel to -> to.name().text();
          case Target.ToUser to -> reach.correspondent(message.author(), to);
        }
        : null;
  }

  private static void tell(Chatting phase, Exchange exchange, List<Entry> last, boolean complete) {
    Map<String, Entry> named = byName(Reach.of(phase.context(), phase.me()), last);
    if (!phase.has(Capability.BATCH)) {
      named.forEach((name, entry) ->
          exchange.line("CHATHISTORY", null, "TARGETS", name, ServerTime.of(entry.timeMs())));
      return;
    }
    HistoryLines lines = new HistoryLines(phase, exchange);
    String batch = lines.open(complete ? "draft/chathistory-end" : "", "draft/chathistory-targets");
    named.forEach((name, entry) ->
        exchange.tagged(
            "batch=" + batch, "CHATHISTORY", null, "TARGETS", name, ServerTime.of(entry.timeMs())));
    lines.close(batch);
  }
}
