package suda.journal.memory;

import java.util.List;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.history.Retention;
import suda.core.history.Shelf;
import suda.journal.Archive;
import suda.journal.Batch;

/** An archive that lasts as long as the object; closing it loses nothing. */
public final class MemoryArchive implements Archive {
  private final Shelf shelf;
  private long nextSequence = 1;

  /** Keeps everything for ever, unless a channel's operators want it otherwise. */
  public MemoryArchive() {
    this(Retention.FOREVER);
  }

  public MemoryArchive(Retention retention) {
    this.shelf = new Shelf(retention);
  }

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
    for (int i = 0; i < batch.events().size(); i++) {
      if (sequence >= nextSequence) {
        shelf.add(
            new Stamped(sequence, batch.timeMs(), batch.events().get(i)), batch.scenes().get(i));
      }
      sequence++;
    }
  }

  @Override
  public Found ask(Query query) {
    return shelf.answer(query);
  }

  @Override
  public boolean upkeep(long nowMs) {
    shelf.expire(nowMs);
    return false;
  }

  @Override
  public void close() {}
}
