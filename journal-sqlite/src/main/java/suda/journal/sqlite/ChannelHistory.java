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
import suda.core.event.Stamped;
import suda.core.event.Target.ToChannel;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.encoding.ColumnCodes;
import suda.journal.encoding.TagsCodec;

/** Reads what was said to all members of a channel. */
final class ChannelHistory {
  private static final String SELECT =
      """
      SELECT sequence, time_ms, kind, channel_name, at_least,
        author_user, author_nick, author_username, author_host, author_account, text, tags
      FROM message
      WHERE channel = ? AND sequence > ? AND sequence < ?
        AND channel IS NOT NULL AND at_least = 0 AND kind <> 4 AND redacted_ms IS NULL
      ORDER BY sequence %s LIMIT ?
      """;

  private final Prepared oldest;
  private final Prepared newest;

  ChannelHistory(Database database) throws SQLException {
    this.oldest = new Prepared(database, sql("ASC"));
    this.newest = new Prepared(database, sql("DESC"));
  }

  static String sql(String direction) {
    return SELECT.formatted(direction);
  }

  List<Stamped> answer(HistoryQuery query) throws SQLException {
    return query.end() == End.OLDEST
        ? oldest.use(select -> found(select, query))
        : newest.use(select -> found(select, query)).reversed();
  }

  private static List<Stamped> found(PreparedStatement select, HistoryQuery query)
      throws SQLException {
    select.setLong(1, query.channel());
    select.setLong(2, query.after());
    select.setLong(3, query.before());
    select.setInt(4, Math.max(0, query.limit()));
    List<Stamped> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(stamped(query.channel(), row));
      }
    }
    return found;
  }

  private static Stamped stamped(long channel, ResultSet row) throws SQLException {
    var target =
        new ToChannel(
            channel, ChannelName.trusted(row.getString(4)), ColumnCodes.privilege(row.getInt(5)));
    var message =
        new MessageSent(
            author(row),
            target,
            ColumnCodes.kind(row.getInt(3)),
            row.getString(11),
            tags(row.getBytes(12)),
            null);
    return new Stamped(row.getLong(1), row.getLong(2), message);
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(
        row.getLong(6),
        Nick.trusted(row.getString(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }

  private static Map<String, String> tags(byte @Nullable [] tags) {
    return tags == null ? Map.of() : TagsCodec.decode(tags);
  }
}
