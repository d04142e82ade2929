package suda.journal.sqlite;

import java.sql.SQLException;
import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageRedacted;

/** Does to a message's row what was done to the message later. */
final class MessageRevision {
  private final Prepared redact;
  private final Prepared edit;

  MessageRevision(Database database) throws SQLException {
    this.redact =
        new Prepared(
            database,
            "UPDATE message SET text = '', tags = NULL, redacted_ms = ? WHERE sequence = ?");
    this.edit =
        new Prepared(
            database,
            "UPDATE message SET text = ?, tags = ?, edited_ms = ?"
                + " WHERE sequence = ? AND redacted_ms IS NULL");
  }

  void redact(MessageRedacted event, long timeMs) throws SQLException {
    redact.use(row -> {
      row.setLong(1, timeMs);
      row.setLong(2, event.message().sequence());
      return row.executeUpdate();
    });
  }

  void edit(MessageEdited event, long timeMs) throws SQLException {
    edit.use(row -> {
      row.setString(1, event.text());
      row.setBytes(2, MessageInsert.tags(event.tags()));
      row.setLong(3, timeMs);
      row.setLong(4, event.message().sequence());
      return row.executeUpdate();
    });
  }
}
