package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.journal.Batch;
import suda.journal.RandomEvents;

/**
 * The power fails while a batch is appended: whatever of its writes reached the disk, all earlier
 * batches are there, this one is there whole or not at all, and the journal goes on.
 *
 * <p>The files are recorded after each append. In between, SQLite appends frames to the WAL (or
 * overwrites it from its beginning, where a checkpoint has emptied it), syncs it, and now and then
 * copies pages into the database and syncs that; see <a
 * href="https://www.sqlite.org/walformat.html">its format</a>. Modelled are the WAL's writes cut at
 * and within every frame, its sectors written in any order, and a checkpoint's pages likewise.
 *
 * <p>Not modelled: that {@code fsync} is called and keeps its word, which is taken from SQLite at
 * {@code synchronous=FULL}; a sector that is damaged instead of old or new; loss of a file's name;
 * and the creation of the files, before which nothing was acknowledged.
 */
class PowerLossTest {
  private static final long SEED = Long.getLong("suda.seed", 20);
  private static final int APPENDS = 40;

  /** Few, so that the WAL is emptied every few appends. */
  private static final int CHECKPOINT_PAGES = 12;

  private static final int HEADER_BYTES = 32;
  private static final int PAGE_BYTES = 4096;
  private static final int FRAME_BYTES = 24 + PAGE_BYTES;
  private static final int SECTOR_BYTES = 512;
  private static final int SHUFFLES = 3;

  private final SplittableRandom chance = new SplittableRandom(SEED);
  private final RandomEvents random = new RandomEvents(chance.split());
  private final List<Batch> appended = new ArrayList<>();
  private final List<DiskImage> images = new ArrayList<>();
  private @TempDir Path directory;
  private int failures;
  private int checkpoints;

  @Test
  void aPowerFailureLosesNothingThatWasAppendedAndLeavesNothingHalf() throws Exception {
    record();
    for (int i = 1; i < images.size(); i++) {
      DiskImage before = images.get(i - 1);
      DiskImage after = images.get(i);
      failWhileWritingTheWal(before, after, i);
      if (!Arrays.equals(before.database(), after.database())) {
        failInTheCheckpoint(before, after, i);
      }
    }
    System.out.printf(
        "%d power failures in %d appends and %d checkpoints, -Dsuda.seed=%d%n",
        failures, APPENDS, checkpoints, SEED);
    assertThat(checkpoints).isGreaterThan(2);
  }

  private void record() throws IOException, SQLException {
    Path live = directory.resolve("live");
    try (DataDirectory locked = DataDirectory.open(live);
        SqliteJournal journal = SqliteJournal.open(locked.path())) {
      assertThat(journal.database().text("PRAGMA journal_mode", 1)).isEqualTo("wal");
      assertThat(journal.database().number("PRAGMA synchronous")).isEqualTo(2);
      journal.database().execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      images.add(DiskImage.of(live));
      for (int i = 0; i < APPENDS; i++) {
        Batch batch = random.batch(journal.nextSequence());
        journal.append(batch);
        appended.add(batch);
        images.add(DiskImage.of(live));
      }
    }
  }

  private void failWhileWritingTheWal(DiskImage before, DiskImage after, int append)
      throws IOException {
    byte[] old = before.wal();
    byte[] now = after.wal();
    for (int cut : cuts(old, now)) {
      byte[] wal = DiskImage.cut(old, now, cut);
      requireWhole(new DiskImage(before.database(), wal), append - 1, "WAL cut at " + cut);
    }
    for (int i = 0; i < SHUFFLES; i++) {
      byte[] wal = DiskImage.mixed(old, now, SECTOR_BYTES, _ -> chance.nextBoolean());
      requireWhole(new DiskImage(before.database(), wal), append - 1, "WAL of mixed sectors");
    }
    requireWhole(new DiskImage(before.database(), now), append, "WAL whole");
  }

  /** Around and within each frame that differs, and within the header where that does. */
  private TreeSet<Integer> cuts(byte[] before, byte[] after) {
    int from = Arrays.mismatch(before, after);
    int to = after.length;
    while (to > from && to <= before.length && before[to - 1] == after[to - 1]) {
      to--;
    }
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, from + 1));
    if (from < HEADER_BYTES) {
      cuts.add(chance.nextInt(from, HEADER_BYTES));
    }
    for (int frame = HEADER_BYTES; frame < to; frame += FRAME_BYTES) {
      cuts.addAll(List.of(frame, frame + 1, frame + chance.nextInt(FRAME_BYTES)));
      cuts.addAll(List.of(frame + 24, frame + FRAME_BYTES - 1));
    }
    return new TreeSet<>(cuts.subSet(from, true, Math.max(from, to - 1), true));
  }

  /** The WAL has been synced by then. */
  private void failInTheCheckpoint(DiskImage before, DiskImage after, int append)
      throws IOException {
    checkpoints++;
    for (int block : List.of(SECTOR_BYTES, PAGE_BYTES)) {
      for (int i = 0; i < SHUFFLES; i++) {
        byte[] database =
            DiskImage.mixed(before.database(), after.database(), block, _ -> chance.nextBoolean());
        requireWhole(new DiskImage(database, after.wal()), append, "checkpoint of mixed blocks");
      }
    }
    requireWhole(new DiskImage(before.database(), after.wal()), append, "checkpoint not begun");
    requireWhole(after, append, "checkpoint done");
  }

  /**
   * @param acknowledged how many appends had returned
   */
  private void requireWhole(DiskImage image, int acknowledged, String how) throws IOException {
    String where = "%s, append %d, -Dsuda.seed=%d".formatted(how, acknowledged + 1, SEED);
    Path disk = image.writeTo(directory.resolve("failure-" + failures++));
    List<Batch> found;
    try (SqliteJournal journal = SqliteJournal.open(disk)) {
      found = replayed(journal);
      assertThat(found.size()).as(where).isBetween(acknowledged, acknowledged + 1);
      assertThat(found).as(where).isEqualTo(appended.subList(0, found.size()));
      Batch next = random.batch(journal.nextSequence());
      journal.append(next);
      found.add(next);
    }
    try (SqliteJournal again = SqliteJournal.open(disk)) {
      assertThat(replayed(again)).as("reopened: %s", where).isEqualTo(found);
    }
  }

  private static List<Batch> replayed(SqliteJournal journal) {
    List<Batch> replayed = new ArrayList<>();
    journal.replay(1, replayed::add);
    return replayed;
  }
}
