package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import suda.core.Limit;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.core.history.Guests;
import suda.core.history.Party;
import suda.core.name.Nick;

/** Who is in which conversation, where its last message is, and what guests were called in it. */
final class Correspondence {
  private final Prepared note;
  private final Prepared noteGuest;
  private final Prepared select;
  private final Prepared selectGuest;
  private final List<Prepared> prune;
  private final List<Prepared> forget;

  Correspondence(Database database) throws SQLException {
    this.note =
        new Prepared(
            database,
            """
            INSERT INTO correspondence VALUES (?, ?, ?)
            ON CONFLICT (party, conversation) DO UPDATE SET last_sequence = excluded.last_sequence
            """);
    this.noteGuest = new Prepared(database, "INSERT OR IGNORE INTO guest VALUES (?, ?, ?)");
    this.select =
        new Prepared(
            database,
            """
            SELECT conversation FROM correspondence WHERE party = ?
            ORDER BY last_sequence DESC LIMIT %d
            """
                .formatted(Limit.CONVERSATIONS_LISTED.max()));
    this.selectGuest =
        new Prepared(
            database,
            """
            SELECT conversation FROM guest JOIN correspondence USING (party, conversation)
            WHERE party = ? AND nick = ? ORDER BY last_sequence DESC LIMIT %d
            """
                .formatted(Limit.GUESTS_OF_A_NAME.max()));
    this.forget =
        List.of(
            new Prepared(database, "DELETE FROM correspondence WHERE party = ?"),
            new Prepared(database, "DELETE FROM guest WHERE party = ?"));
    this.prune = List.of(prune(database, "correspondence"), prune(database, "guest"));
  }

  private static Prepared prune(Database database, String table) throws SQLException {
    return new Prepared(
        database,
        """
        DELETE FROM %s WHERE party = ?1 AND conversation = ?2 AND NOT EXISTS (
          SELECT 1 FROM message
          WHERE conversation = ?2 AND conversation IS NOT NULL AND kind <> 4)
        """
            .formatted(table));
  }

  void note(long sequence, MessageSent message, ToUser to) throws SQLException {
    Buffer conversation = Buffer.conversation(message.author(), to);
    Party author = Party.of(message.author());
    Party hearer = Party.of(to);
    note(sequence, conversation, author);
    note(sequence, conversation, hearer);
    if (hearer.isGuest()) {
      noteGuest(author, to.nick(), conversation);
    }
    if (author.isGuest()) {
      noteGuest(hearer, message.author().nick(), conversation);
    }
  }

  private void note(long sequence, Buffer conversation, Party party) throws SQLException {
    note.use(row -> {
      row.setString(1, party.key());
      row.setString(2, conversation.key());
      row.setLong(3, sequence);
      return row.executeUpdate();
    });
  }

  private void noteGuest(Party party, Nick guest, Buffer conversation) throws SQLException {
    noteGuest.use(row -> {
      row.setString(1, party.key());
      row.setString(2, guest.key());
      row.setString(3, conversation.key());
      return row.executeUpdate();
    });
  }

  /** The conversations that {@code party} is in; of very many, the last ones. */
  List<Buffer> of(Party party) throws SQLException {
    return select.use(statement -> {
      statement.setString(1, party.key());
      return conversations(statement);
    });
  }

  /** Those with guests who were called so; of very many, the last ones. */
  List<Buffer> with(Guests guests) throws SQLException {
    return selectGuest.use(statement -> {
      statement.setString(1, guests.reader().party().key());
      statement.setString(2, guests.nick());
      return conversations(statement);
    });
  }

  private static List<Buffer> conversations(PreparedStatement select) throws SQLException {
    List<Buffer> conversations = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        conversations.add(new Buffer(row.getString(1)));
      }
    }
    return conversations;
  }

  /** From now on {@code party} is in none, until somebody says something in it. */
  void forget(Party party) throws SQLException {
    for (Prepared each : forget) {
      each.use(statement -> {
        statement.setString(1, party.key());
        return statement.executeUpdate();
      });
    }
  }

  /** A message is deleted: forgets the conversation where it was the last. */
  void deleted(MessageSent message, ToUser to) throws SQLException {
    for (Party party : List.of(Party.of(message.author()), Party.of(to))) {
      for (Prepared each : prune) {
        each.use(statement -> {
          statement.setString(1, party.key());
          statement.setString(2, Buffer.conversation(message.author(), to).key());
          return statement.executeUpdate();
        });
      }
    }
  }
}
