package suda.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.core.history.Party;

/** Who is in which conversation, and where its last message is. */
final class Correspondence {
  private final Prepared note;
  private final Prepared select;
  private final Prepared prune;
  private final Prepared forget;

  Correspondence(Database database) throws SQLException {
    this.note =
        new Prepared(
            database,
            """
            INSERT INTO correspondence VALUES (?, ?, ?)
            ON CONFLICT (party, conversation) DO UPDATE SET last_sequence = excluded.last_sequence
            """);
    this.select = new Prepared(database, "SELECT conversation FROM correspondence WHERE party = ?");
    this.forget = new Prepared(database, "DELETE FROM correspondence WHERE party = ?");
    this.prune =
        new Prepared(
            database,
            """
            DELETE FROM correspondence WHERE party = ?1 AND conversation = ?2 AND NOT EXISTS (
              SELECT 1 FROM message
              WHERE conversation = ?2 AND conversation IS NOT NULL AND kind <> 4)
            """);
  }

  void note(long sequence, MessageSent message, ToUser to) throws SQLException {
    Buffer conversation = Buffer.conversation(message.author(), to);
    note(sequence, conversation, Party.of(message.author()));
    note(sequence, conversation, Party.of(to));
  }

  private void note(long sequence, Buffer conversation, Party party) throws SQLException {
    note.use(row -> {
      row.setString(1, party.key());
      row.setString(2, conversation.key());
      row.setLong(3, sequence);
      return row.executeUpdate();
    });
  }

  /** The conversations that {@code party} is in. */
  List<Buffer> of(Party party) throws SQLException {
    return select.use(statement -> {
      statement.setString(1, party.key());
      List<Buffer> conversations = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          conversations.add(new Buffer(row.getString(1)));
        }
      }
      return conversations;
    });
  }

  /** From now on {@code party} is in none, until somebody says something in it. */
  void forget(Party party) throws SQLException {
    forget.use(statement -> {
      statement.setString(1, party.key());
      return statement.executeUpdate();
    });
  }

  /** A message is deleted: forgets the conversation where it was the last. */
  void deleted(MessageSent message, ToUser to) throws SQLException {
    for (Party party : List.of(Party.of(message.author()), Party.of(to))) {
      prune.use(statement -> {
        statement.setString(1, party.key());
        statement.setString(2, Buffer.conversation(message.author(), to).key());
        return statement.executeUpdate();
      });
    }
  }
}
