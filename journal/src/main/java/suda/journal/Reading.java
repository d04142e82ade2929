package suda.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the journal for those who are behind. Many are often behind by about the same, since what
 * held one up held up others: what was read last is kept for the next. Follower's thread.
 */
final class Reading {
  private static final int EVENTS = 512;
  private static final int KEPT_MAX = 16;

  private final Journal journal;
  private final Consumer<String> warnings;
  private final Map<Long, List<Batch>> kept = new LinkedHashMap<>();

  Reading(Journal journal, Consumer<String> warnings) {
    this.journal = journal;
    this.warnings = warnings;
  }

  /** Some batches from the one that holds {@code sequence} on; none if they cannot be read. */
  List<Batch> from(long sequence) {
    for (List<Batch> batches : kept.values()) {
      if (holds(batches, sequence)) {
        return batches;
      }
    }
    try {
      List<Batch> read = journal.read(sequence, EVENTS);
      keep(sequence, read);
      return read;
    } catch (JournalFull | JournalBroken e) {
      warnings.accept("the journal cannot be read from event " + sequence + ": " + e.getMessage());
      return List.of();
    }
  }

  private static boolean holds(List<Batch> batches, long sequence) {
    return batches.getFirst().firstSequence() <= sequence
        && sequence < batches.getLast().nextSequence();
  }

  private void keep(long sequence, List<Batch> batches) {
    if (!batches.isEmpty()) {
      kept.put(sequence, batches);
      if (kept.size() > KEPT_MAX) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
