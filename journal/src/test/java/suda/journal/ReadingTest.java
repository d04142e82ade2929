package suda.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Event;
import suda.journal.memory.MemoryJournal;

/** What was read lately is read from memory: here the journal has it no more. */
class ReadingTest {
  private static final int EVENTS = 512;

  private final MemoryJournal journal = new MemoryJournal();
  private final List<String> warnings = new ArrayList<>();

  /** Reads so many batches, has the journal lose all of them, and reads the first one again. */
  private List<Batch> firstAgainAfter(int batches) {
    Reading reading = new Reading(journal, warnings::add);
    List<Event> events = Collections.nCopies(EVENTS, new Event.Announced("hello"));
    for (int i = 0; i < batches; i++) {
      long first = journal.nextSequence();
      journal.append(new Batch(first, i, events));
      assertThat(reading.from(first)).hasSize(1);
    }
    journal.dropBefore(journal.nextSequence());
    return reading.from(1);
  }

  @Test
  @AtBound(Limit.REREAD_EVENTS)
  void upToTheBoundItIsKept() {
    assertThat(firstAgainAfter(Limit.REREAD_EVENTS.max() / EVENTS)).hasSize(1);
    assertThat(warnings).isEmpty();
  }

  @Test
  @AtBound(Limit.REREAD_EVENTS)
  void pastItWhatWasReadFirstIsReadAnew() {
    assertThat(firstAgainAfter(Limit.REREAD_EVENTS.max() / EVENTS + 1)).isEmpty();
    assertThat(warnings).hasSize(1);
  }
}
