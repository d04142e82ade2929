package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.journal.Batch;
import suda.journal.JournalFull;
import suda.journal.RandomEvents;

/** On a real file system of 1 MiB, which only root can make. */
class FullDiskTest {
  private final RandomEvents random = new RandomEvents(new SplittableRandom(4));
  private @TempDir Path directory;

  @BeforeEach
  void mountATinyFileSystem() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount");
    run("mount", "-t", "tmpfs", "-o", "size=1m", "suda-test", directory.toString());
  }

  @AfterEach
  void unmount() throws Exception {
    if (Files.getFileStore(directory).type().equals("tmpfs")) {
      run("umount", directory.toString());
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  @Test
  void aFullDiskLosesNothingAndTheSameBatchIsTakenOnceThereIsSpace() throws IOException {
    Path ballast = directory.resolve("ballast");
    Files.write(ballast, new byte[400 << 10]);
    List<Batch> appended = new ArrayList<>();
    try (SqliteJournal journal = SqliteJournal.open(directory)) {
      Batch refused = appendUntilFull(journal, appended);
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> journal.append(refused)).isInstanceOf(JournalFull.class);
      }
      assertThat(replayed(journal)).isEqualTo(appended);

      Files.delete(ballast);
      journal.append(refused);
      appended.add(refused);
      assertThat(replayed(journal)).isEqualTo(appended);
    }
    try (SqliteJournal journal = SqliteJournal.open(directory)) {
      assertThat(replayed(journal)).isEqualTo(appended);
    }
  }

  @Test
  void aJournalOnAFullDiskCanBeReopenedOnceThereIsSpace() throws IOException {
    Path ballast = directory.resolve("ballast");
    Files.write(ballast, new byte[400 << 10]);
    List<Batch> appended = new ArrayList<>();
    try (SqliteJournal journal = SqliteJournal.open(directory)) {
      appendUntilFull(journal, appended);
    }
    fill(directory.resolve("more"));
    Files.delete(ballast);
    try (SqliteJournal journal = SqliteJournal.open(directory)) {
      assertThat(replayed(journal)).isEqualTo(appended);
    }
  }

  @Test
  void aNewJournalOnAFullDiskIsRefusedForWantOfSpace() throws IOException {
    fill(directory.resolve("ballast"));
    assertThatThrownBy(() -> SqliteJournal.open(directory)).isInstanceOf(JournalFull.class);
  }

  @Test
  void aSnapshotThatFindsNoSpaceLeavesTheOlderOne() throws IOException {
    try (SqliteJournal journal = SqliteJournal.open(directory)) {
      journal.append(random.batch(1, 10));
      var first = random.snapshot(1);
      journal.saveSnapshot(first);
      fill(directory.resolve("ballast"));
      assertThatThrownBy(() -> journal.saveSnapshot(random.snapshot(2)))
          .isInstanceOf(JournalFull.class);
      assertThat(journal.latestSnapshot()).contains(first);
      assertThat(directory.resolve("snapshot.tmp")).doesNotExist();
    }
  }

  private Batch appendUntilFull(SqliteJournal journal, List<Batch> appended) {
    for (int i = 0; i < 100_000; i++) {
      Batch batch = random.batch(journal.nextSequence(), 10);
      try {
        journal.append(batch);
      } catch (JournalFull full) {
        return batch;
      }
      appended.add(batch);
    }
    throw new AssertionError("the disk never filled up");
  }

  private static List<Batch> replayed(SqliteJournal journal) {
    List<Batch> replayed = new ArrayList<>();
    journal.replay(1, replayed::add);
    return replayed;
  }

  /** Writes until nothing more fits. */
  private static void fill(Path file) {
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int i = 0; i < 4096; i++) {
        out.write(new byte[1024]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }
}
