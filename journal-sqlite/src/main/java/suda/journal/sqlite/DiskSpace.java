package suda.journal.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a write failed for want of space, where the error itself does not say so. */
final class DiskSpace {
  /** Less than SQLite needs to grow a file by one step. */
  private static final long EXHAUSTED_BYTES = 256 * 1024;

  private DiskSpace() {}

  static boolean isExhausted(Path file) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      return directory != null && Files.getFileStore(directory).getUsableSpace() < EXHAUSTED_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
