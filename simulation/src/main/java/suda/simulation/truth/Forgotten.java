package suda.simulation.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suda.core.event.Event.AccountForgotten;
import suda.core.event.Event.MessageRedacted;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.journal.Archive;

/** What was taken back is neither in the state nor in the archive any more. */
public final class Forgotten implements Chronicle.Reader {
  private static final String INVARIANT = "what was taken back is forgotten";

  /** Messages, each with the event that took it back. */
  private final Map<Long, Long> redacted = new LinkedHashMap<>();

  /** What was said under which account. */
  private final Map<String, List<Long>> said = new LinkedHashMap<>();

  @Override
  public void happened(Stamped stamped, State before) {
    switch (stamped.event()) {
      case MessageSent event when event.author().account() != null ->
          said.computeIfAbsent(event.author().account(), account -> new ArrayList<>())
              .add(stamped.sequence());
      case MessageRedacted event -> redacted.put(event.message().sequence(), stamped.sequence());
      case AccountForgotten event ->
          said.getOrDefault(event.name().text(), List.of()).stream()
              .filter(message -> message > event.account())
              .forEach(message -> redacted.putIfAbsent(message, stamped.sequence()));
      default -> {}
    }
  }

  /**
   * @param archive may lag behind: what it has not followed it cannot have forgotten
   */
  public void require(State state, Archive archive) {
    for (Channel channel : state.channels()) {
      channel.recent().forEach(said -> requireNot(said.sequence(), "the state has"));
      archive
          .history(HistoryQuery.latest(channel.id(), Integer.MAX_VALUE))
          .forEach(said -> requireNotIn(archive, said.sequence()));
    }
    redacted
        .keySet()
        .forEach(message -> {
          if (archive.message(message) != null) {
            requireNotIn(archive, message);
          }
        });
  }

  private void requireNotIn(Archive archive, long message) {
    Long by = redacted.get(message);
    if (by != null && by < archive.nextSequence()) {
      requireNot(message, "the archive has");
    }
  }

  private void requireNot(long message, String who) {
    if (redacted.containsKey(message)) {
      throw new Violation(INVARIANT, who + " event " + message + " still");
    }
  }

  /** How many messages were taken back. */
  public int count() {
    return redacted.size();
  }
}
