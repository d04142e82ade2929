package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import suda.core.event.Said;

/** Reads an archive from its beginning to its end. */
public final class StoredMessages {
  private static final String ALL =
      "SELECT %s FROM message WHERE %s ORDER BY sequence"
          .formatted(MessageRows.COLUMNS, Forgetting.NOT_FORGOTTEN);

  private StoredMessages() {}

  /** What is done with each. */
  @FunctionalInterface
  public interface Sink<E extends Exception> {
    void take(Said message) throws E;
  }

  /** Gives all messages of the archive in {@code directory} in the order of their sequences. */
  public static <E extends Exception> void forEach(Path directory, Sink<E> sink) throws E {
    try (Database database = Database.reading(directory, Schema.HISTORY)) {
      try (PreparedStatement select = database.prepare(ALL);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          sink.take(MessageRows.said(row));
        }
      } catch (SQLException e) {
        throw database.failure(e);
      }
    }
  }
}
