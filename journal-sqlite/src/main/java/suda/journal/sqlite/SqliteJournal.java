package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.Snapshot;
import suda.journal.encoding.BatchCodec;

/**
 * The journal in {@code journal.db}: a row for each batch, each in a transaction of its own that is
 * synced before {@link #append} returns.
 *
 * <p>One connection appends, on the engine thread; {@link #replay} opens others. No other
 * connection ever writes, so an append waits for nobody.
 *
 * <p>Every thousand pages a commit also moves the WAL into the database, as SQLite does unless told
 * otherwise. On a thread of its own that never catches up with the commits, the WAL grows instead
 * of being written over, and appends were measured to take more CPU and to be slower at p99.9.
 */
public final class SqliteJournal implements Journal {
  private final Database database;
  private final SnapshotFiles snapshots;
  private final Prepared insert;
  private final DroppedRows dropped;
  private long nextSequence;
  private @Nullable JournalBroken broken;

  /** The follower's own. Kept, because opening one takes longer than a page. */
  private volatile @Nullable Database reader;

  private SqliteJournal(Path directory, Database database) throws SQLException {
    this.database = database;
    this.snapshots = new SnapshotFiles(directory);
    this.insert = new Prepared(database, "INSERT INTO batch VALUES (?, ?, ?, ?)");
    this.dropped = new DroppedRows(database);
    this.nextSequence = database.number("SELECT coalesce(max(next_sequence), 1) FROM batch");
  }

  /**
   * Opens the journal in {@code directory}, which the caller has locked with {@link DataDirectory}.
   *
   * @throws JournalBroken if it is damaged or was written by a newer version
   * @throws JournalFull if there is no space to open it
   */
  public static SqliteJournal open(Path directory) {
    Database database = Database.open(directory, Schema.JOURNAL);
    try {
      return new SqliteJournal(directory, database);
    } catch (SQLException e) {
      database.close();
      throw database.failure(e);
    }
  }

  @Override
  public long nextSequence() {
    return nextSequence;
  }

  @Override
  public void append(Batch batch) {
    batch.requireFirst(nextSequence);
    if (broken != null) {
      throw new JournalBroken("nothing is appended after: " + broken.getMessage(), broken);
    }
    byte[] events = BatchCodec.encode(batch);
    guarded(() -> insert.use(statement -> insert(statement, batch, events)));
    nextSequence = batch.nextSequence();
    dropSome();
  }

  /** A statement outside of a transaction is one: with no BEGIN and COMMIT to step through. */
  private static int insert(PreparedStatement insert, Batch batch, byte[] events)
      throws SQLException {
    insert.setLong(1, batch.firstSequence());
    insert.setLong(2, batch.nextSequence());
    insert.setLong(3, batch.timeMs());
    insert.setBytes(4, events);
    return insert.executeUpdate();
  }

  /** The batch is safe by now: want of space here must not look as if it were not. */
  private void dropSome() {
    try {
      guarded(() -> dropped.afterAppend(nextSequence));
    } catch (JournalFull | JournalBroken e) {
      // Rows that stay are no harm, and the next append throws if the journal broke.
    }
  }

  /** After a failed write or sync nothing is known of the file: it must not seem to recover. */
  private void guarded(Access access) {
    try {
      access.run();
    } catch (SQLException e) {
      RuntimeException failure = database.failure(e);
      if (failure instanceof JournalBroken fatal) {
        broken = fatal;
      }
      throw failure;
    }
  }

  private interface Access {
    void run() throws SQLException;
  }

  @Override
  public void replay(long fromSequence, Consumer<Batch> into) {
    try (Database reader = database.another()) {
      new Replay(reader).run(fromSequence, into);
    }
  }

  @Override
  public long firstSequence() {
    try {
      return database.number("SELECT coalesce(min(first_sequence), 1) FROM batch");
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public List<Batch> read(long fromSequence, int eventsMax) {
    Database open = reader;
    if (open == null) {
      open = database.another();
      reader = open;
    }
    return new Replay(open).some(fromSequence, eventsMax);
  }

  /**
   * {@inheritDoc}
   *
   * @throws JournalBroken if it is newer than the journal: files of two servers were mixed
   */
  @Override
  public Optional<Snapshot> latestSnapshot() {
    Optional<Snapshot> latest = snapshots.latest();
    if (latest.isPresent() && latest.get().nextSequence() > nextSequence) {
      throw new JournalBroken(
          "expected a snapshot of what journal.db holds, up to %d, found one of up to %d"
              .formatted(nextSequence, latest.get().nextSequence()),
          null);
    }
    return latest;
  }

  @Override
  public void saveSnapshot(Snapshot snapshot) {
    snapshots.save(snapshot);
  }

  /** {@inheritDoc} Keeps what the older of the two kept snapshots needs. */
  @Override
  public void dropBefore(long sequence) {
    dropped.allowBefore(Math.min(sequence, snapshots.neededFrom()));
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    Database open = reader;
    if (open != null) {
      open.close();
    }
    database.close();
  }
}
