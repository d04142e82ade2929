package suda.journal.sqlite;

import java.sql.SQLException;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target.ToUser;
import suda.core.history.Entry;

/** Deletes a message, and all that leads to it. */
final class MessageDeletion {
  private final SearchIndex index;
  private final Correspondence correspondence;
  private final Prepared delete;

  MessageDeletion(Database database, SearchIndex index, Correspondence correspondence)
      throws SQLException {
    this.index = index;
    this.correspondence = correspondence;
    this.delete = new Prepared(database, "DELETE FROM message WHERE sequence = ?");
  }

  /** The index first: it must see the row as it was. Within a transaction. */
  void run(Entry entry) throws SQLException {
    if (!(entry.event() instanceof MessageSent message)) {
      return;
    }
    index.remove(entry.sequence(), message);
    delete.use(row -> {
      row.setLong(1, entry.sequence());
      return row.executeUpdate();
    });
    if (message.target() instanceof ToUser to) {
      correspondence.deleted(message, to);
    }
  }
}
