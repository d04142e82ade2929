package suda.simulation.disk;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.journal.Archive;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.encoding.BatchCodec;
import suda.journal.memory.MemoryArchive;

/** An archive on a simulated disk: what is followed at one time is a unit, there whole or not. */
public final class SimArchive implements Archive {
  /** What is kept is kept for days, and no simulation lasts one. */
  private static final long UPKEEP_MS = 30_000;

  private static final String FILE = "archive";

  private final Disk disk;
  private final MemoryArchive archived = new MemoryArchive();
  private int bytes;
  private long upkeepAtMs;

  /** Opens what is on the disk. */
  public SimArchive(Disk disk) {
    this.disk = disk;
    byte[] file = disk.read(FILE);
    for (byte[] unit : Units.read(file).units()) {
      List<Batch> batches = decode(unit);
      if (batches == null) {
        break;
      }
      archived.follow(batches);
      bytes += Units.framed(unit).length;
    }
    if (bytes < file.length) {
      disk.truncate(FILE, bytes);
      disk.sync(FILE);
    }
  }

  /** Null where the unit is torn. */
  private static @Nullable List<Batch> decode(byte[] unit) {
    List<Batch> batches = new ArrayList<>();
    Units.Read read = Units.read(unit);
    if (read.wholeBytes() < unit.length) {
      return null;
    }
    try {
      read.units().forEach(encoded -> batches.add(BatchCodec.decode(encoded)));
      return batches;
    } catch (JournalBroken torn) {
      return null;
    }
  }

  @Override
  public long nextSequence() {
    return archived.nextSequence();
  }

  @Override
  public void follow(List<Batch> batches) {
    ByteArrayOutputStream unit = new ByteArrayOutputStream();
    batches.forEach(batch -> unit.writeBytes(Units.framed(BatchCodec.encode(batch))));
    byte[] framed = Units.framed(unit.toByteArray());
    try {
      disk.append(FILE, framed);
    } catch (NoSpace full) {
      disk.truncate(FILE, bytes);
      throw new JournalFull("no space for the archive", full);
    }
    disk.sync(FILE);
    bytes += framed.length;
    archived.follow(batches);
  }

  @Override
  public @Nullable Said message(long sequence) {
    return archived.message(sequence);
  }

  @Override
  public Found ask(Query query) {
    return archived.ask(query);
  }

  @Override
  public boolean upkeep(long nowMs) {
    if (nowMs < upkeepAtMs) {
      return false;
    }
    upkeepAtMs = nowMs + UPKEEP_MS;
    return archived.upkeep(nowMs);
  }

  @Override
  public void close() {}
}
