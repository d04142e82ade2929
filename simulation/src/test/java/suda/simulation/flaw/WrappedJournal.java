package suda.simulation.flaw;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.Snapshot;

/** A journal that does what the one inside does, but for what a flaw changes. */
abstract class WrappedJournal implements Journal {
  private final Journal journal;

  WrappedJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public long nextSequence() {
    return journal.nextSequence();
  }

  @Override
  public long firstSequence() {
    return journal.firstSequence();
  }

  @Override
  public void append(Batch batch) {
    journal.append(batch);
  }

  @Override
  public void replay(long fromSequence, Consumer<Batch> into) {
    journal.replay(fromSequence, into);
  }

  @Override
  public List<Batch> read(long fromSequence, int eventsMax) {
    return journal.read(fromSequence, eventsMax);
  }

  @Override
  public Optional<Snapshot> latestSnapshot() {
    return journal.latestSnapshot();
  }

  @Override
  public void saveSnapshot(Snapshot snapshot) {
    journal.saveSnapshot(snapshot);
  }

  @Override
  public void dropBefore(long sequence) {
    journal.dropBefore(sequence);
  }

  @Override
  public void close() {
    journal.close();
  }
}
