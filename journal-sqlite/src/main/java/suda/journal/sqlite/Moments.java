package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds what happened first from some time on. */
final class Moments {
  private static final long NONE = Long.MAX_VALUE;

  private final Prepared message;
  private final Prepared occurrence;

  Moments(Database database) throws SQLException {
    this.message = new Prepared(database, sql("message"));
    this.occurrence = new Prepared(database, sql("occurrence"));
  }

  private static String sql(String table) {
    return "SELECT sequence, time_ms FROM " + table + " WHERE sequence >= ? ORDER BY 1 LIMIT 1";
  }

  /** The lowest sequence at {@code timeMs} or later; {@code next} where there is none. */
  long firstFrom(long timeMs, long next) throws SQLException {
    long said = message.use(statement -> halve(statement, timeMs, next));
    long happened = occurrence.use(statement -> halve(statement, timeMs, next));
    return Math.min(said, happened);
  }

  /** Times never decrease along sequences. */
  private static long halve(PreparedStatement statement, long timeMs, long next)
      throws SQLException {
    long low = 0;
    long high = next;
    long first = next;
    while (low < high) {
      long middle = low + (high - low) / 2;
      long found = NONE;
      long foundMs = 0;
      statement.setLong(1, middle);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          found = row.getLong(1);
          foundMs = row.getLong(2);
        }
      }
      if (found == NONE || foundMs >= timeMs) {
        high = middle;
        first = Math.min(first, found);
      } else {
        low = found + 1;
      }
    }
    return first;
  }
}
