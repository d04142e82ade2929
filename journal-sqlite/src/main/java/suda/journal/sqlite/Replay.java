package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.encoding.BatchCodec;

/**
 * Reads batches in order, page by page: a read that lasted as long as the consumer takes would keep
 * SQLite from reusing its WAL.
 */
final class Replay {
  private static final int PAGE = 128;

  private final Database database;

  Replay(Database database) {
    this.database = database;
  }

  void run(long fromSequence, Consumer<Batch> into) {
    try (PreparedStatement select =
        database.prepare(
            "SELECT first_sequence, events FROM batch"
                + " WHERE first_sequence >= ? ORDER BY first_sequence LIMIT "
                + PAGE)) {
      long next = firstOf(fromSequence);
      List<Batch> page;
      do {
        page = page(select, next);
        for (Batch batch : page) {
          requireNoGap(next, batch);
          into.accept(batch);
          next = batch.nextSequence();
        }
      } while (page.size() == PAGE);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Reads about so many events, in whole batches. */
  List<Batch> some(long fromSequence, int eventsMax) {
    List<Batch> some = new ArrayList<>();
    try (PreparedStatement select =
        database.prepare(
            "SELECT first_sequence, events FROM batch"
                + " WHERE first_sequence >= ? ORDER BY first_sequence")) {
      long next = firstOf(fromSequence);
      long end = fromSequence + eventsMax;
      select.setLong(1, next);
      try (ResultSet row = select.executeQuery()) {
        while (next < end && row.next()) {
          Batch batch = decode(row.getLong(1), row.getBytes(2));
          requireNoGap(next, batch);
          some.add(batch);
          next = batch.nextSequence();
        }
      }
      return some;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** The first sequence of the batch that holds {@code sequence}, or of the next one to come. */
  private long firstOf(long sequence) throws SQLException {
    if (database.number("SELECT coalesce(max(next_sequence), 1) FROM batch") <= sequence) {
      return sequence;
    }
    try (PreparedStatement select =
        database.prepare(
            "SELECT coalesce(max(first_sequence), ?1) FROM batch WHERE first_sequence <= ?1")) {
      select.setLong(1, sequence);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<Batch> page(PreparedStatement select, long from) throws SQLException {
    select.setLong(1, from);
    List<Batch> page = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        page.add(decode(row.getLong(1), row.getBytes(2)));
      }
    }
    return page;
  }

  private static Batch decode(long firstSequence, byte[] events) {
    Batch batch;
    try {
      batch = BatchCodec.decode(events);
    } catch (JournalBroken e) {
      throw new JournalBroken("journal.db, batch " + firstSequence + ": " + e.getMessage(), e);
    }
    requireNoGap(firstSequence, batch);
    return batch;
  }

  private static void requireNoGap(long expected, Batch batch) {
    if (batch.firstSequence() != expected) {
      throw new JournalBroken(
          "journal.db: expected a batch at %d, found one at %d"
              .formatted(expected, batch.firstSequence()),
          null);
    }
  }
}
