package suda.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal promises. A journal's test extends this and says how one is opened. */
public abstract class JournalContract {
  protected final RandomEvents random = new RandomEvents(new SplittableRandom(1));
  protected Journal journal;

  /** Opens the journal: the first time a new one, then the one that was closed. */
  protected abstract Journal open();

  @BeforeEach
  void openOne() {
    journal = open();
  }

  @AfterEach
  void closeIt() {
    journal.close();
  }

  protected final void reopen() {
    journal.close();
    journal = open();
  }

  /** Appends batches of chance and returns them. */
  protected final List<Batch> append(int batches) {
    List<Batch> appended = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      Batch batch = random.batch(journal.nextSequence());
      journal.append(batch);
      appended.add(batch);
    }
    return appended;
  }

  protected final List<Batch> replayed(long fromSequence) {
    List<Batch> replayed = new ArrayList<>();
    journal.replay(fromSequence, replayed::add);
    return replayed;
  }

  @Test
  void aNewJournalIsEmpty() {
    assertThat(journal.nextSequence()).isEqualTo(1);
    assertThat(replayed(1)).isEmpty();
    assertThat(journal.latestSnapshot()).isEmpty();
  }

  @Test
  void whatWasAppendedIsReplayedInOrder() {
    List<Batch> appended = append(20);
    assertThat(replayed(1)).isEqualTo(appended);
    assertThat(journal.nextSequence()).isEqualTo(appended.getLast().nextSequence());
  }

  @Test
  void whatWasAppendedIsThereAfterReopening() {
    List<Batch> appended = append(5);
    reopen();
    assertThat(replayed(1)).isEqualTo(appended);
    assertThat(journal.nextSequence()).isEqualTo(appended.getLast().nextSequence());
    appended.addAll(append(5));
    reopen();
    assertThat(replayed(1)).isEqualTo(appended);
  }

  @Test
  void aReplayBeginsWithTheBatchThatHoldsTheSequence() {
    journal.append(random.batch(1, 3));
    Batch second = random.batch(4, 3);
    journal.append(second);
    assertThat(replayed(3)).hasSize(2);
    assertThat(replayed(4)).containsExactly(second);
    assertThat(replayed(6)).containsExactly(second);
    assertThat(replayed(7)).isEmpty();
  }

  @Test
  void aBatchThatLeavesAGapIsRefusedAndNothingOfItIsThere() {
    List<Batch> appended = append(2);
    long next = journal.nextSequence();
    assertThatThrownBy(() -> journal.append(random.batch(next + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(next));
    assertThat(journal.nextSequence()).isEqualTo(next);
    assertThat(replayed(1)).isEqualTo(appended);
    assertThat(append(1)).hasSize(1);
  }

  @Test
  void aBatchThatOverwritesIsRefused() {
    List<Batch> appended = append(2);
    assertThatThrownBy(() -> journal.append(random.batch(1)))
        .isInstanceOf(IllegalArgumentException.class);
    reopen();
    assertThat(replayed(1)).isEqualTo(appended);
  }

  @Test
  void aBigBatchIsOneUnit() {
    Batch big = random.batch(1, 10_000);
    journal.append(big);
    reopen();
    assertThat(replayed(1)).containsExactly(big);
  }

  @Test
  void theNewestSnapshotIsKept() {
    append(3);
    journal.saveSnapshot(random.snapshot(2));
    Snapshot newest = random.snapshot(journal.nextSequence());
    journal.saveSnapshot(newest);
    assertThat(journal.latestSnapshot()).contains(newest);
    reopen();
    assertThat(journal.latestSnapshot()).contains(newest);
  }

  @Test
  void anEmptyStateIsASnapshotToo() {
    Snapshot empty = new Snapshot(1, List.of());
    journal.saveSnapshot(empty);
    assertThat(journal.latestSnapshot()).contains(empty);
  }

  @Test
  void droppedBatchesAreGoneOnlyWhereAllTheirEventsAreOlder() {
    journal.append(random.batch(1, 3));
    List<Batch> rest = append(3);
    journal.saveSnapshot(random.snapshot(4));
    journal.saveSnapshot(random.snapshot(5));
    journal.dropBefore(5);
    assertThat(replayed(5)).isEqualTo(rest);
  }

  @Test
  void theNextSequenceStaysWhenEverythingMayBeDropped() {
    append(4);
    long next = journal.nextSequence();
    journal.saveSnapshot(random.snapshot(next));
    journal.dropBefore(next);
    reopen();
    assertThat(journal.nextSequence()).isEqualTo(next);
    assertThat(replayed(next)).isEmpty();
    assertThat(append(1).getFirst().firstSequence()).isEqualTo(next);
    assertThat(replayed(next)).hasSize(1);
  }

  @Test
  void aReplayMaySeeWhatIsAppendedMeanwhile() {
    List<Batch> appended = append(2);
    List<Batch> seen = new ArrayList<>();
    journal.replay(
        1,
        batch -> {
          seen.add(batch);
          if (seen.size() == 1) {
            append(1);
          }
        });
    assertThat(seen).startsWith(appended.toArray(Batch[]::new));
    assertThat(replayed(1)).hasSize(3);
  }
}
