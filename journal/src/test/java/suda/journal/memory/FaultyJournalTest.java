package suda.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.event.Event.Announced;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.memory.FaultyJournal.Fault;

class FaultyJournalTest {
  private static final Batch FIRST = new Batch(1, 1000, List.of(new Announced("hi")));
  private static final Batch SECOND = new Batch(2, 1000, List.of(new Announced("ho")));

  private final MemoryJournal inner = new MemoryJournal();
  private final FaultyJournal journal = new FaultyJournal(inner);

  @Test
  void aFullJournalTakesTheSameBatchOnceTheScriptIsOver() {
    journal.then(Fault.FULL, 2);
    assertThatThrownBy(() -> journal.append(FIRST)).isInstanceOf(JournalFull.class);
    assertThatThrownBy(() -> journal.append(FIRST)).isInstanceOf(JournalFull.class);
    assertThat(inner.nextSequence()).isEqualTo(1);
    journal.append(FIRST);
    assertThat(inner.nextSequence()).isEqualTo(2);
  }

  @Test
  void aBrokenJournalStaysBroken() {
    journal.then(Fault.NONE, 1).then(Fault.BROKEN, 1);
    journal.append(FIRST);
    assertThatThrownBy(() -> journal.append(SECOND)).isInstanceOf(JournalBroken.class);
    assertThatThrownBy(() -> journal.append(SECOND)).isInstanceOf(JournalBroken.class);
    assertThat(inner.nextSequence()).isEqualTo(2);
  }

  @Test
  void aTornAppendIsStoredAlthoughTheCallerIsNotTold() {
    journal.then(Fault.BROKEN_AFTER_STORING, 1);
    assertThatThrownBy(() -> journal.append(FIRST)).isInstanceOf(JournalBroken.class);
    assertThat(inner.nextSequence()).isEqualTo(2);
  }
}
