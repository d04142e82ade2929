package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.history.Entry;

/** Finds one message, whomever it was for. */
final class MessageLookup {
  private final Prepared select;

  MessageLookup(Database database) throws SQLException {
    this.select =
        new Prepared(
            database,
            "SELECT "
                + MessageRows.COLUMNS
                + " FROM message WHERE sequence = ? AND redacted_ms IS NULL AND "
                + Forgetting.NOT_FORGOTTEN);
  }

  @Nullable Said find(long sequence) throws SQLException {
    return select.use(statement -> found(statement, sequence));
  }

  private static @Nullable Said found(PreparedStatement select, long sequence) throws SQLException {
    select.setLong(1, sequence);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? said(MessageRows.entry(row)) : null;
    }
  }

  private static @Nullable Said said(Entry entry) {
    return entry.event() instanceof MessageSent message
        ? new Said(entry.sequence(), entry.timeMs(), message)
        : null;
  }
}
