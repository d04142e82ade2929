package suda.journal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.Snapshot;

/**
 * A journal that lasts as long as the object: closing it loses nothing, so that a test can stop a
 * server and start the next one on the same journal.
 */
public final class MemoryJournal implements Journal {
  private final TreeMap<Long, Batch> batches = new TreeMap<>();
  private long nextSequence = 1;
  private @Nullable Snapshot snapshot;

  @Override
  public synchronized long nextSequence() {
    return nextSequence;
  }

  @Override
  public synchronized void append(Batch batch) {
    batch.requireFirst(nextSequence);
    batches.put(
        batch.firstSequence(),
        new Batch(
            batch.firstSequence(),
            batch.timeMs(),
            List.copyOf(batch.events()),
            List.copyOf(batch.scenes())));
    nextSequence = batch.nextSequence();
  }

  /** Calls {@code into} without holding the lock: it may take long, or append. */
  @Override
  public void replay(long fromSequence, Consumer<Batch> into) {
    from(fromSequence).forEach(into);
  }

  private synchronized List<Batch> from(long sequence) {
    if (sequence >= nextSequence) {
      return List.of();
    }
    Long first = batches.floorKey(sequence);
    if (first == null) {
      throw new JournalBroken("expected a batch with event " + sequence + ", found none", null);
    }
    return new ArrayList<>(batches.tailMap(first).values());
  }

  @Override
  public synchronized long firstSequence() {
    return batches.isEmpty() ? nextSequence : batches.firstKey();
  }

  @Override
  public List<Batch> read(long fromSequence, int eventsMax) {
    List<Batch> some = new ArrayList<>();
    int events = 0;
    for (Batch batch : from(fromSequence)) {
      if (events >= eventsMax) {
        break;
      }
      some.add(batch);
      events += batch.events().size();
    }
    return some;
  }

  @Override
  public synchronized Optional<Snapshot> latestSnapshot() {
    return Optional.ofNullable(snapshot);
  }

  @Override
  public synchronized void saveSnapshot(Snapshot saved) {
    snapshot = saved;
  }

  @Override
  public synchronized void dropBefore(long sequence) {
    batches.values().removeIf(batch -> batch.nextSequence() <= sequence);
  }

  @Override
  public void close() {}
}
