package suda.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import suda.core.Limit;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.HistoryQuery;
import suda.core.history.Query;

/**
 * Keeps the archive behind the journal, answers from it, and saves snapshots: all on one thread,
 * which {@link #run} is for. The archive belongs to that thread.
 *
 * <p>It is in no hurry: batches are archived together, when some have gathered or some time has
 * passed, for each transaction costs the same. Nobody sees that it lags, since it catches up before
 * it answers; and where the archive has no space, it answers from the journal.
 */
public final class ArchiveFollower implements Runnable {
  /** When so many events wait, they are archived without waiting for the pause to end. */
  private static final int EVENTS_DUE = 4096;

  private static final long PAUSE_MS = 500;

  /** Between two steps of upkeep: who asks comes first, and other threads want the processor. */
  private static final long BREATH_MS = 20;

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(PAUSE_MS);

  private final Journal journal;
  private final Archiving archiving;
  private final Reading reading;
  private final Consumer<String> warnings;
  private final LongSupplier clockMs;

  private record Request(boolean needsArchive, Runnable task) {}

  private final Queue<Batch> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waitingEvents = new AtomicInteger();
  private final BlockingQueue<Request> requests =
      new ArrayBlockingQueue<>(Limit.ARCHIVE_REQUESTS.max());
  private long archivedNanos = System.nanoTime();
  private volatile long committedBefore;
  private volatile boolean stopping;

  /**
   * Takes the archive over where the journal is: both must have been opened just before.
   *
   * @throws JournalBroken if the archive is ahead of the journal: they are not of one server
   * @param warnings gets a sentence for the log when something fails, once until it works again
   */
  public ArchiveFollower(Journal journal, Archive archive, Consumer<String> warnings) {
    this(journal, archive, warnings, () -> 0);
  }

  /**
   * The same.
   *
   * @param clockMs by which what is kept for some time only is deleted: milliseconds since 1970
   */
  public ArchiveFollower(
      Journal journal, Archive archive, Consumer<String> warnings, LongSupplier clockMs) {
    this.journal = journal;
    this.clockMs = clockMs;
    this.archiving = new Archiving(journal, archive, warnings);
    this.reading = new Reading(journal, warnings);
    this.warnings = warnings;
    this.committedBefore = journal.nextSequence();
    if (archiving.position() > committedBefore) {
      throw new JournalBroken(
          "expected an archive of what the journal holds, up to %d, found one of up to %d"
              .formatted(committedBefore, archiving.position()),
          null);
    }
  }

  /** A batch is durable. Engine thread; never blocks. */
  public void committed(Batch batch) {
    int events = batch.events().size();
    int before = waitingEvents.getAndAdd(events);
    if (before + events <= Limit.ARCHIVE_EVENTS.max()) {
      waiting.add(batch);
    } else {
      waitingEvents.addAndGet(-events);
    }
    committedBefore = batch.nextSequence();
    if (before < EVENTS_DUE && before + events >= EVENTS_DUE) {
      wake();
    }
  }

  /** Where there is no room, requests wait that wake the follower as well. */
  private void wake() {
    boolean unused = requests.offer(new Request(true, () -> {}));
  }

  /**
   * Answers from all that was committed before the call, on the follower's thread. Engine thread;
   * never blocks. If the archive and the journal cannot be read the answer is empty.
   */
  public void ask(Query query, Consumer<Found> answer) {
    long until = committedBefore;
    Request request = new Request(true, () -> answer.accept(archiving.answer(query, until)));
    if (!requests.offer(request)) {
      answer.accept(Found.NOTHING);
    }
  }

  /** The same, for the events alone. */
  public void history(HistoryQuery query, Consumer<List<Stamped>> answer) {
    ask(query, found -> answer.accept(found.stamped()));
  }

  /**
   * Reads some batches from the one that holds {@code from} on, on the follower's thread. Engine
   * thread; never blocks. If the journal cannot be read the answer is empty.
   */
  public void read(long from, Consumer<List<Batch>> answer) {
    if (!requests.offer(new Request(false, () -> answer.accept(reading.from(from))))) {
      answer.accept(List.of());
    }
  }

  /**
   * Saves a snapshot and lets the journal drop what neither it nor the archive needs. Any thread;
   * never blocks. A snapshot that cannot be saved is lost: the next one will do.
   *
   * @param neededFrom the journal keeps the events from this one on
   */
  public void save(Snapshot snapshot, long neededFrom) {
    if (!requests.offer(new Request(true, () -> saveNow(snapshot, neededFrom)))) {
      warnings.accept("a snapshot was not saved: too much to do");
    }
  }

  private void saveNow(Snapshot snapshot, long neededFrom) {
    try {
      journal.saveSnapshot(snapshot);
      long passed = Math.min(snapshot.nextSequence(), archivedBefore());
      journal.dropBefore(Math.min(passed, neededFrom));
    } catch (JournalFull | JournalBroken e) {
      warnings.accept("a snapshot was not saved: " + e.getMessage());
    }
  }

  /** All messages before this sequence are in the archive, and survive power loss. Any thread. */
  public long archivedBefore() {
    return archiving.position();
  }

  /** Follows until {@link #stop} and then archives what is left. The follower's thread. */
  @Override
  public void run() {
    boolean more = true;
    long upkeptNanos = System.nanoTime();
    try {
      while (!stopping) {
        Request request = requests.poll(more ? BREATH_MS : PAUSE_MS, TimeUnit.MILLISECONDS);
        List<Request> due = request == null ? List.of() : List.of(request);
        work(due, System.nanoTime() - archivedNanos >= PAUSE_NANOS);
        if (due.isEmpty() || System.nanoTime() - upkeptNanos >= PAUSE_NANOS) {
          more = archiving.upkeep(clockMs.getAsLong());
          upkeptNanos = System.nanoTime();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    step();
  }

  /** Makes {@link #run} return soon. Any thread. */
  public void stop() {
    stopping = true;
    wake();
  }

  /**
   * Does all that waits: archives what was committed, then answers. What {@link #run} repeats; for
   * whoever drives the follower without a thread.
   */
  public void step() {
    work(List.of(), true);
    archiving.upkeep(clockMs.getAsLong());
  }

  /** Readers of the journal come often, and do not need the archive to be up to date. */
  private void work(List<Request> first, boolean paused) {
    List<Request> due = new ArrayList<>(first);
    requests.drainTo(due);
    if (paused || due.stream().anyMatch(Request::needsArchive)) {
      archivedNanos = System.nanoTime();
      // Read before the queue is: what is committed in between is then no reason to read the
      // journal.
      long until = committedBefore;
      archiving.catchUp(takeWaiting(), until);
    }
    due.forEach(request -> request.task().run());
  }

  private List<Batch> takeWaiting() {
    List<Batch> taken = new ArrayList<>();
    for (Batch batch = waiting.poll(); batch != null; batch = waiting.poll()) {
      waitingEvents.addAndGet(-batch.events().size());
      taken.add(batch);
    }
    return taken;
  }
}
