package suda.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Events in their order, for ever. One writer; the engine thread owns it, except for {@link
 * #saveSnapshot} and {@link #dropBefore}.
 */
public interface Journal extends AutoCloseable {

  /** The sequence that the next event must get, counted from 1. */
  long nextSequence();

  /**
   * Appends a batch as one unit; when it returns, the batch survives power loss. After an exception
   * nothing of it is there, and the same batch may be appended again.
   *
   * @param batch its {@code firstSequence} must be {@link #nextSequence}
   * @throws IllegalArgumentException if it is not: nothing was appended
   * @throws JournalFull if there is no space: append again when there is
   * @throws JournalBroken if the journal cannot be trusted any more: the caller must stop
   */
  void append(Batch batch);

  /**
   * Gives all batches that hold an event of {@code fromSequence} or higher, in order: those that
   * were appended before the call, at least. Besides the engine thread, one other thread may call
   * this while the engine thread appends.
   *
   * @throws JournalBroken if a batch is missing or cannot be read
   */
  void replay(long fromSequence, Consumer<Batch> into);

  /** The first event that {@link #replay} and {@link #read} still have. Engine thread. */
  long firstSequence();

  /**
   * Returns some batches in order, from the one that holds {@code fromSequence} on, with about
   * {@code eventsMax} events in all; none at the journal's end. The same thread as the second one
   * of {@link #replay}.
   *
   * @throws JournalBroken if a batch is missing or cannot be read
   */
  List<Batch> read(long fromSequence, int eventsMax);

  /** The newest snapshot that was saved and can be read. */
  Optional<Snapshot> latestSnapshot();

  /**
   * Saves a snapshot, in the place of older ones. Any one thread; appends go on meanwhile.
   *
   * @throws JournalFull if there is no space: the older one is kept
   */
  void saveSnapshot(Snapshot snapshot);

  /**
   * Allows that batches whose events are all older than {@code sequence} are dropped. The caller
   * knows that a snapshot and the archive have both passed them; implementations may keep more. Any
   * one thread.
   */
  void dropBefore(long sequence);

  @Override
  void close();
}
