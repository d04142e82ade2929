package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.journal.encoding.ColumnCodes;
import suda.journal.encoding.TagsCodec;

/** Reads an archive from its beginning to its end. */
public final class StoredMessages {
  private static final String ALL =
      """
      SELECT sequence, time_ms, kind, channel_name, at_least, to_nick,
        author_nick, author_username, author_host, author_account, text, tags
      FROM message WHERE %s ORDER BY sequence
      """
          .formatted(Forgetting.NOT_FORGOTTEN);

  private StoredMessages() {}

  /** What is done with each. */
  @FunctionalInterface
  public interface Sink<E extends Exception> {
    void take(StoredMessage message) throws E;
  }

  /** Gives all messages of the archive in {@code directory} in the order of their sequences. */
  public static <E extends Exception> void forEach(Path directory, Sink<E> sink) throws E {
    try (Database database = Database.reading(directory, Schema.HISTORY)) {
      try (PreparedStatement select = database.prepare(ALL);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          sink.take(message(row));
        }
      } catch (SQLException e) {
        throw database.failure(e);
      }
    }
  }

  private static StoredMessage message(ResultSet row) throws SQLException {
    return new StoredMessage(
        row.getLong(1),
        row.getLong(2),
        ColumnCodes.kind(row.getInt(3)),
        row.getString(4),
        ColumnCodes.privilege(row.getInt(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        tags(row.getBytes(12)));
  }

  private static Map<String, String> tags(byte @Nullable [] tags) {
    return tags == null ? Map.of() : TagsCodec.decode(tags);
  }
}
