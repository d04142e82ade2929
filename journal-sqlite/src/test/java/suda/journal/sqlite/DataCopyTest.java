package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Target.ToChannel;
import suda.core.history.HistoryQuery;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.Batch;
import suda.journal.Snapshot;

/** A copy is of one moment, whatever is written meanwhile. */
class DataCopyTest {
  private static final long TEA = 20;
  private static final int COPIES = 12;
  private static final int BATCHES_PER_SNAPSHOT = 40;

  @TempDir Path directory;
  @TempDir Path copies;

  @Test
  void aCopyMadeWhileAServerWritesIsOfOneMoment() throws Exception {
    AtomicBoolean stopping = new AtomicBoolean();
    try (SqliteJournal journal = SqliteJournal.open(directory);
        SqliteArchive archive = SqliteArchive.open(directory)) {
      write(journal, archive);
      CompletableFuture<Void> writer = new CompletableFuture<>();
      Thread.ofPlatform()
          .start(() -> {
            try {
              while (!stopping.get()) {
                write(journal, archive);
              }
              writer.complete(null);
            } catch (RuntimeException failed) {
              writer.completeExceptionally(failed);
            }
          });
      long before = 0;
      for (int i = 0; i < COPIES && !writer.isDone(); i++) {
        Path into = Files.createDirectory(copies.resolve("copy" + i));
        DataCopy copy = DataCopy.make(directory, into, (file, bytes, of) -> {});
        isWhole(into, copy);
        assertThat(copy.nextSequence()).isGreaterThanOrEqualTo(before);
        before = copy.nextSequence();
      }
      stopping.set(true);
      writer.join();
    }
  }

  /** As a server does: commits, archives, saves a snapshot and drops what is not needed. */
  private static void write(SqliteJournal journal, SqliteArchive archive) {
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < BATCHES_PER_SNAPSHOT; i++) {
      long next = journal.nextSequence();
      Batch batch = new Batch(next, next, List.of(said(next), said(next + 1)));
      journal.append(batch);
      batches.add(batch);
    }
    archive.follow(batches);
    journal.saveSnapshot(new Snapshot(journal.nextSequence(), List.of()));
    journal.dropBefore(journal.nextSequence());
  }

  private static Event said(long sequence) {
    return new MessageSent(
        new Author(7, Nick.trusted("alice"), "a", "h", null),
        new ToChannel(TEA, ChannelName.trusted("#tea"), null),
        Kind.MESSAGE,
        "text " + sequence,
        Map.of(),
        null);
  }

  /** What a server that starts from it asks for: nothing lacks, nothing is ahead. */
  private static void isWhole(Path copied, DataCopy copy) {
    try (SqliteJournal journal = SqliteJournal.open(copied);
        SqliteArchive archive = SqliteArchive.open(copied)) {
      assertThat(journal.nextSequence()).isEqualTo(copy.nextSequence());
      Snapshot snapshot = journal.latestSnapshot().orElseThrow();
      List<Long> read = new ArrayList<>();
      long from = Math.min(snapshot.nextSequence(), archive.nextSequence());
      journal.replay(from, batch -> read.add(batch.firstSequence()));
      assertThat(read.isEmpty() ? copy.nextSequence() : read.getFirst()).isLessThanOrEqualTo(from);
      assertThat(archive.nextSequence()).isLessThanOrEqualTo(copy.nextSequence());
      List<Batch> rest = new ArrayList<>();
      journal.replay(archive.nextSequence(), rest::add);
      if (!rest.isEmpty()) {
        archive.follow(rest);
      }
      int all = (int) copy.nextSequence() - 1;
      assertThat(archive.history(HistoryQuery.latest(TEA, Integer.MAX_VALUE)))
          .extracting(stamped -> ((MessageSent) stamped.event()).text())
          .isEqualTo(IntStream.rangeClosed(1, all).mapToObj(i -> "text " + i).toList());
    }
  }

  @Test
  void whereNoServersDataIsNothingIsCopied() {
    assertThatThrownBy(() -> DataCopy.make(directory, copies, (file, bytes, of) -> {}))
        .isInstanceOf(DirectoryUnusable.class)
        .hasMessage("there is no server's data in " + directory);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void theKeyOfWhatIsShownForAddressesIsCopiedToo() throws IOException {
    Files.write(directory.resolve("cloak.key"), new byte[] {1, 2, 3});
    try (SqliteJournal journal = SqliteJournal.open(directory);
        SqliteArchive archive = SqliteArchive.open(directory)) {
      journal.append(new Batch(1, 1, List.of(said(1))));
      assertThat(archive.nextSequence()).isEqualTo(1);
      assertThat(DataCopy.make(directory, copies, (file, bytes, of) -> {}).files())
          .contains(copies.resolve("cloak.key"));
    }
    assertThat(copies.resolve("cloak.key")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(DataFormats.known("cloak.key")).isEqualTo(1);
    assertThat(DataFormats.of(copies.resolve("cloak.key"))).isEqualTo(1);
  }

  @Test
  void aNewServersDataNeedsNoSnapshot() {
    try (SqliteJournal journal = SqliteJournal.open(directory);
        SqliteArchive archive = SqliteArchive.open(directory)) {
      journal.append(new Batch(1, 1, List.of(said(1))));
      assertThat(archive.nextSequence()).isEqualTo(1);
      DataCopy copy = DataCopy.make(directory, copies, (file, bytes, of) -> {});
      assertThat(copy.nextSequence()).isEqualTo(2);
      assertThat(copy.files()).hasSize(2);
    }
  }
}
