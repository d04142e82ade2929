package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.journal.encoding.ColumnCodes;
import suda.journal.encoding.TagsCodec;

/** Writes a message's row. Parameters are numbered as in the table of {@code docs/formats.md}. */
final class MessageInsert {
  private final Prepared insert;

  MessageInsert(Database database) throws SQLException {
    this.insert =
        new Prepared(
            database,
            """
            INSERT INTO message (
              sequence, time_ms, kind, channel, channel_name, at_least, conversation, to_user,
              to_nick, author_user, author_nick, author_username, author_host, author_account,
              text, tags, to_account)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void run(long sequence, long timeMs, MessageSent message) throws SQLException {
    insert.use(row -> {
      row.setLong(1, sequence);
      row.setLong(2, timeMs);
      bind(row, message);
      return row.executeUpdate();
    });
  }

  private static void bind(PreparedStatement row, MessageSent message) throws SQLException {
    Author author = message.author();
    row.setInt(3, ColumnCodes.of(message.kind()));
    switch (message.target()) {
      case ToChannel to -> bind(row, to);
      case ToUser to -> bind(row, author, to);
    }
    bind(row, author);
    row.setString(15, message.text());
    row.setBytes(16, tags(message.tags()));
  }

  private static void bind(PreparedStatement row, ToChannel to) throws SQLException {
    row.setLong(4, to.channel());
    row.setString(5, to.name().text());
    row.setInt(6, ColumnCodes.of(to.atLeast()));
    row.setString(7, null);
    row.setNull(8, Types.INTEGER);
    row.setString(9, null);
    row.setString(17, null);
  }

  private static void bind(PreparedStatement row, Author author, ToUser to) throws SQLException {
    row.setNull(4, Types.INTEGER);
    row.setString(5, null);
    row.setInt(6, 0);
    row.setString(7, Buffer.conversation(author, to).key());
    row.setLong(8, to.user());
    row.setString(9, to.nick().text());
    row.setString(17, to.account());
  }

  private static void bind(PreparedStatement row, Author author) throws SQLException {
    row.setLong(10, author.user());
    row.setString(11, author.nick().text());
    row.setString(12, author.username());
    row.setString(13, author.host());
    row.setString(14, author.account());
  }

  static byte @Nullable [] tags(Map<String, String> tags) {
    return tags.isEmpty() ? null : TagsCodec.encode(tags);
  }
}
