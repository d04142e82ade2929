package suda.session.irc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import suda.core.Limit;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.history.Entry;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.MomentQuery;
import suda.core.history.TargetsQuery;
import suda.core.history.Where;
import suda.core.name.Folding;
import suda.core.name.Glob;
import suda.session.Reach;
import suda.wire.irc.Capability;

/**
 * History for clients that know how to ask ZNC's module for it: what they say to {@code *playback}.
 *
 * @see <a href="https://wiki.znc.in/Playback">Playback</a>
 */
final class ZncPlayback {
  /** Whom clients talk to; no user can have this nick. */
  static final String NAME = "*playback";

  private static final String SOURCE = "*playback!playback@znc.in";

  private final Chatting phase;
  private final Exchange exchange;
  private final Reach reach;

  private ZncPlayback(Chatting phase, Exchange exchange) {
    this.phase = phase;
    this.exchange = exchange;
    this.reach = Reach.of(phase.context(), phase.me());
  }

  static boolean isMeant(Chatting phase, String target) {
    return target.equalsIgnoreCase(NAME) && phase.has(Capability.ZNC_PLAYBACK);
  }

  static void said(Chatting phase, Exchange exchange, String text) {
    new ZncPlayback(phase, exchange).said(text.strip().split("\\s+"));
  }

  private void said(String[] words) {
    if (phase.conversation().historyAsked() >= Limit.HISTORY_REQUESTS.max()) {
      answer("Too many requests wait to be answered");
      return;
    }
    String buffers = words.length > 1 ? words[1] : "*";
    switch (words[0].toUpperCase(Locale.ROOT)) {
      case "PLAY" -> play(buffers, time(words, 2, 0), time(words, 3, Long.MAX_VALUE));
      case "LIST" -> targets(buffers, named -> named.forEach(this::list));
      case "CLEAR" -> answer("What is kept here is for all, and stays");
      default -> answer("PLAY <buffers> [from] [to], LIST [buffers], CLEAR <buffers>");
    }
  }

  /** Seconds with a fraction, as milliseconds. */
  private static long time(String[] words, int index, long otherwise) {
    if (index >= words.length || !words[index].matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
      return otherwise;
    }
    String[] parts = words[index].split("\\.");
    String fraction = parts.length > 1 ? (parts[1] + "00").substring(0, 3) : "0";
    return Long.parseLong(parts[0]) * 1000 + Long.parseLong(fraction);
  }

  private void answer(String text) {
    exchange.add(ReplyLine.of(SOURCE, "PRIVMSG", text, phase.conversation().nick()));
  }

  private void list(String name, Entry last) {
    long ms = last.timeMs();
    answer("%s 0 %d.%03d".formatted(name, ms / 1000, ms % 1000));
  }

  /** Gives the last message in each channel and conversation that one of {@code patterns} means. */
  private void targets(String patterns, Consumer<Map<String, Entry>> then) {
    exchange.ask(
        new TargetsQuery(
            reach.channels(),
            reach.parties(),
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            Limit.PLAYBACK_TARGETS.max(),
            End.NEWEST),
        found -> {
          Map<String, Entry> named = HistoryTargets.byName(reach, found.entries());
          String[] globs = Folding.key(patterns).split(",");
          named.keySet().removeIf(name -> !isMeant(globs, Folding.key(name)));
          then.accept(named);
        });
  }

  private static boolean isMeant(String[] globs, String name) {
    return Arrays.stream(globs).anyMatch(glob -> Glob.matches(glob, name));
  }

  private void play(String patterns, long fromMs, long untilMs) {
    targets(
        patterns,
        named ->
            moment(
                fromMs,
                from ->
                    moment(
                        untilMs == Long.MAX_VALUE ? untilMs : untilMs + 1,
                        until -> play(new ArrayList<>(named.entrySet()), from, until))));
  }

  private void moment(long timeMs, Consumer<Long> then) {
    exchange.ask(new MomentQuery(timeMs), found -> then.accept(found.number()));
  }

  /** One target after another: no more is on its way than a page. */
  private void play(List<Map.Entry<String, Entry>> left, long from, long until) {
    if (left.isEmpty()) {
      return;
    }
    Map.Entry<String, Entry> next = left.removeFirst();
    exchange.ask(
        query(next.getKey(), next.getValue(), from, until),
        found -> {
          tell(next.getKey(), found.entries());
          play(left, from, until);
        });
  }

  private HistoryQuery query(String name, Entry last, long from, long until) {
    List<Where> where = reach.conversations(name);
    if (last.event() instanceof MessageSent said && said.target() instanceof Target.ToChannel to) {
      var channel = reach.channel(phase.state().channel(to.channel()));
      where = channel == null ? List.of() : List.of(channel);
    }
    return new HistoryQuery(where, false, from - 1, until, Limit.HISTORY_PAGE.max(), End.NEWEST);
  }

  private void tell(String name, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    HistoryLines lines = new HistoryLines(phase, exchange);
    if (phase.has(Capability.BATCH)) {
      lines.batch("znc.in/playback", name, false, entries);
    } else {
      lines.alone(entries);
    }
  }
}
