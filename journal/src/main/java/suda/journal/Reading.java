package suda.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;
import suda.core.Limit;

/**
 * Reads the journal for those who are behind. Many are often behind by about the same, since what
 * held one up held up others: what was read lately is kept for the next. Follower's thread.
 */
final class Reading {
  private static final int EVENTS = 512;

  private final Journal journal;
  private final Consumer<String> warnings;
  private final TreeMap<Long, Batch> kept = new TreeMap<>();
  private final Queue<Long> order = new ArrayDeque<>();
  private int keptEvents;

  Reading(Journal journal, Consumer<String> warnings) {
    this.journal = journal;
    this.warnings = warnings;
  }

  /** Some batches from the one that holds {@code sequence} on; none if they cannot be read. */
  List<Batch> from(long sequence) {
    List<Batch> known = knownFrom(sequence);
    if (!known.isEmpty()) {
      return known;
    }
    try {
      List<Batch> read = journal.read(sequence, EVENTS);
      read.forEach(this::keep);
      return read;
    } catch (JournalFull | JournalBroken e) {
      warnings.accept("the journal cannot be read from event " + sequence + ": " + e.getMessage());
      return List.of();
    }
  }

  private List<Batch> knownFrom(long sequence) {
    List<Batch> known = new ArrayList<>();
    long next = sequence;
    Map.Entry<Long, Batch> entry = kept.floorEntry(sequence);
    while (entry != null && holds(entry.getValue(), next) && next < sequence + EVENTS) {
      known.add(entry.getValue());
      next = entry.getValue().nextSequence();
      entry = kept.ceilingEntry(next);
    }
    return known;
  }

  private static boolean holds(Batch batch, long sequence) {
    return batch.firstSequence() <= sequence && sequence < batch.nextSequence();
  }

  private void keep(Batch batch) {
    if (kept.put(batch.firstSequence(), batch) == null) {
      order.add(batch.firstSequence());
      keptEvents += batch.events().size();
    }
    while (keptEvents > Limit.REREAD_EVENTS.max() && order.size() > 1) {
      forget(order.remove());
    }
  }

  private void forget(long firstSequence) {
    Batch oldest = kept.remove(firstSequence);
    keptEvents -= oldest == null ? 0 : oldest.events().size();
  }
}
