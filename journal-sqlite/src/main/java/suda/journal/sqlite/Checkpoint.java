package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Moves what commits wrote to the WAL into the database, beside the commits and not in one of them:
 * it syncs two files and takes as long as dozens of commits.
 */
final class Checkpoint {
  private static final int PAGE_BYTES = 4096;

  /** As SQLite's own default. */
  private static final long PAGES_DUE = 1000;

  /** Should nobody tidy, or never finish while commits go on, a commit does it at this size. */
  private static final int PAGES_AT_LAST = 16_384;

  /** What is committed during one attempt is left for the next, which then has less to do. */
  private static final int ATTEMPTS = 4;

  private final Database writer;
  private volatile long pagesWritten;
  private long pagesMoved;

  Checkpoint(Database writer) throws SQLException {
    this.writer = writer;
    writer.execute("PRAGMA wal_autocheckpoint = " + PAGES_AT_LAST);
  }

  /** Engine thread. Counts about what SQLite writes: whole pages, and those that point to them. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the engine thread writes it
  void appended(int bytes) {
    pagesWritten += 2 + bytes / PAGE_BYTES;
  }

  /** One thread at a time, and not the engine's. */
  void whenDue() {
    long written = pagesWritten;
    if (written - pagesMoved >= PAGES_DUE) {
      pagesMoved = written;
      run();
    }
  }

  private void run() {
    try (Database database = writer.another();
        PreparedStatement move = database.prepare("PRAGMA wal_checkpoint(PASSIVE)")) {
      boolean finished = false;
      for (int i = 0; i < ATTEMPTS && !finished; i++) {
        finished = movesAll(move);
      }
    } catch (SQLException e) {
      throw writer.failure(e);
    }
  }

  /** SQLite starts its WAL anew only when all of it was moved. */
  private static boolean movesAll(PreparedStatement move) throws SQLException {
    try (ResultSet row = move.executeQuery()) {
      row.next();
      return row.getInt(2) == row.getInt(3);
    }
  }
}
