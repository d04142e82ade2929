package suda.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suda.core.history.Found;
import suda.core.history.Query;

/** Brings the archive up to the journal, and answers as if it were there. Follower's thread. */
final class Archiving {
  /** So many events, or a few more, are archived in one transaction when catching up. */
  private static final int CHUNK = 4096;

  private final Journal journal;
  private final Archive archive;
  private final Consumer<String> warnings;
  private volatile long position;
  private boolean failing;

  Archiving(Journal journal, Archive archive, Consumer<String> warnings) {
    this.journal = journal;
    this.archive = archive;
    this.warnings = warnings;
    this.position = archive.nextSequence();
  }

  /** Any thread. */
  long position() {
    return position;
  }

  /**
   * Archives all before {@code committedBefore}, or as much as there is space for: {@code batches}
   * as far as they follow what was archived, the rest from the journal.
   */
  void catchUp(List<Batch> batches, long committedBefore) {
    try {
      follow(withoutGap(batches));
      if (position < committedBefore) {
        catchUpFromJournal();
      }
      worked();
    } catch (JournalFull | JournalBroken e) {
      failed("the archive lags behind, from event " + position + " on: " + e.getMessage());
    }
  }

  private List<Batch> withoutGap(List<Batch> batches) {
    List<Batch> following = new ArrayList<>();
    long next = position;
    for (Batch batch : batches) {
      if (batch.firstSequence() > next) {
        break;
      }
      following.add(batch);
      next = Math.max(next, batch.nextSequence());
    }
    return following;
  }

  private void catchUpFromJournal() {
    List<Batch> chunk = new ArrayList<>();
    journal.replay(
        position,
        batch -> {
          chunk.add(batch);
          if (batch.nextSequence() - chunk.getFirst().firstSequence() >= CHUNK) {
            follow(chunk);
            chunk.clear();
          }
        });
    follow(chunk);
  }

  private void follow(List<Batch> batches) {
    if (!batches.isEmpty()) {
      archive.follow(batches);
      position = archive.nextSequence();
    }
  }

  private void worked() {
    if (failing) {
      failing = false;
      warnings.accept("the archive has caught up");
    }
  }

  private void failed(String warning) {
    if (!failing) {
      failing = true;
      warnings.accept(warning);
    }
  }

  /** Answers from the archive, and from the journal where the archive lags for want of space. */
  Found answer(Query query, long committedBefore) {
    try {
      Found archived = archive.ask(query);
      return position >= committedBefore ? archived : withJournal(query, archived);
    } catch (JournalFull | JournalBroken e) {
      failed("history cannot be read: " + e.getMessage());
      return Found.NOTHING;
    }
  }

  /** Batch by batch: of what the archive lacks, no more is held than was asked for. */
  private Found withJournal(Query query, Found archived) {
    Joined joined = new Joined(query, archived, position);
    journal.replay(position, joined::add);
    return joined.found();
  }

  /** Does some upkeep of the archive; returns whether there is more to be done soon. */
  boolean upkeep(long nowMs) {
    try {
      return archive.upkeep(nowMs);
    } catch (JournalFull | JournalBroken e) {
      failed("the archive cannot be kept up: " + e.getMessage());
      return false;
    }
  }
}
