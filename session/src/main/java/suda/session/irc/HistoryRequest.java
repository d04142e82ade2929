package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Imported;
import suda.core.name.ChannelName;
import suda.core.state.Channel;
import suda.wire.irc.Capability;

/**
 * Asks for part of a channel's history and tells what was found.
 *
 * @param channel the channel's id: its name may be another's when the answer comes
 */
record HistoryRequest(Chatting phase, Exchange exchange, long channel, String name, int limit) {

  static HistoryRequest of(Chatting phase, Exchange exchange, Channel channel, int limit) {
    return new HistoryRequest(phase, exchange, channel.id(), channel.name().text(), limit);
  }

  /** The messages between two sequences, neither included, from one of the ends. */
  void between(long after, long before, End end) {
    exchange.history(new HistoryQuery(channel, after, before, limit, end), this::tell);
  }

  /** As many from before a message as from then on. */
  void around(long sequence) {
    HistoryQuery earlier = new HistoryQuery(channel, 0, sequence, limit / 2, End.NEWEST);
    exchange.history(
        earlier,
        before -> {
          HistoryQuery later =
              new HistoryQuery(
                  channel, sequence - 1, Long.MAX_VALUE, limit - before.size(), End.OLDEST);
          exchange.history(later, from -> tell(joined(before, from)));
        });
  }

  private static List<Stamped> joined(List<Stamped> first, List<Stamped> second) {
    List<Stamped> all = new ArrayList<>(first);
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

  /**
   * Times never decrease along sequences, so that halving finds a time. What is from before the
   * channel was opened was imported: its time is in its sequence.
   */
  private void firstSince(long timeMs, LongConsumer then) {
    Channel opened = phase.state().channel(channel);
    if (opened != null && timeMs < opened.openedMs()) {
      then.accept(Imported.first(timeMs));
      return;
    }
    search(channel, phase.state().nextSequence(), timeMs, then);
  }

  private void search(long low, long high, long timeMs, LongConsumer then) {
    if (low >= high) {
      then.accept(low);
      return;
    }
    long middle = low + (high - low) / 2;
    exchange.history(
        new HistoryQuery(channel, middle - 1, high, 1, End.OLDEST),
        found -> {
          if (found.isEmpty() || found.getFirst().timeMs() >= timeMs) {
            search(low, middle, timeMs, then);
          } else {
            search(found.getFirst().sequence() + 1, high, timeMs, then);
          }
        });
  }

  private void tell(List<Stamped> found) {
    if (!phase.has(Capability.BATCH)) {
      found.forEach(stamped -> tell(stamped, null));
      return;
    }
    String batch = phase.conversation().newBatch();
    exchange.line("BATCH", null, "+" + batch, "chathistory", name);
    found.forEach(stamped -> tell(stamped, batch));
    exchange.line("BATCH", null, "-" + batch);
  }

  private void tell(Stamped stamped, @Nullable String batch) {
    if (stamped.event() instanceof MessageSent message) {
      exchange.add(
          MessageLines.of(
              phase.conversation().profile(),
              stamped.sequence(),
              stamped.timeMs(),
              message.in(ChannelName.trusted(name)),
              false,
              batch));
    }
  }
}
