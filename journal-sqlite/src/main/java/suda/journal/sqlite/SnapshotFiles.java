package suda.journal.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.Snapshot;
import suda.journal.encoding.SnapshotCodec;

/**
 * Snapshots, a file each: to save one takes long and must not hold up appends, which a transaction
 * in the journal's file would. The newest two are kept, should the newest be damaged.
 */
final class SnapshotFiles {
  private static final Logger log = LoggerFactory.getLogger(SnapshotFiles.class);
  private static final Pattern NAME = Pattern.compile("snapshot-([0-9]{1,18})\\.suda");
  private static final int KEPT = 2;

  private final Path directory;

  SnapshotFiles(Path directory) {
    this.directory = directory;
  }

  /** Saves a snapshot so that, whenever power is lost, either all of it is there or nothing. */
  void save(Snapshot snapshot) {
    Path temporary = directory.resolve("snapshot.tmp");
    try {
      write(temporary, SnapshotCodec.encode(snapshot));
      Files.move(temporary, file(snapshot.nextSequence()), StandardCopyOption.ATOMIC_MOVE);
      sync(directory, StandardOpenOption.READ);
      for (long old : newestFirst().stream().skip(KEPT).toList()) {
        Files.deleteIfExists(file(old));
      }
    } catch (IOException e) {
      throw failure(temporary, e);
    }
  }

  /** What was written until the disk was full must not keep it full. */
  private static RuntimeException failure(Path temporary, IOException e) {
    RuntimeException failure =
        DiskSpace.isExhausted(temporary)
            ? new JournalFull("no space for a snapshot: " + e.getMessage(), e)
            : new JournalBroken("a snapshot could not be saved: " + e, e);
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException suppressed) {
      failure.addSuppressed(suppressed);
    }
    return failure;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /** Returns the newest snapshot that can be read. */
  Optional<Snapshot> latest() {
    return newestFirst().stream().map(this::read).flatMap(Optional::stream).findFirst();
  }

  private Optional<Snapshot> read(long nextSequence) {
    Path file = file(nextSequence);
    try {
      return Optional.of(SnapshotCodec.decode(Files.readAllBytes(file)));
    } catch (IOException | JournalBroken e) {
      log.warn("{} cannot be read, an older snapshot is used: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The first sequence that may be asked for at the next start, should the newest snapshot be
   * damaged: what is older is not needed.
   */
  long neededFrom() {
    List<Long> kept = newestFirst();
    return kept.size() < KEPT ? 1 : kept.get(KEPT - 1);
  }

  /** The files of those after an event from {@code first} on, and not beyond {@code next}. */
  List<Path> between(long first, long next) {
    return newestFirst().stream()
        .filter(sequence -> sequence >= first && sequence <= next)
        .map(this::file)
        .toList();
  }

  private List<Long> newestFirst() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .map(name -> Long.valueOf(name.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new JournalBroken("the snapshots cannot be listed: " + e, e);
    }
  }

  private Path file(long nextSequence) {
    return directory.resolve("snapshot-" + nextSequence + ".suda");
  }
}
