package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Target.ToChannel;
import suda.core.history.Imported;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.encoding.ColumnCodes;

/**
 * Takes into the archive what was said before its channel was opened here. For a stopped server:
 * the caller has locked the directory with {@link DataDirectory}.
 */
public final class ImportedHistory implements AutoCloseable {
  private final Database database;
  private final MessageInsert insert;
  private final SearchIndex index;
  private final Prepared highest;
  private final Prepared count;

  /** What makes two messages of one moment the same. */
  private record Identity(long channel, Kind kind, String nick, String text) {}

  /**
   * What became of some messages.
   *
   * @param known were there before
   * @param crowded are not there, because too many others are of the same moment
   */
  public record Outcome(int added, int known, int crowded) {
    public static final Outcome NONE = new Outcome(0, 0, 0);

    public Outcome plus(Outcome other) {
      return new Outcome(added + other.added, known + other.known, crowded + other.crowded);
    }
  }

  private ImportedHistory(Database database) throws SQLException {
    this.database = database;
    this.insert = new MessageInsert(database);
    this.index = SearchIndex.open(database);
    this.highest =
        new Prepared(
            database,
            "SELECT coalesce(max(sequence) + 1, ?1) FROM message"
                + " WHERE sequence >= ?1 AND sequence < ?2");
    this.count =
        new Prepared(
            database,
            """
            SELECT count(*) FROM message WHERE sequence >= ? AND sequence < ?
              AND channel = ? AND kind = ? AND author_nick = ? AND text = ?
            """);
  }

  /**
   * @throws JournalBroken if the archive is damaged or was written by a newer version
   * @throws JournalFull if there is no space to open it
   */
  public static ImportedHistory open(Path directory) {
    Database database = Database.open(directory, Schema.HISTORY);
    try {
      return new ImportedHistory(database);
    } catch (SQLException e) {
      database.close();
      throw database.failure(e);
    }
  }

  /**
   * Adds those that are not there yet, as one unit. Of a message that was said several times within
   * one moment there are afterwards as many as there were or are in {@code messages}, whichever is
   * more: so what was imported before is not imported again.
   *
   * @param messages all of a moment must come together, one after the other
   */
  public Outcome add(List<PastMessage> messages) {
    try {
      database.execute("BEGIN IMMEDIATE");
      Outcome outcome = Outcome.NONE;
      for (int from = 0; from < messages.size(); ) {
        int until = endOfMoment(messages, from);
        outcome = outcome.plus(addMoment(messages.subList(from, until)));
        from = until;
      }
      database.execute("COMMIT");
      return outcome;
    } catch (SQLException e) {
      database.rollBack();
      throw database.failure(e);
    }
  }

  private static int endOfMoment(List<PastMessage> messages, int from) {
    int end = from;
    while (end < messages.size() && messages.get(end).timeMs() == messages.get(from).timeMs()) {
      end++;
    }
    return end;
  }

  private Outcome addMoment(List<PastMessage> messages) throws SQLException {
    long timeMs = messages.getFirst().timeMs();
    long first = Imported.first(timeMs);
    long end = Imported.first(timeMs + 1);
    long next = highest.use(select -> next(select, first, end));
    Map<Identity, Integer> missing = missing(messages, first, end);
    int added = 0;
    int crowded = 0;
    for (PastMessage past : messages) {
      Identity identity = identity(past.message());
      int left = missing.getOrDefault(identity, 0);
      missing.put(identity, left - 1);
      if (left > 0 && next < end) {
        insert.run(next, timeMs, past.message());
        index.addImported(next, past.message());
        next++;
        added++;
      } else if (left > 0) {
        crowded++;
      }
    }
    return new Outcome(added, messages.size() - added - crowded, crowded);
  }

  /** How many of each are to be added. */
  private Map<Identity, Integer> missing(List<PastMessage> messages, long first, long end)
      throws SQLException {
    Map<Identity, Integer> missing = new HashMap<>();
    messages.forEach(past -> missing.merge(identity(past.message()), 1, Integer::sum));
    for (Map.Entry<Identity, Integer> entry : missing.entrySet()) {
      entry.setValue(
          entry.getValue() - count.use(select -> count(select, first, end, entry.getKey())));
    }
    return missing;
  }

  private static Identity identity(MessageSent message) {
    if (!(message.target() instanceof ToChannel to)) {
      throw new IllegalArgumentException("expected a message to a channel, found " + message);
    }
    return new Identity(
        to.channel(), message.kind(), message.author().nick().text(), message.text());
  }

  private static long next(PreparedStatement select, long first, long end) throws SQLException {
    select.setLong(1, first);
    select.setLong(2, end);
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static int count(PreparedStatement select, long first, long end, Identity identity)
      throws SQLException {
    select.setLong(1, first);
    select.setLong(2, end);
    select.setLong(3, identity.channel());
    select.setInt(4, ColumnCodes.of(identity.kind()));
    select.setString(5, identity.nick());
    select.setString(6, identity.text());
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
