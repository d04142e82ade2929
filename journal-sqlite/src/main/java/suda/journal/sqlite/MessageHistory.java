package suda.journal.sqlite;

import java.sql.SQLException;
import java.util.List;
import suda.core.history.Buffer;
import suda.core.history.Entry;
import suda.core.history.HistoryQuery.End;

/** Reads what was said to all members of a channel, or between two. */
final class MessageHistory {
  private static final String OF_CHANNEL =
      "channel = ?1 AND channel IS NOT NULL AND at_least = 0 AND kind <> 4";
  private static final String OF_CONVERSATION =
      "conversation = ?1 AND conversation IS NOT NULL AND kind <> 4";

  private final Prepared channelOldest;
  private final Prepared channelNewest;
  private final Prepared conversationOldest;
  private final Prepared conversationNewest;

  MessageHistory(Database database) throws SQLException {
    this.channelOldest = new Prepared(database, ofChannel("ASC"));
    this.channelNewest = new Prepared(database, ofChannel("DESC"));
    this.conversationOldest = new Prepared(database, ofConversation("ASC"));
    this.conversationNewest = new Prepared(database, ofConversation("DESC"));
  }

  static String ofChannel(String direction) {
    return sql(OF_CHANNEL, direction);
  }

  static String ofConversation(String direction) {
    return sql(OF_CONVERSATION, direction);
  }

  private static String sql(String of, String direction) {
    return """
    SELECT %s FROM message
    WHERE %s AND redacted_ms IS NULL AND sequence > ?2 AND sequence < ?3 AND %s
    ORDER BY sequence %s LIMIT ?4
    """
        .formatted(MessageRows.COLUMNS, of, Forgetting.NOT_FORGOTTEN, direction);
  }

  /** In the order in which they are found. */
  List<Entry> read(Buffer buffer, long after, long before, int limit, End end) throws SQLException {
    return statement(buffer, end)
        .use(select -> {
          if (buffer.isChannel()) {
            select.setLong(1, buffer.channel());
          } else {
            select.setString(1, buffer.key());
          }
          select.setLong(2, after);
          select.setLong(3, before);
          select.setInt(4, Math.max(0, limit));
          return MessageRows.entries(select);
        });
  }

  private Prepared statement(Buffer buffer, End end) {
    return switch (end) {
      case OLDEST -> buffer.isChannel() ? channelOldest : conversationOldest;
      case NEWEST -> buffer.isChannel() ? channelNewest : conversationNewest;
    };
  }
}
