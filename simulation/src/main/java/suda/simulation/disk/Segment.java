package suda.simulation.disk;

import java.util.ArrayList;
import java.util.List;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.encoding.BatchCodec;

/** A file of the journal: some batches in a row, encoded. */
final class Segment {
  static final String PREFIX = "journal-";

  private static final int BATCHES_MAX = 16;

  private record Encoded(byte[] bytes, long nextSequence) {}

  private final String file;
  private final long firstSequence;
  private final List<Encoded> batches = new ArrayList<>();
  private int bytes;

  Segment(long firstSequence) {
    this.file = "%s%012d".formatted(PREFIX, firstSequence);
    this.firstSequence = firstSequence;
  }

  /**
   * Reads a file.
   *
   * @param last whether its end may be torn: it is cut off then
   * @throws JournalBroken if something else is damaged
   */
  static Segment read(Disk disk, String file, boolean last) {
    Segment segment = new Segment(Long.parseLong(file.substring(PREFIX.length())));
    byte[] found = disk.read(file);
    for (byte[] unit : Units.read(found).units()) {
      if (!segment.takes(unit, last)) {
        break;
      }
    }
    if (segment.bytes < found.length) {
      segment.cutTornEnd(disk, last);
    }
    return segment;
  }

  private boolean takes(byte[] unit, boolean last) {
    try {
      Batch batch = BatchCodec.decode(unit);
      batch.requireFirst(nextSequence());
      add(unit, batch.nextSequence());
      return true;
    } catch (JournalBroken torn) {
      if (!last) {
        throw torn;
      }
      return false;
    }
  }

  private void cutTornEnd(Disk disk, boolean last) {
    if (!last) {
      throw new JournalBroken("expected whole batches only in " + file, null);
    }
    disk.truncate(file, bytes);
    disk.sync(file);
  }

  private void add(byte[] encoded, long nextSequence) {
    batches.add(new Encoded(encoded, nextSequence));
    bytes += Units.framed(encoded).length;
  }

  /** Appends and syncs; whatever is thrown, the segment itself holds nothing of it. */
  void append(Disk disk, Batch batch) throws NoSpace {
    byte[] encoded = BatchCodec.encode(batch);
    try {
      disk.append(file, Units.framed(encoded));
      disk.sync(file);
    } catch (NoSpace full) {
      disk.truncate(file, bytes);
      throw full;
    }
    add(encoded, batch.nextSequence());
  }

  String file() {
    return file;
  }

  long firstSequence() {
    return firstSequence;
  }

  long nextSequence() {
    return batches.isEmpty() ? firstSequence : batches.getLast().nextSequence();
  }

  boolean isFull() {
    return batches.size() >= BATCHES_MAX;
  }

  /** The batches that hold an event of {@code from} or higher. */
  List<Batch> batchesFrom(long from) {
    List<Batch> found = new ArrayList<>();
    for (Encoded batch : batches) {
      if (batch.nextSequence() > from) {
        found.add(BatchCodec.decode(batch.bytes()));
      }
    }
    return found;
  }
}
