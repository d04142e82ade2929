package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import suda.core.event.Event.AccountForgotten;
import suda.core.history.Entry;
import suda.core.history.Forgotten;
import suda.core.history.Party;

/**
 * Deletes what was said under an account, a few rows at a time. Until that is done, who asks is not
 * shown it: each query has {@link #NOT_FORGOTTEN}. There is no index of accounts, which each
 * message would pay for, and hardly anybody ever needs: all messages are looked through.
 */
final class Forgetting {
  /** Whether a message is none of those that are about to be deleted. */
  static final String NOT_FORGOTTEN =
      """
      NOT EXISTS (
        SELECT 1 FROM forgetting
        WHERE name = message.author_account
          AND message.sequence > account AND message.sequence < before)\
      """;

  /** So many are looked through in a few milliseconds. */
  private static final int SEQUENCES_AT_ONCE = 4096;

  /** So many are deleted in some ten milliseconds. */
  private static final int ROWS_AT_ONCE = 200;

  private final Database database;
  private final MessageDeletion deletion;
  private final Occurrences occurrences;
  private final Correspondence correspondence;
  private final Prepared begin;
  private final Prepared first;
  private final Prepared some;
  private final Prepared reach;
  private final Prepared end;

  private record Begun(Forgotten what, long next) {}

  Forgetting(
      Database database,
      MessageDeletion deletion,
      Occurrences occurrences,
      Correspondence correspondence)
      throws SQLException {
    this.database = database;
    this.deletion = deletion;
    this.occurrences = occurrences;
    this.correspondence = correspondence;
    // Where it is under way already, it goes on from where it is: what is before is gone.
    this.begin =
        new Prepared(
            database,
            """
            INSERT INTO forgetting (account, name, before, next) VALUES (?1, ?2, ?3, ?1)
            ON CONFLICT (account) DO UPDATE SET before = excluded.before
            """);
    this.first =
        new Prepared(
            database,
            "SELECT name, account, before, next FROM forgetting ORDER BY account LIMIT 1");
    this.some =
        new Prepared(
            database,
            """
            SELECT %s FROM message
            WHERE sequence >= ?1 AND sequence < ?2 AND author_account = ?3
            ORDER BY sequence LIMIT ?4
            """
                .formatted(MessageRows.COLUMNS));
    this.reach = new Prepared(database, "UPDATE forgetting SET next = ?2 WHERE account = ?1");
    this.end = new Prepared(database, "DELETE FROM forgetting WHERE account = ?");
  }

  /** From now on nobody is shown it; within the transaction that archives it. */
  void begin(AccountForgotten event, long sequence) throws SQLException {
    begin.use(row -> {
      row.setLong(1, event.account());
      row.setString(2, event.name().text());
      row.setLong(3, sequence);
      return row.executeUpdate();
    });
    correspondence.forget(Party.account(event.name().text()));
  }

  /** Deletes some, as a transaction; returns whether there may be more. */
  boolean step() throws SQLException {
    Begun begun = first.use(Forgetting::begun).orElse(null);
    if (begun == null) {
      return false;
    }
    database.execute("BEGIN IMMEDIATE");
    Forgotten what = begun.what();
    long reached = delete(what, begun.next());
    if (reached < what.before()) {
      reach(what.after(), reached);
    } else {
      end(what.after());
    }
    database.execute("COMMIT");
    return true;
  }

  private static Optional<Begun> begun(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Begun(
                  new Forgotten(row.getString(1), row.getLong(2), row.getLong(3)), row.getLong(4)))
          : Optional.empty();
    }
  }

  /** Returns the first sequence that was not looked at. */
  private long delete(Forgotten what, long from) throws SQLException {
    long until = Math.min(what.before(), from + SEQUENCES_AT_ONCE);
    List<Entry> found = some(what.account(), from, until);
    for (Entry entry : found) {
      deletion.run(entry);
    }
    long reached = found.size() < ROWS_AT_ONCE ? until : found.getLast().sequence() + 1;
    occurrences.remove(what, from, reached);
    return reached;
  }

  private List<Entry> some(String account, long from, long until) throws SQLException {
    return some.use(select -> {
      select.setLong(1, from);
      select.setLong(2, until);
      select.setString(3, account);
      select.setInt(4, ROWS_AT_ONCE);
      return MessageRows.entries(select);
    });
  }

  private void reach(long account, long next) throws SQLException {
    reach.use(row -> {
      row.setLong(1, account);
      row.setLong(2, next);
      return row.executeUpdate();
    });
  }

  private void end(long account) throws SQLException {
    end.use(row -> {
      row.setLong(1, account);
      return row.executeUpdate();
    });
  }
}
