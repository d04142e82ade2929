package suda.journal.sqlite;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;

/** A connection to a database file, for one thread at a time; and what SQLite's errors mean. */
final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);

  /** Nobody asks for generated keys, and the driver would query one after each insert. */
  private static final SQLiteConfig CONFIG = new SQLiteConfig();

  static {
    CONFIG.setGetGeneratedKeys(false);
  }

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file of {@code schema} in {@code directory} for writing, and brings it to this
   * version's format.
   *
   * @throws JournalBroken if it is no such file, is damaged or was written by a newer version
   * @throws JournalFull if there is no space
   */
  static Database open(Path directory, Schema schema) {
    Database database = connect(directory.resolve(schema.fileName()));
    try {
      database.requireKnown(schema);
      if (schema.deletes()) {
        // Works only before there is anything in the file: an older one gives no space back.
        database.execute("PRAGMA auto_vacuum = INCREMENTAL");
        database.execute("PRAGMA secure_delete = ON");
      }
      database.execute("PRAGMA journal_mode = WAL");
      database.execute("PRAGMA synchronous = FULL");
      database.execute("PRAGMA temp_store = MEMORY");
      database.migrate(schema);
      return database;
    } catch (SQLException e) {
      database.close();
      throw database.failure(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens the file of {@code schema} in {@code directory}, of whatever format this version knows,
   * for reading alone; a server may be writing it.
   *
   * @throws JournalBroken if it is not there, is no such file or was written by a newer version
   */
  static Database reading(Path directory, Schema schema) {
    Path file = directory.resolve(schema.fileName());
    if (!Files.exists(file)) {
      throw new JournalBroken("there is no " + file, null);
    }
    Database database = connect(file);
    try {
      database.requireKnown(schema);
      database.execute("PRAGMA query_only = ON");
      return database;
    } catch (SQLException e) {
      database.close();
      throw database.failure(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Connects to a file that is open for writing already. */
  Database another() {
    return connect(file);
  }

  private static Database connect(Path file) {
    try {
      Connection connection = CONFIG.createConnection("jdbc:sqlite:" + file);
      Database database = new Database(file, connection);
      database.execute("PRAGMA busy_timeout = 10000");
      return database;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private void requireKnown(Schema schema) throws SQLException {
    long owner = number("PRAGMA application_id");
    boolean empty = owner == 0 && number("SELECT count(*) FROM sqlite_schema") == 0;
    if (owner != schema.applicationId() && !empty) {
      throw new JournalBroken(
          file
              + " is not Suda's: expected the application id "
              + schema.applicationId()
              + ", found "
              + owner,
          null);
    }
    long format = number("PRAGMA user_version");
    if (format > schema.format()) {
      throw new JournalBroken(
          "%s was written by a newer Suda (format %d, this one knows %d)"
              .formatted(schema.fileName(), format, schema.format()),
          null);
    }
  }

  private void migrate(Schema schema) throws SQLException {
    for (int from = (int) number("PRAGMA user_version"); from < schema.format(); from++) {
      execute("BEGIN IMMEDIATE");
      executeAll(schema.migrations().get(from));
      execute("PRAGMA application_id = " + schema.applicationId());
      execute("PRAGMA user_version = " + (from + 1));
      execute("COMMIT");
    }
  }

  /** Executes a statement that answers nothing of interest. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Executes several statements, or one that takes several steps: of those, {@link
   * Statement#execute} sees only the first.
   */
  void executeAll(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  String text(String sql, int column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(column);
    }
  }

  /**
   * Ends a transaction that was begun by a statement. SQLite may have done so itself and then says
   * that there is none; were it otherwise, the next BEGIN would fail.
   */
  void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException none) {
      log.debug("{}: {}", file, none.getMessage());
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  Path file() {
    return file;
  }

  Path directory() {
    return requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Copies what this connection's transaction sees into a new file. */
  void copy(Path into, DB.ProgressObserver progress, int pagesAtOnce, int busyMs, int busyTimes)
      throws SQLException {
    int code =
        connection
            .unwrap(SQLiteConnection.class)
            .getDatabase()
            .backup("main", into.toString(), progress, busyMs, busyTimes, pagesAtOnce);
    if (code != SQLiteErrorCode.SQLITE_OK.code) {
      SQLiteErrorCode error = SQLiteErrorCode.getErrorCode(code);
      throw new SQLiteException(into + ": " + error.message, error);
    }
  }

  /** Returns what to throw: {@link JournalFull} where more space would help. */
  RuntimeException failure(SQLException e) {
    return failure(file, e);
  }

  private static RuntimeException failure(Path file, SQLException e) {
    return isForWantOfSpace(file, e)
        ? new JournalFull("no space for " + file.getFileName() + ": " + e.getMessage(), e)
        : new JournalBroken(file + ": " + e.getMessage(), e);
  }

  /**
   * SQLite says FULL where a write finds no space, but not where the WAL's index or a new file
   * finds none. A failed sync is never taken for that: what it did not write may be lost for good.
   */
  private static boolean isForWantOfSpace(Path file, SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return false;
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (code) {
      case SQLITE_FULL -> true;
      case SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMOPEN, SQLITE_CANTOPEN ->
          DiskSpace.isExhausted(file);
      default -> false;
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
