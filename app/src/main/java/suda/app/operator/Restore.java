package suda.app.operator;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import suda.app.operator.BackupManifest.Entry;
import suda.core.state.State;
import suda.engine.Recovery;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.sqlite.DataDirectory;
import suda.journal.sqlite.DataFormats;
import suda.journal.sqlite.DirectoryUnusable;
import suda.journal.sqlite.SqliteArchive;
import suda.journal.sqlite.SqliteJournal;

/** Brings a backup back as the data directory of a server that is to be started. */
public final class Restore {
  private static final String PARTIAL = ".partial";
  private static final int MANIFEST_BYTES_MAX = 1 << 20;

  private final Path file;
  private final Path data;
  private final Progress progress;

  /**
   * @param data a directory that is empty, or is made
   */
  public Restore(Path file, Path data, Progress progress) {
    this.file = file;
    this.data = data;
    this.progress = progress;
  }

  /**
   * Checks first, writes then, and tries at last what a server would do at its start.
   *
   * @return what was done, for the operator
   */
  public String run() throws Unable {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      BackupManifest manifest = manifest(zip);
      requireKnown(manifest);
      requireEmpty();
      try (DataDirectory locked = DataDirectory.open(data)) {
        restore(zip, manifest, locked.path());
        return summary(manifest, locked.path());
      }
    } catch (NoSuchFileException e) {
      throw new Unable(Unable.NO_INPUT, "there is no " + file, e);
    } catch (ZipException e) {
      throw notABackup(e);
    } catch (DirectoryUnusable e) {
      throw new Unable(Unable.NO_OUTPUT, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new Unable(Unable.FAILED, "the backup could not be restored: " + e, e);
    } finally {
      progress.end();
    }
  }

  private Unable notABackup(Exception why) {
    return new Unable(Unable.BAD_DATA, file + " is no backup: " + why.getMessage(), why);
  }

  private BackupManifest manifest(ZipFile zip) throws Unable, IOException {
    ZipEntry entry = zip.getEntry(BackupManifest.NAME);
    if (entry == null) {
      throw notABackup(new IOException("there is no " + BackupManifest.NAME + " in it"));
    }
    byte[] json;
    try (InputStream in = zip.getInputStream(entry)) {
      json = in.readNBytes(MANIFEST_BYTES_MAX);
    }
    try {
      return BackupManifest.parse(json);
    } catch (IOException e) {
      throw notABackup(e);
    }
  }

  private void requireKnown(BackupManifest manifest) throws Unable {
    if (manifest.format() > BackupManifest.FORMAT) {
      throw newer(manifest, "backup", manifest.format(), BackupManifest.FORMAT);
    }
    for (Entry entry : manifest.entries()) {
      int known = DataFormats.known(entry.name());
      if (known == 0) {
        throw new Unable(
            Unable.BAD_DATA, "%s holds what is no server's: %s".formatted(file, entry.name()));
      }
      if (entry.format() > known) {
        throw newer(manifest, entry.name(), entry.format(), known);
      }
    }
  }

  private Unable newer(BackupManifest manifest, String what, int format, int known) {
    return new Unable(
        Unable.BAD_DATA,
        "%s was made by a newer Suda, %s (%s has format %d, this one knows %d)"
            .formatted(file, manifest.version(), what, format, known));
  }

  /** A lock is no data; and no directory at all will be made. */
  private void requireEmpty() throws Unable, IOException {
    if (!Files.isDirectory(data)) {
      return;
    }
    try (Stream<Path> files = Files.list(data)) {
      List<String> names =
          files
              .map(path -> path.getFileName().toString())
              .filter(not("suda.lock"::equals))
              .sorted()
              .toList();
      if (!names.isEmpty()) {
        throw new Unable(
            Unable.NO_OUTPUT,
            "%s is not empty (it has %s); name another directory, or move it away"
                .formatted(data, names.getFirst()));
      }
    }
  }

  /** The journal gets its name last: without it, no server starts on a part of the whole. */
  private void restore(ZipFile zip, BackupManifest manifest, Path into) throws Unable, IOException {
    try {
      for (Entry entry : manifest.entries()) {
        extract(zip, entry, into.resolve(entry.name() + PARTIAL));
      }
    } catch (Unable | IOException e) {
      for (Entry entry : manifest.entries()) {
        Files.deleteIfExists(into.resolve(entry.name() + PARTIAL));
      }
      throw e;
    }
    for (Entry entry : manifest.entries()) {
      if (!isJournal(entry)) {
        rename(into, entry);
      }
    }
    for (Entry entry : manifest.entries()) {
      if (isJournal(entry)) {
        rename(into, entry);
      }
    }
    try (FileChannel directory = FileChannel.open(into, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static boolean isJournal(Entry entry) {
    return entry.name().equals("journal.db");
  }

  private static void rename(Path into, Entry entry) throws IOException {
    Files.move(
        into.resolve(entry.name() + PARTIAL),
        into.resolve(entry.name()),
        StandardCopyOption.ATOMIC_MOVE);
  }

  private void extract(ZipFile zip, Entry entry, Path to) throws Unable, IOException {
    ZipEntry packed = zip.getEntry(entry.name());
    if (packed == null) {
      throw damaged(entry, "it is not in it");
    }
    progress.show(entry.name() + ": unpacking");
    try (InputStream in = zip.getInputStream(packed);
        FileChannel channel =
            FileChannel.open(
                to,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                Backup.OWNER_ONLY);
        OutputStream out = Channels.newOutputStream(channel)) {
      Digest found = Digest.copying(in, out, entry.bytes());
      if (!found.equals(new Digest(entry.bytes(), entry.sha256()))) {
        throw damaged(entry, "its checksum differs");
      }
      channel.force(true);
    } catch (ZipException e) {
      throw damaged(entry, String.valueOf(e.getMessage()));
    }
  }

  private Unable damaged(Entry entry, String why) {
    return new Unable(Unable.BAD_DATA, "%s is damaged: %s: %s".formatted(file, entry.name(), why));
  }

  private String summary(BackupManifest manifest, Path restored) throws Unable {
    progress.show("reading what was restored");
    try (SqliteJournal journal = SqliteJournal.open(restored);
        SqliteArchive archive = SqliteArchive.open(restored)) {
      State state = Recovery.recover(journal);
      if (state.nextSequence() != manifest.nextSequence()
          || archive.nextSequence() > state.nextSequence()) {
        throw new JournalBroken(
            "expected all up to event %d, found all up to %d"
                .formatted(manifest.nextSequence() - 1, state.nextSequence() - 1),
            null);
      }
      return "%s: all up to event %d, as it was at %s; suda server --data %s goes on from there"
          .formatted(data, manifest.nextSequence() - 1, manifest.made(), data);
    } catch (JournalBroken | JournalFull e) {
      throw new Unable(
          Unable.FAILED, "%s cannot be used: %s".formatted(restored, e.getMessage()), e);
    }
  }
}
