package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.JournalBroken;
import suda.journal.JournalContract;
import suda.journal.JournalFull;
import suda.journal.Snapshot;

class SqliteJournalTest extends JournalContract {
  @TempDir Path directory;

  @Override
  protected Journal open() {
    return SqliteJournal.open(directory);
  }

  private SqliteJournal sqlite() {
    return (SqliteJournal) journal;
  }

  @Test
  void aFullJournalTakesTheSameBatchOnceThereIsSpace() throws SQLException {
    List<Batch> appended = append(3);
    sqlite().database().execute("PRAGMA max_page_count = 8");
    Batch big = random.batch(journal.nextSequence(), 1000);
    assertThatThrownBy(() -> journal.append(big)).isInstanceOf(JournalFull.class);
    assertThatThrownBy(() -> journal.append(big)).isInstanceOf(JournalFull.class);
    assertThat(journal.nextSequence()).isEqualTo(big.firstSequence());
    assertThat(replayed(1)).isEqualTo(appended);

    sqlite().database().execute("PRAGMA max_page_count = 100000");
    journal.append(big);
    reopen();
    appended.add(big);
    assertThat(replayed(1)).isEqualTo(appended);
  }

  @Test
  void aDamagedRowIsNamed() throws SQLException {
    append(3);
    long second = replayed(1).get(1).firstSequence();
    sqlite()
        .database()
        .execute("UPDATE batch SET events = zeroblob(20) WHERE first_sequence = " + second);
    assertThatThrownBy(() -> replayed(1))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("batch " + second)
        .hasMessageContaining("expected checksum");
  }

  @Test
  void aMissingRowIsNoticed() throws SQLException {
    append(3);
    long second = replayed(1).get(1).firstSequence();
    sqlite().database().execute("DELETE FROM batch WHERE first_sequence = " + second);
    assertThatThrownBy(() -> replayed(1))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("expected a batch at " + second);
  }

  @Test
  void aMissingBeginningIsNoticed() throws SQLException {
    append(3);
    sqlite().database().execute("DELETE FROM batch WHERE first_sequence = 1");
    assertThatThrownBy(() -> replayed(1))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("expected a batch at 1");
  }

  @Test
  void aFileOfANewerVersionIsRefused() throws SQLException {
    append(1);
    sqlite().database().execute("PRAGMA user_version = 7");
    journal.close();
    assertThatThrownBy(this::open)
        .isInstanceOf(JournalBroken.class)
        .hasMessage("journal.db was written by a newer Suda (format 7, this one knows 1)");
    journal = SqliteJournal.open(other());
  }

  /** A directory of its own for the journal that is closed after each test. */
  private Path other() {
    try {
      return Files.createDirectories(directory.resolve("other"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileOfAnotherProgramIsRefused() throws SQLException {
    sqlite().database().execute("PRAGMA application_id = 17");
    journal.close();
    assertThatThrownBy(this::open)
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("is not Suda's");
    journal = SqliteJournal.open(other());
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    Path strange = other();
    Files.writeString(
        strange.resolve("journal.db"), "a diary, and long enough for a page\n".repeat(200));
    assertThatThrownBy(() -> SqliteJournal.open(strange))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("not a database");
    assertThat(strange.resolve("journal.db")).content().startsWith("a diary");
  }

  @Test
  void aWriterThatWasOvertakenIsBrokenForGood() {
    try (SqliteJournal second = SqliteJournal.open(directory)) {
      second.append(random.batch(1));
      assertThatThrownBy(() -> append(1)).isInstanceOf(JournalBroken.class);
      assertThatThrownBy(() -> append(1))
          .isInstanceOf(JournalBroken.class)
          .hasMessageContaining("nothing is appended after");
    }
  }

  @Test
  void anOlderSnapshotIsUsedWhereTheNewestIsDamaged() throws IOException {
    append(4);
    Snapshot older = random.snapshot(2);
    journal.saveSnapshot(older);
    journal.saveSnapshot(random.snapshot(journal.nextSequence()));
    flipAByte(directory.resolve("snapshot-" + journal.nextSequence() + ".suda"));
    assertThat(journal.latestSnapshot()).contains(older);
  }

  private static void flipAByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void twoSnapshotsAreKept() throws IOException {
    append(10);
    for (int i = 1; i <= 5; i++) {
      journal.saveSnapshot(random.snapshot(i));
    }
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("snapshot"))
          .containsExactlyInAnyOrder("snapshot-4.suda", "snapshot-5.suda");
    }
  }

  @Test
  void aSnapshotThatIsNewerThanTheJournalIsRefused() {
    journal.saveSnapshot(random.snapshot(500));
    assertThatThrownBy(() -> journal.latestSnapshot())
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("500");
  }

  /** Rows go a few at a time, with the appends that follow. */
  @Test
  void rowsThatTheOlderSnapshotDoesNotNeedAreDroppedInTheEnd() {
    for (int i = 1; i <= 400; i++) {
      journal.append(random.batch(i, 1));
    }
    journal.saveSnapshot(random.snapshot(300));
    journal.saveSnapshot(random.snapshot(400));
    journal.dropBefore(400);
    for (int i = 401; i <= 700; i++) {
      journal.append(random.batch(i, 1));
    }
    assertThat(replayed(300)).hasSize(401);
    assertThatThrownBy(() -> replayed(299))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("299");
  }

  @Test
  void nothingIsDroppedWhileThereIsOneSnapshot() {
    append(70);
    long next = journal.nextSequence();
    journal.saveSnapshot(random.snapshot(next));
    journal.dropBefore(next);
    append(70);
    assertThat(replayed(1)).hasSize(140);
  }

  @Test
  void theWalStaysSmallAndNothingIsLost() throws IOException {
    for (int i = 0; i < 40; i++) {
      journal.append(random.batch(journal.nextSequence(), 2000));
    }
    assertThat(Files.size(directory.resolve("journal.db-wal"))).isLessThan(12 << 20);
    assertThat(Files.size(directory.resolve("journal.db"))).isGreaterThan(1 << 20);
    long next = journal.nextSequence();
    reopen();
    assertThat(journal.nextSequence()).isEqualTo(next);
    assertThat(replayed(1)).hasSize(40);
  }

  /** What a process leaves that is killed: the WAL with all that was appended. */
  @Test
  void whatWasAppendedIsInTheFilesBeforeTheJournalIsClosed() throws IOException {
    SplittableRandom chance = new SplittableRandom(5);
    List<Batch> appended = append(1 + chance.nextInt(30));
    Path copy = other();
    for (String name : List.of("journal.db", "journal.db-wal")) {
      Files.copy(directory.resolve(name), copy.resolve(name));
    }
    try (SqliteJournal recovered = SqliteJournal.open(copy)) {
      assertThat(recovered.nextSequence()).isEqualTo(journal.nextSequence());
      assertThat(appended).isNotEmpty();
    }
  }
}
