package suda.simulation.flaw;

import org.jspecify.annotations.Nullable;
import suda.journal.Batch;
import suda.journal.Journal;

/** Says that a batch is appended, and appends it when the next one comes. */
public final class HastyJournal extends WrappedJournal {
  private @Nullable Batch owed;

  public HastyJournal(Journal journal) {
    super(journal);
  }

  @Override
  public long nextSequence() {
    return owed == null ? super.nextSequence() : owed.nextSequence();
  }

  @Override
  public void append(Batch batch) {
    if (owed != null) {
      super.append(owed);
    }
    owed = batch;
  }
}
