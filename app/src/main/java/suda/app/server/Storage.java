package suda.app.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.app.config.ServerConfig;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.history.Retention;
import suda.core.state.State;
import suda.engine.Follower;
import suda.engine.Recovery;
import suda.journal.ArchiveFollower;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.Snapshot;
import suda.journal.sqlite.DataDirectory;
import suda.journal.sqlite.DirectoryUnusable;
import suda.journal.sqlite.SqliteArchive;
import suda.journal.sqlite.SqliteJournal;

/** The data directory with all in it: the journal, its snapshots, and the archive behind it. */
final class Storage implements Follower, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final long CLOSE_MS = 2_000;
  private static final long MEGABYTE = 1024 * 1024;

  private final DataDirectory directory;
  private final Journal journal;
  private final SqliteArchive archive;
  private final ArchiveFollower follower;
  private final Thread archiving;

  private Storage(DataDirectory directory, Journal journal, SqliteArchive archive) {
    this.directory = directory;
    this.journal = journal;
    this.archive = archive;
    this.follower = new ArchiveFollower(journal, archive, LOG::warn, System::currentTimeMillis);
    this.archiving = Threads.archive(follower);
    archiving.start();
  }

  /** Opens, or creates, what is in {@code path}. */
  static Storage open(Path path, ServerConfig.History history) throws Failure {
    try {
      DataDirectory directory = DataDirectory.open(path);
      Retention retention = new Retention(history.days(), history.megabytes() * MEGABYTE);
      return new Storage(directory, SqliteJournal.open(path), SqliteArchive.open(path, retention));
    } catch (DirectoryUnusable unusable) {
      throw new Failure(Failure.NO_DIRECTORY, String.valueOf(unusable.getMessage()), unusable);
    } catch (JournalBroken | JournalFull broken) {
      throw new Failure(Failure.STORAGE, path + ": " + broken.getMessage(), broken);
    }
  }

  Journal journal() {
    return journal;
  }

  State recover() throws Failure {
    try {
      return Recovery.recover(journal);
    } catch (JournalBroken broken) {
      throw new Failure(Failure.STORAGE, directory.path() + ": " + broken.getMessage(), broken);
    }
  }

  @Override
  public void committed(Batch batch) {
    follower.committed(batch);
  }

  @Override
  public void ask(Query query, Consumer<Found> answer) {
    follower.ask(query, answer);
  }

  @Override
  public void message(long sequence, Consumer<Optional<Said>> answer) {
    follower.message(sequence, answer);
  }

  @Override
  public void read(long from, Consumer<List<Batch>> answer) {
    follower.read(from, answer);
  }

  @Override
  public void save(Snapshot snapshot, long neededFrom) {
    follower.save(snapshot, neededFrom);
  }

  /** Closes all in order; the engine must have stopped. */
  @Override
  public void close() {
    follower.stop();
    try {
      archiving.join(CLOSE_MS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    archive.close();
    journal.close();
    directory.close();
  }
}
