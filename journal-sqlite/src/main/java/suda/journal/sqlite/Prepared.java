package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is kept prepared, and prepared again after it failed: SQLite's driver gives up a
 * statement that found no space, which is to work once there is some.
 */
final class Prepared {
  private final Database database;
  private final String sql;
  private @Nullable PreparedStatement statement;

  Prepared(Database database, String sql) throws SQLException {
    this.database = database;
    this.sql = sql;
    this.statement = database.prepare(sql);
  }

  interface Use<T extends @Nullable Object> {
    T with(PreparedStatement statement) throws SQLException;
  }

  <T extends @Nullable Object> T use(Use<T> use) throws SQLException {
    PreparedStatement ready = statement;
    if (ready == null) {
      ready = database.prepare(sql);
    }
    // Kept only if it goes well.
    statement = null;
    T result = use.with(ready);
    statement = ready;
    return result;
  }

  boolean execute() throws SQLException {
    return use(PreparedStatement::execute);
  }
}
