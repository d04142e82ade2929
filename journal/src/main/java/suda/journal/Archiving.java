package suda.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;

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
  List<Stamped> answer(HistoryQuery query, long committedBefore) {
    try {
      List<Stamped> archived = archive.history(query);
      return position >= committedBefore ? archived : withJournal(query, archived);
    } catch (JournalFull | JournalBroken e) {
      failed("history cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private List<Stamped> withJournal(HistoryQuery query, List<Stamped> archived) {
    List<Stamped> all = new ArrayList<>(archived);
    journal.replay(position, batch -> addAnswers(query, batch, all));
    int surplus = Math.max(0, all.size() - query.limit());
    return query.end() == End.OLDEST
        ? all.subList(0, all.size() - surplus)
        : all.subList(surplus, all.size());
  }

  private void addAnswers(HistoryQuery query, Batch batch, List<Stamped> answers) {
    long sequence = batch.firstSequence();
    for (Event event : batch.events()) {
      boolean asked = sequence >= position && sequence > query.after() && sequence < query.before();
      if (asked && event instanceof MessageSent message && Archived.answers(query, message)) {
        answers.add(new Stamped(sequence, batch.timeMs(), message.withoutSend()));
      }
      sequence++;
    }
  }
}
