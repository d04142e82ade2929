package suda.journal;

import java.util.List;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;

/**
 * Message history, a follower of the journal with a position of its own. Owned by the archive's
 * thread: never in the path of a commit.
 */
public interface Archive extends AutoCloseable {

  /** The sequence of the first event that has not been archived. */
  long nextSequence();

  /**
   * Archives the messages of {@code batches}, which follow {@link #nextSequence} without gap, and
   * moves the position, as one unit. Batches that were archived before are passed over.
   *
   * @throws JournalFull if there is no space: the same batches may be given again
   */
  void follow(List<Batch> batches);

  /** Answers with messages in ascending order, at most {@code query.limit()}. */
  List<Stamped> history(HistoryQuery query);

  @Override
  void close();
}
