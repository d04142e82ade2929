package suda.engine;

import java.util.List;
import java.util.function.Consumer;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.journal.Batch;
import suda.journal.Snapshot;

/** Who comes after the journal: the archive, and the keeper of snapshots. */
public interface Follower {

  /** A batch is durable. Engine thread; must not block. */
  void committed(Batch batch);

  /**
   * Answers from all that was committed before the call, on any thread, later. Engine thread; must
   * not block.
   */
  void ask(Query query, Consumer<Found> answer);

  /**
   * Reads some batches of the journal, from the one that holds {@code from} on; {@code answer} gets
   * them on the follower's thread, and none where they cannot be read. Engine thread; must not
   * block.
   */
  void read(long from, Consumer<List<Batch>> answer);

  /**
   * Saves what the state was at some point, on another thread. Engine thread; must not block.
   *
   * @param neededFrom somebody may still have to be told of this event and those after it
   */
  void save(Snapshot snapshot, long neededFrom);
}
