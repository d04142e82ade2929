package suda.engine;

import java.util.List;
import java.util.function.Consumer;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
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
  void history(HistoryQuery query, Consumer<List<Stamped>> answer);

  /** Saves what the state was at some point, on another thread. Engine thread; must not block. */
  void save(Snapshot snapshot);
}
