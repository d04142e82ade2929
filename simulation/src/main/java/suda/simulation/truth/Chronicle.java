package suda.simulation.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.state.State;
import suda.journal.Batch;

/** All that is in the journal, from the first event on, and the state that it leads to. */
public final class Chronicle {

  /** Is told of each event when it is in the journal, with the state just before it. */
  public interface Reader {
    void happened(Stamped stamped, State before);
  }

  private final Map<Long, Batch> batches = new LinkedHashMap<>();
  private final List<Reader> readers = new ArrayList<>();
  private final State state = new State();

  public void addReader(Reader reader) {
    readers.add(reader);
  }

  /** The batch survives power loss. */
  public void appended(Batch batch) {
    if (batch.firstSequence() != state.nextSequence()) {
      throw new Violation(
          "durability",
          "expected event %d next, found a batch from %d"
              .formatted(state.nextSequence(), batch.firstSequence()));
    }
    batches.put(batch.firstSequence(), batch);
    long sequence = batch.firstSequence();
    for (Event event : batch.events()) {
      Stamped stamped = new Stamped(sequence, batch.timeMs(), event);
      readers.forEach(reader -> reader.happened(stamped, state));
      state.apply(sequence, batch.timeMs(), event);
      sequence++;
    }
  }

  /**
   * The journal was opened again and holds {@code found}, and what was dropped before: all that was
   * durable, and perhaps a batch more whose append was cut short after its last write.
   */
  public void recovered(List<Batch> found, long nextSequence) {
    if (nextSequence < state.nextSequence()) {
      throw new Violation(
          "durability",
          "expected what was durable, up to event %d, found a journal up to %d"
              .formatted(state.nextSequence(), nextSequence));
    }
    for (Batch batch : found) {
      if (batch.firstSequence() >= state.nextSequence()) {
        appended(batch);
      } else {
        requireKnown(batch);
      }
    }
  }

  private void requireKnown(Batch batch) {
    if (!batch.equals(batches.get(batch.firstSequence()))) {
      throw new Violation(
          "durability",
          "the batch at %d is not what was appended".formatted(batch.firstSequence()));
    }
  }

  /** The state after all of it. */
  public State state() {
    return state;
  }

  public long nextSequence() {
    return state.nextSequence();
  }

  /** The state that applying everything from the first event leads to. */
  public State replayed() {
    State replayed = new State();
    for (Batch batch : batches.values()) {
      long sequence = batch.firstSequence();
      for (Event event : batch.events()) {
        replayed.apply(sequence++, batch.timeMs(), event);
      }
    }
    return replayed;
  }
}
