package suda.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Said;
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
   * Archives the messages of {@code batches}, and what was done to earlier ones: of a redacted
   * message nothing but its place is kept, and an edited one is kept as it reads now. They follow
   * {@link #nextSequence} without gap, and moves the position, as one unit. Batches that were
   * archived before are passed over.
   *
   * @throws JournalFull if there is no space: the same batches may be given again
   */
  void follow(List<Batch> batches);

  /** The message of this sequence as it reads now; null if there is none or it was redacted. */
  @Nullable Said message(long sequence);

  /** Answers with messages in ascending order, at most {@code query.limit()}. */
  List<Stamped> history(HistoryQuery query);

  @Override
  void close();
}
