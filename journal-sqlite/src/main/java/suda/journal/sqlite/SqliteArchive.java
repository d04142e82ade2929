package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.journal.Archive;
import suda.journal.Archived;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;

/**
 * The archive in {@code history.db}: a row for each message. What {@link #follow} has archived
 * survives power loss, so that the journal may forget it.
 */
public final class SqliteArchive implements Archive {
  private final Database database;
  private final MessageInsert insert;
  private final MessageRevision revision;
  private final MessageLookup lookup;
  private final ChannelHistory channels;
  private final Prepared begin;
  private final Prepared commit;
  private final Prepared move;
  private long nextSequence;

  private SqliteArchive(Database database) throws SQLException {
    this.database = database;
    this.insert = new MessageInsert(database);
    this.revision = new MessageRevision(database);
    this.lookup = new MessageLookup(database);
    this.channels = new ChannelHistory(database);
    this.begin = new Prepared(database, "BEGIN IMMEDIATE");
    this.commit = new Prepared(database, "COMMIT");
    this.move = new Prepared(database, "UPDATE position SET next_sequence = ?");
    this.nextSequence = database.number("SELECT next_sequence FROM position");
  }

  /**
   * Opens the archive in {@code directory}, which the caller has locked with {@link DataDirectory}.
   *
   * @throws JournalBroken if it is damaged or was written by a newer version
   * @throws JournalFull if there is no space to open it
   */
  public static SqliteArchive open(Path directory) {
    Database database = Database.open(directory, Schema.HISTORY);
    try {
      return new SqliteArchive(database);
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
  public void follow(List<Batch> batches) {
    try {
      begin.execute();
      long next = insertAll(batches);
      move.use(statement -> moveTo(statement, next));
      commit.execute();
      nextSequence = next;
    } catch (SQLException e) {
      database.rollBack();
      throw database.failure(e);
    } catch (RuntimeException e) {
      database.rollBack();
      throw e;
    }
  }

  private static int moveTo(PreparedStatement move, long next) throws SQLException {
    move.setLong(1, next);
    return move.executeUpdate();
  }

  private long insertAll(List<Batch> batches) throws SQLException {
    long next = nextSequence;
    for (Batch batch : batches) {
      if (batch.nextSequence() > next) {
        batch.requireFollows(next);
        insert(batch, next);
        next = batch.nextSequence();
      }
    }
    return next;
  }

  private void insert(Batch batch, long from) throws SQLException {
    long sequence = batch.firstSequence();
    for (Event event : batch.events()) {
      if (sequence >= from) {
        if (event instanceof MessageSent message && Archived.keeps(message)) {
          insert.run(sequence, batch.timeMs(), message);
        }
        revision.run(event, batch.timeMs());
      }
      sequence++;
    }
  }

  @Override
  public @Nullable Said message(long sequence) {
    try {
      return lookup.find(sequence);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public List<Stamped> history(HistoryQuery query) {
    try {
      return channels.answer(query);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
