package suda.engine;

import java.util.Optional;
import suda.core.state.State;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.Snapshot;

/** The state that a journal leads to: the latest snapshot, and what came after it. */
public final class Recovery {
  private Recovery() {}

  /**
   * Reads the journal.
   *
   * @throws JournalBroken if it cannot be read, or contradicts itself
   */
  public static State recover(Journal journal) {
    Optional<Snapshot> snapshot = journal.latestSnapshot();
    State state =
        snapshot.map(s -> State.restore(s.nextSequence(), s.events())).orElseGet(State::new);
    journal.replay(state.nextSequence(), batch -> apply(state, batch));
    if (state.nextSequence() != journal.nextSequence()) {
      throw new JournalBroken(
          "the journal ends before event "
              + journal.nextSequence()
              + ", but what could be read ends before "
              + state.nextSequence(),
          null);
    }
    return state;
  }

  private static void apply(State state, Batch batch) {
    long sequence = batch.firstSequence();
    for (var event : batch.events()) {
      if (sequence >= state.nextSequence()) {
        state.apply(sequence, batch.timeMs(), event);
      }
      sequence++;
    }
  }
}
