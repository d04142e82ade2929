package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Scene;
import suda.core.event.Stamped;
import suda.core.history.Buffer;
import suda.core.history.Entry;
import suda.core.history.Forgotten;
import suda.core.history.HistoryQuery.End;
import suda.journal.encoding.OccurrenceCodec;

/**
 * What happened in channels and conversations beside what was said. What a user does everywhere at
 * once has a row for each channel, so that each can be deleted in its own time.
 */
final class Occurrences {
  private static final String SELECT =
      """
      SELECT sequence, time_ms, event FROM occurrence
      WHERE buffer = ?1 AND sequence > ?2 AND sequence < ?3
      ORDER BY sequence %s LIMIT ?4
      """;

  private final Prepared insert;
  private final Prepared remove;
  private final Prepared between;
  private final Prepared one;
  private final Prepared oldest;
  private final Prepared newest;

  Occurrences(Database database) throws SQLException {
    this.insert = new Prepared(database, "INSERT INTO occurrence VALUES (?, ?, ?, ?)");
    this.remove = new Prepared(database, "DELETE FROM occurrence WHERE sequence = ?");
    this.between =
        new Prepared(
            database,
            "SELECT sequence, time_ms, event FROM occurrence WHERE sequence >= ? AND sequence < ?");
    this.one =
        new Prepared(
            database, "SELECT sequence, time_ms, event FROM occurrence WHERE sequence = ? LIMIT 1");
    this.oldest = new Prepared(database, SELECT.formatted("ASC"));
    this.newest = new Prepared(database, SELECT.formatted("DESC"));
  }

  void insert(Stamped stamped, Scene scene, List<Buffer> buffers) throws SQLException {
    byte[] encoded = OccurrenceCodec.encode(stamped.event(), scene);
    for (Buffer buffer : buffers) {
      insert.use(row -> {
        row.setString(1, buffer.key());
        row.setLong(2, stamped.sequence());
        row.setLong(3, stamped.timeMs());
        row.setBytes(4, encoded);
        return row.executeUpdate();
      });
    }
  }

  /** Takes out what was taken back. */
  void remove(long sequence) throws SQLException {
    remove.use(row -> {
      row.setLong(1, sequence);
      return row.executeUpdate();
    });
  }

  /** Takes out the messages without text that were taken back as a whole. */
  void remove(Forgotten forgotten, long from, long until) throws SQLException {
    for (Entry entry : between(from, until)) {
      if (forgotten.covers(entry.sequence(), entry.event())) {
        remove(entry.sequence());
      }
    }
  }

  private List<Entry> between(long from, long until) throws SQLException {
    return between.use(select -> {
      select.setLong(1, from);
      select.setLong(2, until);
      return entries(select);
    });
  }

  /** The message without text of this sequence, or null. */
  @Nullable Said message(long sequence) throws SQLException {
    Entry entry =
        one.use(
                select -> {
                  select.setLong(1, sequence);
                  try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(entry(row)) : Optional.<Entry>empty();
                  }
                })
            .orElse(null);
    return entry != null && entry.event() instanceof MessageSent message
        ? new Said(sequence, entry.timeMs(), message)
        : null;
  }

  /** In the order in which they are found. */
  List<Entry> read(Buffer buffer, long after, long before, int limit, End end) throws SQLException {
    return (end == End.OLDEST ? oldest : newest)
        .use(select -> {
          select.setString(1, buffer.key());
          select.setLong(2, after);
          select.setLong(3, before);
          select.setInt(4, Math.max(0, limit));
          return entries(select);
        });
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(entry(row));
      }
    }
    return found;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    OccurrenceCodec.Decoded decoded = OccurrenceCodec.decode(row.getBytes(3));
    return new Entry(new Stamped(row.getLong(1), row.getLong(2), decoded.event()), decoded.scene());
  }
}
