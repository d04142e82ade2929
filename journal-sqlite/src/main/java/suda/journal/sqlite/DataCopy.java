package suda.journal.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;

/**
 * A copy of a data directory as of one moment: a prefix of the journal, a snapshot of it, and the
 * archive behind it, and the key of what is shown for addresses. A server may be using the
 * directory; it is not held up, and need not be asked.
 *
 * <p>Each of the two databases is read inside one transaction, which sees nothing of what is
 * written after it began. The archive's begins first: what it has, the journal committed before, so
 * that it cannot be ahead. The journal's begins next, and with it the copy's end is fixed. In
 * between a server may have archived more and dropped it from the journal; then, and where all
 * snapshots of before were replaced since, it is begun anew. Nothing that is dropped later is
 * missed, for the transactions still see it.
 *
 * @param nextSequence the first event that is not in it
 * @param files those that make it up, in the directory that the copy was made in
 */
public record DataCopy(long nextSequence, List<Path> files) {
  /** Each attempt fails only if the server saved a snapshot within the moment that it took. */
  private static final int ATTEMPTS = 20;

  private static final int PAGES_AT_ONCE = 512;
  private static final int BUSY_MS = 100;
  private static final int BUSY_TIMES = 100;

  /** How far it is. */
  @FunctionalInterface
  public interface Progress {
    void copied(String file, long bytes, long ofBytes);
  }

  /**
   * Copies what is in {@code from} into the empty directory {@code into}.
   *
   * @throws DirectoryUnusable if there is no server's data in {@code from}
   * @throws JournalBroken if it cannot be read
   * @throws JournalFull if there is no space for the copy
   */
  public static DataCopy make(Path from, Path into, Progress progress) {
    if (!Files.exists(from.resolve(Schema.JOURNAL.fileName()))) {
      throw new DirectoryUnusable("there is no server's data in " + from, null);
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<DataCopy> copy = attempt(from, into, progress);
      if (copy.isPresent()) {
        return copy.get();
      }
    }
    throw new JournalBroken(
        from + " has no snapshot that fits its journal, or changes faster than it can be read",
        null);
  }

  private static Optional<DataCopy> attempt(Path from, Path into, Progress progress) {
    try (Database archive = Database.reading(from, Schema.HISTORY);
        Database journal = Database.reading(from, Schema.JOURNAL)) {
      return attempt(archive, journal, into, progress);
    } catch (SQLException | IOException e) {
      throw new JournalBroken("the data in " + from + " cannot be copied: " + e.getMessage(), e);
    }
  }

  private static Optional<DataCopy> attempt(
      Database archive, Database journal, Path into, Progress progress)
      throws SQLException, IOException {
    archive.execute("BEGIN");
    long archivedBefore = archive.number("SELECT next_sequence FROM position");
    journal.execute("BEGIN");
    long first = journal.number("SELECT coalesce(min(first_sequence), 1) FROM batch");
    long next = journal.number("SELECT coalesce(max(next_sequence), 1) FROM batch");
    if (first > archivedBefore) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>(snapshots(journal.directory(), first, next, into));
    if (first > 1 && files.isEmpty()) {
      return Optional.empty();
    }
    Path key = journal.directory().resolve(DataFormats.CLOAK_KEY);
    if (Files.exists(key)) {
      Path copy = into.resolve(DataFormats.CLOAK_KEY);
      files.add(Files.copy(key, copy, StandardCopyOption.REPLACE_EXISTING));
    }
    files.add(copy(archive, into, progress));
    files.add(copy(journal, into, progress));
    return Optional.of(new DataCopy(next, List.copyOf(files)));
  }

  /** Copies those that the journal from {@code first} to {@code next} goes on from. */
  private static List<Path> snapshots(Path from, long first, long next, Path into)
      throws IOException {
    List<Path> copied = new ArrayList<>();
    for (Path snapshot : new SnapshotFiles(from).between(first, next)) {
      Path copy = into.resolve(snapshot.getFileName());
      try {
        Files.deleteIfExists(copy);
        copied.add(Files.copy(snapshot, copy));
      } catch (NoSuchFileException replaced) {
        // By a newer one, which is not for this copy.
      }
    }
    return copied;
  }

  private static Path copy(Database database, Path into, Progress progress) throws SQLException {
    Path copy = into.resolve(database.file().getFileName());
    long pageBytes = database.number("PRAGMA page_size");
    String name = copy.getFileName().toString();
    database.copy(
        copy,
        (left, all) -> progress.copied(name, (all - left) * pageBytes, all * pageBytes),
        PAGES_AT_ONCE,
        BUSY_MS,
        BUSY_TIMES);
    return copy;
  }
}
