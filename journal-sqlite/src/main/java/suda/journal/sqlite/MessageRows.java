package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Scene;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.history.Entry;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.encoding.ColumnCodes;
import suda.journal.encoding.TagsCodec;

/** Reads rows of the table of messages. */
final class MessageRows {
  /** In the order in which {@link #entry} reads them. */
  static final String COLUMNS =
      """
      sequence, time_ms, kind, channel, channel_name, at_least, to_user, to_nick, to_account,
        author_user, author_nick, author_username, author_host, author_account, text, tags\
      """;

  private MessageRows() {}

  /** All that {@code select} finds, in its order. */
  static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(new Stamped(row.getLong(1), row.getLong(2), message(row)), Scene.NONE);
  }

  static Said said(ResultSet row) throws SQLException {
    return new Said(row.getLong(1), row.getLong(2), message(row));
  }

  private static MessageSent message(ResultSet row) throws SQLException {
    return new MessageSent(
        author(row),
        target(row),
        ColumnCodes.kind(row.getInt(3)),
        row.getString(15),
        tags(row.getBytes(16)),
        null);
  }

  private static Target target(ResultSet row) throws SQLException {
    String channel = row.getString(5);
    return channel == null
        ? new ToUser(row.getLong(7), Nick.trusted(row.getString(8)), row.getString(9), true)
        : new ToChannel(
            row.getLong(4), ChannelName.trusted(channel), ColumnCodes.privilege(row.getInt(6)));
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(
        row.getLong(10),
        Nick.trusted(row.getString(11)),
        row.getString(12),
        row.getString(13),
        row.getString(14));
  }

  private static Map<String, String> tags(byte @Nullable [] tags) {
    return tags == null ? Map.of() : TagsCodec.decode(tags);
  }
}
