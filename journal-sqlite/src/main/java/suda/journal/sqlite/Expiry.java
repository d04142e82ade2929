package suda.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.history.Buffer;
import suda.core.history.Entry;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Imported;
import suda.core.history.Retention;
import suda.core.history.Wishes;

/**
 * Deletes what is kept no longer, a few rows at a time: it goes round all channels and
 * conversations, and rests for a while when it has been everywhere.
 */
final class Expiry {
  /** So many take some ten milliseconds. */
  private static final int ROWS_AT_ONCE = 200;

  private static final int BUFFERS_AT_ONCE = 100;
  private static final long REST_MS = 10 * 60_000L;
  private static final int PAGES_AT_ONCE = 200;
  private static final List<String> TABLES = List.of("channel", "conversation", "occurrence");

  private final Database database;
  private final Retention retention;
  private final MessageDeletion deletion;
  private final MessageHistory messages;
  private final Moments moments;
  private final Prepared deleteOccurrences;
  private final Prepared first;
  private final Wishes wishes;
  private final WishRows wishRows;
  private final List<Prepared> nextBuffer = new ArrayList<>();
  private int table;
  private String at = "";
  private long restUntilMs = Long.MIN_VALUE;

  Expiry(
      Database database,
      Retention retention,
      MessageDeletion deletion,
      MessageHistory messages,
      Moments moments)
      throws SQLException {
    this.database = database;
    this.retention = retention;
    this.deletion = deletion;
    this.messages = messages;
    this.moments = moments;
    this.wishes = new Wishes(retention);
    this.wishRows = new WishRows(database);
    this.deleteOccurrences =
        new Prepared(
            database,
            """
            DELETE FROM occurrence WHERE buffer = ?1 AND sequence IN (
              SELECT sequence FROM occurrence WHERE buffer = ?1 AND sequence < ?2
              ORDER BY sequence LIMIT ?3)
            """);
    this.first =
        new Prepared(
            database, "SELECT " + MessageRows.COLUMNS + " FROM message ORDER BY sequence LIMIT ?");
    nextBuffer.add(
        new Prepared(
            database,
            """
            SELECT min(channel) FROM message
            WHERE channel > CAST(? AS INTEGER)
              AND channel IS NOT NULL AND at_least = 0 AND kind <> 4
            """));
    nextBuffer.add(
        new Prepared(
            database,
            """
            SELECT min(conversation) FROM message
            WHERE conversation > ? AND conversation IS NOT NULL AND kind <> 4
            """));
    nextBuffer.add(new Prepared(database, "SELECT min(buffer) FROM occurrence WHERE buffer > ?"));
    wishRows.read(wishes);
  }

  /** Somebody may have decided; within the transaction that archives it. */
  void heed(Event event) throws SQLException {
    if (wishes.heed(event)) {
      wishRows.write(event);
      restUntilMs = Long.MIN_VALUE;
    }
  }

  boolean isKept(Buffer buffer) {
    return wishes.isKept(buffer);
  }

  /** Deletes some, as a transaction; returns whether there is more to be done soon. */
  boolean step(long nowMs, long next) throws SQLException {
    if (retention.days() == 0 && retention.bytes() == 0 && wishes.isEmpty()) {
      return false;
    }
    database.execute("BEGIN IMMEDIATE");
    boolean tooBig = isTooBig() && deleteOldest();
    boolean more = nowMs >= restUntilMs && goRound(nowMs, next);
    database.execute("COMMIT");
    database.executeAll("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
    return tooBig || more;
  }

  private boolean isTooBig() throws SQLException {
    if (retention.bytes() == 0) {
      return false;
    }
    long pages = database.number("PRAGMA page_count") - database.number("PRAGMA freelist_count");
    return pages * database.number("PRAGMA page_size") > retention.bytes();
  }

  private boolean deleteOldest() throws SQLException {
    List<Entry> oldest =
        first.use(select -> {
          select.setInt(1, ROWS_AT_ONCE);
          return MessageRows.entries(select);
        });
    for (Entry entry : oldest) {
      deletion.run(entry);
    }
    if (!oldest.isEmpty()) {
      database.execute("DELETE FROM occurrence WHERE sequence <= " + oldest.getLast().sequence());
    }
    return !oldest.isEmpty();
  }

  private boolean goRound(long nowMs, long next) throws SQLException {
    int deleted = 0;
    Map<Integer, Long> until = new HashMap<>();
    for (int i = 0; i < BUFFERS_AT_ONCE && deleted < ROWS_AT_ONCE; i++) {
      Buffer buffer = buffer();
      if (buffer == null) {
        if (table == 0) {
          restUntilMs = nowMs + REST_MS;
          return false;
        }
        continue;
      }
      int kept = wishes.days(buffer);
      long before = until.containsKey(kept) ? until.get(kept) : before(kept, nowMs, next);
      until.put(kept, before);
      long oldestMs = retention.oldestMs(kept, nowMs);
      int here = delete(buffer, before, oldestMs, ROWS_AT_ONCE - deleted);
      deleted += here;
      if (here < ROWS_AT_ONCE) {
        at = buffer.key();
      }
    }
    return true;
  }

  private long before(int ownDays, long nowMs, long next) throws SQLException {
    long oldestMs = retention.oldestMs(ownDays, nowMs);
    if (oldestMs == Long.MIN_VALUE) {
      return 0;
    }
    return oldestMs == Long.MAX_VALUE ? next : moments.firstFrom(oldestMs, next);
  }

  /** The next one; null where the table has no more, and the next table is turned to. */
  private @Nullable Buffer buffer() throws SQLException {
    Optional<String> key =
        nextBuffer
            .get(table)
            .use(select -> {
              select.setString(1, at);
              try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
              }
            });
    if (key.isEmpty()) {
      table = (table + 1) % TABLES.size();
      at = "";
      return null;
    }
    return new Buffer(key.get());
  }

  private int delete(Buffer buffer, long before, long oldestMs, int limit) throws SQLException {
    if (table == TABLES.indexOf("occurrence")) {
      return deleteOccurrences.use(delete -> {
        delete.setString(1, buffer.key());
        delete.setLong(2, before);
        delete.setInt(3, limit);
        return delete.executeUpdate();
      });
    }
    long importedBefore = oldestMs == Long.MIN_VALUE ? oldestMs : Imported.first(oldestMs);
    List<Entry> expired = new ArrayList<>();
    expired.addAll(messages.read(buffer, Long.MIN_VALUE, importedBefore, limit, End.OLDEST));
    expired.addAll(messages.read(buffer, 0, before, limit - expired.size(), End.OLDEST));
    for (Entry entry : expired) {
      deletion.run(entry);
    }
    return expired.size();
  }
}
