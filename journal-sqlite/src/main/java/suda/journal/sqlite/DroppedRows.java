package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Rows that nobody needs any more. They are deleted on the engine thread, a few after every so many
 * appends: SQLite lets one connection write at a time, and an append must not wait for another.
 */
final class DroppedRows {
  private static final int APPENDS_BETWEEN = 64;

  /** More than are appended meanwhile, so that what is allowed is dropped in the end. */
  private static final int ROWS_AT_ONCE = 256;

  private final Prepared delete;
  private volatile long allowedBefore;
  private long droppedBefore;
  private int appends;

  /** The last row stays: it says what sequence comes next. */
  DroppedRows(Database database) throws SQLException {
    this.delete =
        new Prepared(
            database,
            """
            DELETE FROM batch WHERE first_sequence IN (
              SELECT first_sequence FROM batch
              WHERE first_sequence < ?1 AND next_sequence <= ?1 AND next_sequence < ?2
              ORDER BY first_sequence LIMIT ?3)
            """);
  }

  /** Any thread. */
  void allowBefore(long sequence) {
    allowedBefore = sequence;
  }

  /** Engine thread. */
  void afterAppend(long nextSequence) throws SQLException {
    appends++;
    if (appends >= APPENDS_BETWEEN && allowedBefore > droppedBefore) {
      appends = 0;
      long before = allowedBefore;
      if (delete.use(statement -> delete(statement, before, nextSequence)) < ROWS_AT_ONCE) {
        droppedBefore = before;
      }
    }
  }

  private static int delete(PreparedStatement delete, long before, long nextSequence)
      throws SQLException {
    delete.setLong(1, before);
    delete.setLong(2, nextSequence);
    delete.setInt(3, ROWS_AT_ONCE);
    return delete.executeUpdate();
  }
}
