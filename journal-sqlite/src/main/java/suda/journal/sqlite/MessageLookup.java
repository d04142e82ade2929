package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.encoding.ColumnCodes;
import suda.journal.encoding.TagsCodec;

/** Finds one message, whomever it was for. */
final class MessageLookup {
  private final Prepared select;

  MessageLookup(Database database) throws SQLException {
    this.select =
        new Prepared(database, "SELECT * FROM message WHERE sequence = ? AND redacted_ms IS NULL");
  }

  @Nullable Said find(long sequence) throws SQLException {
    return select.use(statement -> found(statement, sequence));
  }

  private static @Nullable Said found(PreparedStatement select, long sequence) throws SQLException {
    select.setLong(1, sequence);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? new Said(sequence, row.getLong("time_ms"), message(row)) : null;
    }
  }

  private static MessageSent message(ResultSet row) throws SQLException {
    return new MessageSent(
        author(row),
        target(row),
        ColumnCodes.kind(row.getInt("kind")),
        row.getString("text"),
        tags(row.getBytes("tags")),
        null);
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(
        row.getLong("author_user"),
        Nick.trusted(row.getString("author_nick")),
        row.getString("author_username"),
        row.getString("author_host"),
        row.getString("author_account"));
  }

  private static Target target(ResultSet row) throws SQLException {
    String channel = row.getString("channel_name");
    return channel == null
        ? new ToUser(row.getLong("to_user"), Nick.trusted(row.getString("to_nick")))
        : new ToChannel(
            row.getLong("channel"),
            ChannelName.trusted(channel),
            ColumnCodes.privilege(row.getInt("at_least")));
  }

  private static Map<String, String> tags(byte @Nullable [] tags) {
    return tags == null ? Map.of() : TagsCodec.decode(tags);
  }
}
