package suda.simulation.truth;

import java.util.LinkedHashMap;
import java.util.Map;
import suda.core.event.Event.MessageRedacted;
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

  @Override
  public void happened(Stamped stamped, State before) {
    if (stamped.event() instanceof MessageRedacted event) {
      redacted.put(event.message().sequence(), stamped.sequence());
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
