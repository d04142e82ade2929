package suda.app.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.sqlite.DataCopy;
import suda.journal.sqlite.DirectoryUnusable;

/** A copy of a server's data that is gone when this is closed, or the process is stopped. */
final class TemporaryCopy implements AutoCloseable {
  private final Path directory;
  private final DataCopy copy;

  private TemporaryCopy(Path directory, DataCopy copy) {
    this.directory = directory;
    this.copy = copy;
  }

  /**
   * @param beside where there is space for it
   */
  static TemporaryCopy of(Path data, Path beside, DataCopy.Progress progress) throws Unable {
    Path directory;
    try {
      // Created for its owner alone.
      directory = Files.createTempDirectory(beside, ".suda-copy-");
    } catch (IOException e) {
      throw new Unable(
          Unable.NO_OUTPUT, "no copy can be made in " + beside + ": " + e.getMessage(), e);
    }
    directory.toFile().deleteOnExit();
    try {
      return new TemporaryCopy(directory, deletedOnExit(DataCopy.make(data, directory, progress)));
    } catch (DirectoryUnusable e) {
      delete(directory);
      throw new Unable(Unable.NO_INPUT, String.valueOf(e.getMessage()), e);
    } catch (JournalBroken | JournalFull e) {
      delete(directory);
      throw new Unable(Unable.FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private static DataCopy deletedOnExit(DataCopy copy) {
    copy.files().forEach(file -> file.toFile().deleteOnExit());
    return copy;
  }

  Path directory() {
    return directory;
  }

  DataCopy copy() {
    return copy;
  }

  @Override
  public void close() {
    delete(directory);
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException left) {
      System.err.println("suda: " + directory + " is left and can be deleted: " + left);
    }
  }
}
