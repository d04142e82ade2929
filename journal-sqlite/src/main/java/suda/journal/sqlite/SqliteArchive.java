package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Scene;
import suda.core.event.Stamped;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.core.history.Found;
import suda.core.history.Keeping;
import suda.core.history.Query;
import suda.core.history.Retention;
import suda.journal.Archive;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;

/**
 * The archive in {@code history.db}: a row for each message, and what else is found there. What
 * {@link #follow} has archived survives power loss, so that the journal may forget it.
 */
public final class SqliteArchive implements Archive {
  private final Database database;
  private final MessageInsert insert;
  private final MessageRevision revision;
  private final MessageLookup lookup;
  private final Occurrences occurrences;
  private final Correspondence correspondence;
  private final SearchIndex index;
  private final Forgetting forgetting;
  private final Expiry expiry;
  private final ArchiveAnswers answers;
  private final Prepared begin;
  private final Prepared commit;
  private final Prepared move;
  private long nextSequence;

  private SqliteArchive(Database database, Retention retention) throws SQLException {
    MessageHistory messages = new MessageHistory(database);
    Moments moments = new Moments(database);
    this.database = database;
    this.insert = new MessageInsert(database);
    this.revision = new MessageRevision(database);
    this.lookup = new MessageLookup(database);
    this.occurrences = new Occurrences(database);
    this.correspondence = new Correspondence(database);
    this.index = SearchIndex.open(database);
    MessageDeletion deletion = new MessageDeletion(database, index, correspondence);
    this.forgetting = new Forgetting(database, deletion, occurrences, correspondence);
    this.expiry = new Expiry(database, retention, deletion, messages, moments);
    this.answers =
        new ArchiveAnswers(
            messages, occurrences, correspondence, index, moments, new AuthoredMessages(database));
    this.begin = new Prepared(database, "BEGIN IMMEDIATE");
    this.commit = new Prepared(database, "COMMIT");
    this.move = new Prepared(database, "UPDATE position SET next_sequence = ?");
    this.nextSequence = database.number("SELECT next_sequence FROM position");
  }

  /**
   * Opens the archive in {@code directory}, which the caller has locked with {@link DataDirectory}.
   *
   * @throws JournalBroken if it is damaged or was written by a newer version
   * @throws JournalFull if there is no space to open it
   */
  public static SqliteArchive open(Path directory) {
    return open(directory, Retention.FOREVER);
  }

  /** The same, which keeps what {@code retention} says. */
  public static SqliteArchive open(Path directory, Retention retention) {
    Database database = Database.open(directory, Schema.HISTORY);
    try {
      return new SqliteArchive(database, retention);
    } catch (SQLException e) {
      database.close();
      throw database.failure(e);
    }
  }

  @Override
  public long nextSequence() {
    return nextSequence;
  }

  @Override
  public void follow(List<Batch> batches) {
    try {
      begin.execute();
      long next = insertAll(batches);
      move.use(statement -> moveTo(statement, next));
      commit.execute();
      nextSequence = next;
    } catch (SQLException e) {
      database.rollBack();
      throw database.failure(e);
    } catch (RuntimeException e) {
      database.rollBack();
      throw e;
    }
  }

  private static int moveTo(PreparedStatement move, long next) throws SQLException {
    move.setLong(1, next);
    return move.executeUpdate();
  }

  private long insertAll(List<Batch> batches) throws SQLException {
    long next = nextSequence;
    for (Batch batch : batches) {
      if (batch.nextSequence() > next) {
        batch.requireFollows(next);
        insert(batch, next);
        next = batch.nextSequence();
      }
    }
    return next;
  }

  private void insert(Batch batch, long from) throws SQLException {
    for (int i = 0; i < batch.events().size(); i++) {
      long sequence = batch.firstSequence() + i;
      if (sequence >= from) {
        Event event = batch.events().get(i);
        insert(new Stamped(sequence, batch.timeMs(), event), batch.scenes().get(i));
      }
    }
  }

  private void insert(Stamped stamped, Scene scene) throws SQLException {
    expiry.heed(stamped.event());
    revise(stamped);
    List<Buffer> buffers =
        Keeping.buffers(stamped.event(), scene).stream().filter(expiry::isKept).toList();
    if (buffers.isEmpty()) {
      return;
    }
    if (stamped.event() instanceof MessageSent message && Keeping.isText(message)) {
      insert(stamped, message);
    } else {
      occurrences.insert(withoutSend(stamped), scene, buffers);
    }
  }

  /** The index first: it must see the row as it was. */
  private void revise(Stamped stamped) throws SQLException {
    switch (stamped.event()) {
      case Event.MessageRedacted e -> {
        index.remove(e.message().sequence());
        revision.redact(e, stamped.timeMs());
        occurrences.remove(e.message().sequence());
      }
      case Event.MessageEdited e -> {
        index.replace(e.message().sequence(), e.text());
        revision.edit(e, stamped.timeMs());
      }
      case Event.AccountForgotten e -> forgetting.begin(e, stamped.sequence());
      default -> {}
    }
  }

  private static Stamped withoutSend(Stamped stamped) {
    return stamped.event() instanceof MessageSent message
        ? new Stamped(stamped.sequence(), stamped.timeMs(), message.withoutSend())
        : stamped;
  }

  private void insert(Stamped stamped, MessageSent message) throws SQLException {
    insert.run(stamped.sequence(), stamped.timeMs(), message);
    index.add(stamped.sequence(), message);
    if (message.target() instanceof ToUser to) {
      correspondence.note(stamped.sequence(), message, to);
    }
  }

  @Override
  public @Nullable Said message(long sequence) {
    try {
      Said said = lookup.find(sequence);
      return said == null ? occurrences.message(sequence) : said;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public Found ask(Query query) {
    try {
      return answers.answer(query, nextSequence);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * What was taken back goes first. Older messages are indexed before what is kept no longer is
   * deleted: some may be both.
   */
  @Override
  public boolean upkeep(long nowMs) {
    try {
      return forgetting.step() || index.fill() || expiry.step(nowMs, nextSequence);
    } catch (SQLException e) {
      database.rollBack();
      throw database.failure(e);
    } catch (RuntimeException e) {
      database.rollBack();
      throw e;
    }
  }

  SearchIndex index() {
    return index;
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
