package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import suda.core.history.Entry;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Imported;
import suda.core.history.MomentQuery;
import suda.core.history.Readable;
import suda.core.history.Shelf;
import suda.core.history.Where;
import suda.core.state.Channel;
import suda.wire.irc.Capability;

/**
 * Asks for part of a channel's or conversation's history and tells what was found.
 *
 * @param where by their ids: a channel's name may be another's when the answer comes
 * @param name as the answer has it
 * @param events whether what happened is told as well
 */
record HistoryRequest(
    Chatting phase, Exchange exchange, List<Where> where, String name, boolean events, int limit) {

  /** What is between two sequences, neither included, from one of the ends. */
  void between(long after, long before, End end) {
    exchange.ask(
        query(after, before, limit + 1, end),
        found -> {
          List<Entry> entries = found.entries();
          tell(Shelf.cut(entries, limit, end), entries.size() <= limit);
        });
  }

  private HistoryQuery query(long after, long before, int most, End end) {
    return new HistoryQuery(where, events, after, before, most, end);
  }

  /** As many from before a message as from then on. */
  void around(long sequence) {
    exchange.ask(
        query(0, sequence, limit / 2, End.NEWEST),
        before ->
            exchange.ask(
                query(sequence - 1, Long.MAX_VALUE, limit - before.entries().size(), End.OLDEST),
                from -> tell(joined(before.entries(), from.entries()), false)));
  }

  private static List<Entry> joined(List<Entry> first, List<Entry> second) {
    List<Entry> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Gives the highest sequence that is not after {@code reference}. */
  void lastUntil(HistoryReference reference, LongConsumer then) {
    switch (reference) {
      case HistoryReference.AtSequence at -> then.accept(at.sequence());
      case HistoryReference.AtTime at ->
          firstSince(at.timeMs() + 1, sequence -> then.accept(sequence - 1));
    }
  }

  /** Gives the lowest sequence that is not before {@code reference}. */
  void firstFrom(HistoryReference reference, LongConsumer then) {
    switch (reference) {
      case HistoryReference.AtSequence at -> then.accept(at.sequence());
      case HistoryReference.AtTime at -> firstSince(at.timeMs(), then);
    }
  }

  /** What is from before a channel was opened was imported: its time is in its sequence. */
  private void firstSince(long timeMs, LongConsumer then) {
    Channel opened =
        where.getFirst() instanceof Readable first && first.buffer().isChannel()
            ? phase.state().channel(first.buffer().channel())
            : null;
    if (opened != null && timeMs < opened.openedMs()) {
      then.accept(Imported.first(timeMs));
    } else {
      exchange.ask(new MomentQuery(timeMs), found -> then.accept(found.number()));
    }
  }

  /** {@code complete} says that there is no more in the direction that was asked for. */
  private void tell(List<Entry> entries, boolean complete) {
    HistoryLines lines = new HistoryLines(phase, exchange);
    if (phase.has(Capability.BATCH)) {
      lines.batch("chathistory", name, complete, entries);
    } else {
      lines.alone(entries);
    }
  }
}
