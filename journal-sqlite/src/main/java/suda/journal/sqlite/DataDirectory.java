package suda.journal.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one directory that a server keeps its data in, locked against a second server for as long as
 * this is open. A server that is killed leaves no lock behind: the system releases it.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK_FILE = "suda.lock";

  /**
   * The directories that this process has open. A process's locks do not hold against itself;
   * worse, closing a second channel to the lock file would release the lock of the first.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Locks the directory, which is created for its owner alone where it does not exist.
   *
   * @throws DirectoryUnusable if another server uses it, or it cannot be created or written
   */
  public static DataDirectory open(Path directory) {
    try {
      Path path = created(directory);
      if (!OPEN.add(path)) {
        throw inUse(path, String.valueOf(ProcessHandle.current().pid()));
      }
      try {
        return new DataDirectory(path, lock(path));
      } catch (IOException | RuntimeException e) {
        OPEN.remove(path);
        throw e;
      }
    } catch (IOException e) {
      throw new DirectoryUnusable("data directory " + directory + " cannot be used: " + e, e);
    }
  }

  private static Path created(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path parent = directory.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectory(directory, ownerOnly);
    }
    return directory.toRealPath();
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel file =
        FileChannel.open(
            directory.resolve(LOCK_FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null) {
      String holder = read(file);
      file.close();
      throw inUse(directory, holder);
    }
    String pid = ProcessHandle.current().pid() + "\n";
    file.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    return file;
  }

  private static String read(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    file.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  private static DirectoryUnusable inUse(Path path, String pid) {
    return new DirectoryUnusable(
        "data directory " + path + " is used by another Suda (pid " + pid + ")", null);
  }

  public Path path() {
    return path;
  }

  /** Unlocks the directory. Close the journal and the archive in it first. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new DirectoryUnusable("data directory " + path + " cannot be unlocked: " + e, e);
    } finally {
      OPEN.remove(path);
    }
  }
}
