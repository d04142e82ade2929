package suda.journal;

import java.util.List;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.HistoryQuery;
import suda.core.history.Query;

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

  /** Answers from all that is archived. */
  Found ask(Query query);

  /** Answers with events in ascending order, at most {@code query.limit()}. */
  default List<Stamped> history(HistoryQuery query) {
    return ask(query).stamped();
  }

  /**
   * Does a small part of what need not be done at once: fills an index, deletes what is kept no
   * longer.
   *
   * @param nowMs milliseconds since 1970
   * @return whether there is more to be done soon
   */
  boolean upkeep(long nowMs);

  @Override
  void close();
}
