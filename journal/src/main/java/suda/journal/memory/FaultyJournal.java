package suda.journal.memory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.Snapshot;

/**
 * A journal that fails by a script: each append takes the next fault from it, and works once the
 * script is at its end. Owned by the engine thread, script included.
 */
public final class FaultyJournal implements Journal {

  /** What happens to one append. */
  public enum Fault {
    /** It works. */
    NONE,
    /** No space: nothing is stored. */
    FULL,
    /** Nothing is stored, and nothing will be. */
    BROKEN,
    /** The batch is stored, but the caller is not told: power is lost just after the commit. */
    BROKEN_AFTER_STORING
  }

  private final Journal journal;
  private final Queue<Fault> script = new ArrayDeque<>();
  private boolean broken;

  public FaultyJournal(Journal journal) {
    this.journal = journal;
  }

  /** Adds {@code fault} for each of {@code appends} to the end of the script. */
  public FaultyJournal then(Fault fault, int appends) {
    for (int i = 0; i < appends; i++) {
      script.add(fault);
    }
    return this;
  }

  /** Tells how many appends are still scripted. */
  public int scripted() {
    return script.size();
  }

  @Override
  public void append(Batch batch) {
    if (broken) {
      throw new JournalBroken("scripted: broken before", null);
    }
    Fault fault = script.isEmpty() ? Fault.NONE : script.remove();
    switch (fault) {
      case NONE -> journal.append(batch);
      case FULL -> throw new JournalFull("scripted: no space", null);
      case BROKEN -> fail();
      case BROKEN_AFTER_STORING -> {
        journal.append(batch);
        fail();
      }
    }
  }

  private void fail() {
    broken = true;
    throw new JournalBroken("scripted: broken", null);
  }

  @Override
  public long nextSequence() {
    return journal.nextSequence();
  }

  @Override
  public void replay(long fromSequence, Consumer<Batch> into) {
    journal.replay(fromSequence, into);
  }

  @Override
  public long firstSequence() {
    return journal.firstSequence();
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
