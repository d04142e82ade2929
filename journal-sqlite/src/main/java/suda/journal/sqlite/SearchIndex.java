package suda.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.core.Limit;
import suda.core.event.Event.MessageSent;
import suda.core.event.Scene;
import suda.core.history.Entry;
import suda.core.history.Found;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Keeping;
import suda.core.history.Matching;
import suda.core.history.SearchQuery;
import suda.core.history.Shelf;

/**
 * Finds messages by their terms. The index holds the terms' numbers of messages and nothing else,
 * so that whoever takes a message out must still know its text. Changed in the same transactions as
 * the messages; older messages than the index itself are added bit by bit, the newest first.
 */
final class SearchIndex {
  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

  /** So many take some ten milliseconds. */
  private static final int FILLED_AT_ONCE = 500;

  private static final int FILLED_PER_LOG = 100_000;

  /** Below it there is nothing to be indexed. */
  private static final long END = Long.MIN_VALUE;

  /**
   * A common character is found by looking at so many messages, and all that begin with it are too
   * many to be put in order; for a rare one it is the other way about.
   */
  private static final int PROBED = 2000;

  /** Secure deletion takes the terms of a deleted message out at once, not when some are merged. */
  private static final List<String> CREATE =
      List.of(
          "DROP TABLE IF EXISTS search",
          """
          CREATE VIRTUAL TABLE search USING fts5(
            terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii')
          """,
          "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)");

  private static final String FIND =
      """
      SELECT %s FROM search JOIN message ON message.sequence = search.rowid
      WHERE search MATCH ?1 AND search.rowid > ?2 AND search.rowid < ?3 AND %s
      ORDER BY search.rowid %s
      """;

  private final Database database;
  private final Prepared insert;
  private final Prepared delete;
  private final Prepared one;
  private final Prepared older;
  private final Prepared fill;
  private final Prepared oldest;
  private final Prepared newest;
  private long below;
  private long filled;

  private SearchIndex(Database database, long below) throws SQLException {
    this.database = database;
    this.below = below;
    this.insert = new Prepared(database, "INSERT INTO search (rowid, terms) VALUES (?, ?)");
    this.delete =
        new Prepared(database, "INSERT INTO search (search, rowid, terms) VALUES ('delete', ?, ?)");
    this.one =
        new Prepared(
            database, "SELECT " + MessageRows.COLUMNS + " FROM message WHERE sequence = ?");
    this.older =
        new Prepared(
            database,
            """
            SELECT %s FROM message WHERE sequence < ? AND at_least = 0 AND kind <> 4
            ORDER BY sequence DESC LIMIT ?
            """
                .formatted(MessageRows.COLUMNS));
    this.fill = new Prepared(database, "UPDATE indexing SET below = ?");
    this.oldest =
        new Prepared(database, FIND.formatted(qualified(), Forgetting.NOT_FORGOTTEN, "ASC"));
    this.newest =
        new Prepared(database, FIND.formatted(qualified(), Forgetting.NOT_FORGOTTEN, "DESC"));
  }

  private static String qualified() {
    return "message." + String.join(", message.", MessageRows.COLUMNS.split(",\\s*"));
  }

  /**
   * Opens the index; where there is none, or one of other terms, an empty one that is to be filled.
   */
  static SearchIndex open(Database database) throws SQLException {
    if (database.number("SELECT version FROM indexing") != Bigrams.VERSION) {
      database.execute("BEGIN IMMEDIATE");
      for (String sql : CREATE) {
        database.execute(sql);
      }
      database.execute(
          "UPDATE indexing SET version = %d, below = (SELECT next_sequence FROM position)"
              .formatted(Bigrams.VERSION));
      database.execute("COMMIT");
    }
    return new SearchIndex(database, database.number("SELECT below FROM indexing"));
  }

  /** Adds one that was imported; where those around it are still to be added, it will be too. */
  void addImported(long sequence, MessageSent message) throws SQLException {
    if (isIn(sequence)) {
      add(sequence, message);
    }
  }

  void add(long sequence, MessageSent message) throws SQLException {
    change(insert, sequence, message);
  }

  /**
   * Takes a message out of the index, before its row is changed or deleted; within the same
   * transaction.
   */
  void remove(long sequence) throws SQLException {
    Optional<Entry> entry = entry(sequence);
    if (entry.isPresent() && entry.get().event() instanceof MessageSent message) {
      remove(sequence, message);
    }
  }

  /**
   * Has the index find a message by another text, before its row gets that text; within the same
   * transaction.
   */
  void replace(long sequence, String text) throws SQLException {
    Optional<Entry> entry = entry(sequence);
    if (entry.isPresent() && entry.get().event() instanceof MessageSent message) {
      remove(sequence, message);
      if (isIn(sequence)) {
        add(
            sequence,
            new MessageSent(
                message.author(), message.target(), message.kind(), text, message.tags(), null));
      }
    }
  }

  void remove(long sequence, MessageSent message) throws SQLException {
    if (isIn(sequence) && isFound(message)) {
      change(delete, sequence, message);
    }
  }

  /** What only some heard was kept once, but never indexed. */
  private static boolean isFound(MessageSent message) {
    return Keeping.isText(message) && !Keeping.buffers(message, Scene.NONE).isEmpty();
  }

  /** Not before it is filled so far. */
  private boolean isIn(long sequence) {
    return sequence >= below;
  }

  private static void change(Prepared how, long sequence, MessageSent message) throws SQLException {
    how.use(row -> {
      row.setLong(1, sequence);
      row.setString(2, SearchTerms.of(message));
      return row.executeUpdate();
    });
  }

  private Optional<Entry> entry(long sequence) throws SQLException {
    return one.use(select -> {
      select.setLong(1, sequence);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(MessageRows.entry(row)) : Optional.empty();
      }
    });
  }

  /** Adds some of the older messages, as a transaction; returns whether there are more. */
  boolean fill() throws SQLException {
    if (below == END) {
      return false;
    }
    database.execute("BEGIN IMMEDIATE");
    List<Entry> found = older.use(this::older);
    long reached = found.size() < FILLED_AT_ONCE ? END : found.getLast().sequence();
    for (Entry entry : found.reversed()) {
      if (entry.event() instanceof MessageSent message) {
        add(entry.sequence(), message);
      }
    }
    fill.use(update -> {
      update.setLong(1, reached);
      return update.executeUpdate();
    });
    database.execute("COMMIT");
    below = reached;
    tell(found.size());
    return below != END;
  }

  private List<Entry> older(PreparedStatement select) throws SQLException {
    select.setLong(1, below);
    select.setInt(2, FILLED_AT_ONCE);
    return MessageRows.entries(select);
  }

  private void tell(int more) {
    long before = filled;
    filled += more;
    if (below == END && filled > 0) {
      log.info("search: {} older messages are indexed, which is all", filled);
    } else if (filled / FILLED_PER_LOG > before / FILLED_PER_LOG) {
      log.info("search: {} older messages are indexed, those before {} are not", filled, below);
    }
  }

  /**
   * Answers what can be found by looking at no more messages than {@link Limit#SEARCH_EXAMINED}.
   *
   * @param after no lower bound than the query's own, and {@code before} likewise no higher one
   */
  Found find(SearchQuery query, long after, long before) throws SQLException {
    String asked = SearchTerms.asked(query, /* characters= */ true);
    if (asked.isEmpty() || after >= before) {
      return Found.NOTHING;
    }
    String rough = SearchTerms.asked(query, /* characters= */ false);
    if (!query.counts() && !rough.equals(asked)) {
      Found common = find(rough, query, after, before, PROBED);
      if (common.entries().size() >= query.limit()) {
        return common;
      }
    }
    return find(asked, query, after, before, Limit.SEARCH_EXAMINED.max());
  }

  private Found find(String asked, SearchQuery query, long after, long before, int most)
      throws SQLException {
    return (query.end() == End.OLDEST ? oldest : newest)
        .use(select -> {
          select.setString(1, asked);
          select.setLong(2, after);
          select.setLong(3, before);
          return found(select, query, most);
        });
  }

  private static Found found(PreparedStatement select, SearchQuery query, int most)
      throws SQLException {
    List<Entry> found = new ArrayList<>();
    long count = 0;
    int examined = 0;
    try (ResultSet row = select.executeQuery()) {
      while ((found.size() < query.limit() || query.counts()) && examined < most && row.next()) {
        examined++;
        Entry entry = MessageRows.entry(row);
        if (Matching.matches(query, entry)) {
          count++;
          if (found.size() < query.limit()) {
            found.add(entry);
          }
        }
      }
    }
    List<Entry> inOrder = query.end() == End.OLDEST ? found : found.reversed();
    return new Found(Shelf.cut(inOrder, query.limit(), query.end()), query.counts() ? count : 0);
  }
}
