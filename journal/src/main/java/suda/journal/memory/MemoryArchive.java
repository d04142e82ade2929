package suda.journal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.journal.Archive;
import suda.journal.Archived;
import suda.journal.Batch;
import suda.journal.Revisions;

/** An archive that lasts as long as the object; closing it loses nothing. */
public final class MemoryArchive implements Archive {
  private final TreeMap<Long, Stamped> messages = new TreeMap<>();
  private long nextSequence = 1;

  @Override
  public long nextSequence() {
    return nextSequence;
  }

  @Override
  public void follow(List<Batch> batches) {
    for (Batch batch : batches) {
      if (batch.nextSequence() > nextSequence) {
        batch.requireFollows(nextSequence);
        add(batch);
        nextSequence = batch.nextSequence();
      }
    }
  }

  private void add(Batch batch) {
    long sequence = batch.firstSequence();
    for (Event event : batch.events()) {
      if (event instanceof MessageSent message && Archived.keeps(message)) {
        messages.put(sequence, new Stamped(sequence, batch.timeMs(), message.withoutSend()));
      }
      Revisions.apply(event, messages);
      sequence++;
    }
  }

  @Override
  public @Nullable Said message(long sequence) {
    Stamped stamped = messages.get(sequence);
    return stamped != null && stamped.event() instanceof MessageSent message
        ? new Said(sequence, stamped.timeMs(), message)
        : null;
  }

  @Override
  public List<Stamped> history(HistoryQuery query) {
    if (query.after() >= query.before()) {
      return List.of();
    }
    var range = messages.tailMap(query.after(), false).headMap(query.before(), false);
    var inOrder = query.end() == End.OLDEST ? range : range.descendingMap();
    List<Stamped> found =
        inOrder.values().stream()
            .filter(stamped -> Archived.answers(query, stamped.event()))
            .limit(query.limit())
            .toList();
    return query.end() == End.OLDEST ? found : new ArrayList<>(found).reversed();
  }

  @Override
  public void close() {}
}
