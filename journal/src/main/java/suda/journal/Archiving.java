package suda.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
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
    Map<Long, Stamped> all = new TreeMap<>();
    archived.forEach(stamped -> all.put(stamped.sequence(), stamped));
    journal.replay(position, batch -> addAnswers(query, batch, all));
    List<Stamped> inOrder = List.copyOf(all.values());
    int surplus = Math.max(0, inOrder.size() - query.limit());
    return query.end() == End.OLDEST
        ? inOrder.subList(0, inOrder.size() - surplus)
        : inOrder.subList(surplus, inOrder.size());
  }

  private void addAnswers(HistoryQuery query, Batch batch, Map<Long, Stamped> answers) {
    long sequence = batch.firstSequence();
    for (Event event : batch.events()) {
      boolean asked = sequence >= position && sequence > query.after() && sequence < query.before();
      if (asked && event instanceof MessageSent message && Archived.answers(query, message)) {
        answers.put(sequence, new Stamped(sequence, batch.timeMs(), message.withoutSend()));
      }
      if (sequence >= position) {
        Revisions.apply(event, answers);
      }
      sequence++;
    }
  }

  /** One message, likewise; nothing where there is none or it cannot be read. */
  Optional<Said> message(long sequence) {
    try {
      return sequence < position
          ? Optional.ofNullable(archive.message(sequence))
          : inJournal(sequence);
    } catch (JournalFull | JournalBroken e) {
      failed("history cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Said> inJournal(long sequence) {
    for (Batch batch : journal.read(sequence, 1)) {
      long at = sequence - batch.firstSequence();
      if (at >= 0
          && at < batch.events().size()
          && batch.events().get((int) at) instanceof MessageSent message
          && Archived.keeps(message)) {
        return Optional.of(new Said(sequence, batch.timeMs(), message.withoutSend()));
      }
    }
    return Optional.empty();
  }
}
