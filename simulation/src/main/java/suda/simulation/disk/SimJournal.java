package suda.simulation.disk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.Snapshot;
import suda.journal.encoding.SnapshotCodec;

/**
 * A journal on a simulated disk: segments of encoded batches, and one snapshot. Each append is a
 * write and a sync.
 */
public final class SimJournal implements Journal {
  private static final String SNAPSHOT = "snapshot";
  private static final String SNAPSHOT_BEGUN = "new-snapshot";

  private final Disk disk;
  private final Consumer<Batch> durable;
  private final List<Segment> segments = new ArrayList<>();
  private @Nullable Snapshot snapshot;
  private long nextSequence;

  /**
   * Opens what is on the disk.
   *
   * @param durable is told of each batch once it survives power loss
   * @throws JournalBroken if it is damaged elsewhere than at its end
   */
  public SimJournal(Disk disk, Consumer<Batch> durable) {
    this.disk = disk;
    this.durable = durable;
    List<String> files = disk.files(Segment.PREFIX);
    for (String file : files) {
      add(Segment.read(disk, file, file.equals(files.getLast())));
    }
    byte[] saved = disk.read(SNAPSHOT);
    snapshot = saved.length == 0 ? null : SnapshotCodec.decode(saved);
    nextSequence = segments.isEmpty() ? afterSnapshot() : segments.getLast().nextSequence();
  }

  private void add(Segment segment) {
    if (!segments.isEmpty() && segments.getLast().nextSequence() != segment.firstSequence()) {
      throw new JournalBroken(
          "expected a segment from %d, found %s"
              .formatted(segments.getLast().nextSequence(), segment.file()),
          null);
    }
    segments.add(segment);
  }

  private long afterSnapshot() {
    return snapshot == null ? 1 : snapshot.nextSequence();
  }

  @Override
  public long nextSequence() {
    return nextSequence;
  }

  @Override
  public void append(Batch batch) {
    batch.requireFirst(nextSequence);
    if (segments.isEmpty() || segments.getLast().isFull()) {
      segments.add(new Segment(nextSequence));
    }
    try {
      segments.getLast().append(disk, batch);
    } catch (NoSpace full) {
      throw new JournalFull("no space on the disk", full);
    }
    nextSequence = batch.nextSequence();
    durable.accept(batch);
  }

  @Override
  public void replay(long fromSequence, Consumer<Batch> into) {
    if (fromSequence >= nextSequence) {
      return;
    }
    if (fromSequence < firstSequence()) {
      throw new JournalBroken(
          "expected a batch with event %d, found them from %d on"
              .formatted(fromSequence, firstSequence()),
          null);
    }
    List.copyOf(segments).stream()
        .flatMap(segment -> segment.batchesFrom(fromSequence).stream())
        .forEach(into);
  }

  @Override
  public List<Batch> read(long fromSequence, int eventsMax) {
    List<Batch> some = new ArrayList<>();
    replay(
        fromSequence,
        batch -> {
          if (some.isEmpty() || some.getLast().nextSequence() < fromSequence + eventsMax) {
            some.add(batch);
          }
        });
    return some;
  }

  @Override
  public long firstSequence() {
    return segments.isEmpty() ? nextSequence : segments.getFirst().firstSequence();
  }

  @Override
  public Optional<Snapshot> latestSnapshot() {
    return Optional.ofNullable(snapshot);
  }

  @Override
  public void saveSnapshot(Snapshot saved) {
    disk.delete(SNAPSHOT_BEGUN);
    try {
      disk.append(SNAPSHOT_BEGUN, SnapshotCodec.encode(saved));
    } catch (NoSpace full) {
      throw new JournalFull("no space for a snapshot", full);
    }
    disk.sync(SNAPSHOT_BEGUN);
    disk.rename(SNAPSHOT_BEGUN, SNAPSHOT);
    snapshot = saved;
  }

  @Override
  public void dropBefore(long sequence) {
    Iterator<Segment> oldest = segments.iterator();
    for (int left = segments.size(); left > 1; left--) {
      Segment segment = oldest.next();
      if (segment.nextSequence() > sequence) {
        return;
      }
      disk.delete(segment.file());
      oldest.remove();
    }
  }

  @Override
  public void close() {}
}
