package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import suda.core.history.AuthorQuery;
import suda.core.history.Entry;
import suda.core.history.Found;

/** Reads what was said under an account, a piece at a time. */
final class AuthoredMessages {
  private final Prepared select;

  AuthoredMessages(Database database) throws SQLException {
    this.select =
        new Prepared(
            database,
            """
            SELECT %s FROM message
            WHERE sequence > ?1 AND sequence <= ?2 AND author_account = ?3
              AND redacted_ms IS NULL AND kind <> 4 AND %s
            ORDER BY sequence LIMIT ?4
            """
                .formatted(MessageRows.COLUMNS, Forgetting.NOT_FORGOTTEN));
  }

  /** {@code next} is the first sequence that is not archived. */
  Found find(AuthorQuery query, long next) throws SQLException {
    long until = query.after() + AuthorQuery.SEQUENCES_AT_ONCE;
    List<Entry> found = select.use(statement -> find(statement, query, until));
    if (found.size() == query.limit()) {
      return new Found(found, found.getLast().sequence());
    }
    return new Found(found, until >= next ? AuthorQuery.END : until);
  }

  private static List<Entry> find(PreparedStatement select, AuthorQuery query, long until)
      throws SQLException {
    select.setLong(1, query.after());
    select.setLong(2, until);
    select.setString(3, query.account());
    select.setInt(4, query.limit());
    return MessageRows.entries(select);
  }
}
