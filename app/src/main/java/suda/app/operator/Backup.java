package suda.app.operator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import suda.journal.sqlite.DataCopy;
import suda.journal.sqlite.DataFormats;

/**
 * Puts a server's data, as of one moment, into one file: a zip archive with a manifest. The server
 * may be running.
 */
public final class Backup {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path data;
  private final Path file;
  private final Progress progress;

  /**
   * @param data the server's data directory
   * @param file what is to be written, for its owner alone
   */
  public Backup(Path data, Path file, Progress progress) {
    this.data = data;
    this.file = file.toAbsolutePath();
    this.progress = progress;
  }

  /**
   * Writes the file so that all of it is there, and survives power loss, or nothing.
   *
   * @param overwrite whether a file that is there is to be replaced
   * @return what was done, for the operator
   */
  public String make(Instant now, String version, boolean overwrite) throws Unable {
    if (!overwrite && Files.exists(file)) {
      throw exists();
    }
    Path directory = file.getParent() == null ? file : file.getParent();
    try (TemporaryCopy copy = TemporaryCopy.of(data, directory, progress::show)) {
      BackupManifest manifest = manifest(copy.copy(), now, version);
      write(copy.copy(), manifest, directory, overwrite);
      progress.end();
      return summary(manifest);
    } catch (FileAlreadyExistsException meanwhile) {
      throw exists();
    } catch (IOException e) {
      throw new Unable(Unable.FAILED, "the backup could not be written: " + e, e);
    }
  }

  private Unable exists() {
    return new Unable(
        Unable.NO_OUTPUT, file + " is there already; name another file, or add --overwrite");
  }

  private BackupManifest manifest(DataCopy copy, Instant now, String version) throws IOException {
    List<BackupManifest.Entry> entries = new ArrayList<>();
    for (Path part : copy.files()) {
      String name = part.getFileName().toString();
      progress.show(name + ": checksum");
      try (InputStream in = Files.newInputStream(part)) {
        Digest digest = Digest.of(in);
        entries.add(
            new BackupManifest.Entry(name, DataFormats.of(part), digest.bytes(), digest.sha256()));
      }
    }
    return new BackupManifest(BackupManifest.FORMAT, now, version, copy.nextSequence(), entries);
  }

  private void write(DataCopy copy, BackupManifest manifest, Path directory, boolean overwrite)
      throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    partial.toFile().deleteOnExit();
    try (FileChannel channel = FileChannel.open(partial, NEW, OWNER_ONLY);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      zip(copy, manifest, out);
      out.flush();
      channel.force(true);
    }
    if (overwrite) {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } else {
      // Unlike a move, it never replaces a file that came meanwhile.
      Files.createLink(file, partial);
      Files.delete(partial);
    }
    try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  private void zip(DataCopy copy, BackupManifest manifest, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
    zip.write(manifest.json());
    for (Path part : copy.files()) {
      String name = part.getFileName().toString();
      progress.show(name + ": packing");
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(part, zip);
    }
    zip.finish();
  }

  private String summary(BackupManifest manifest) throws IOException {
    long bytes = manifest.entries().stream().mapToLong(BackupManifest.Entry::bytes).sum();
    return "%s: all up to event %d, %s in %s"
        .formatted(file, manifest.nextSequence() - 1, Sizes.of(bytes), Sizes.of(Files.size(file)));
  }
}
