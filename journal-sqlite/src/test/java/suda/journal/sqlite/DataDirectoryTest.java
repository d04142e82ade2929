package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temporary;

  @Test
  void itIsCreatedForItsOwnerAlone() throws IOException {
    Path path = temporary.resolve("a/b/data");
    try (DataDirectory directory = DataDirectory.open(path)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aSecondServerInThisProcessIsRefusedAndTheFirstKeepsTheLock() throws Exception {
    try (DataDirectory directory = DataDirectory.open(temporary)) {
      assertThatThrownBy(() -> DataDirectory.open(temporary))
          .isInstanceOf(DirectoryUnusable.class)
          .hasMessage(
              "data directory %s is used by another Suda (pid %d)",
              directory.path(), ProcessHandle.current().pid());
      assertThat(another()).contains("(pid " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstCloses() throws Exception {
    DataDirectory first = DataDirectory.open(temporary);
    assertThat(another()).contains("is used by another Suda");
    first.close();
    assertThat(another()).contains("locked");
    DataDirectory.open(temporary).close();
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.createFile(temporary.resolve("data"));
    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOf(DirectoryUnusable.class)
        .hasMessageContaining(file.toString());
  }

  private String another() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Another.class.getName(),
                temporary.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** Another server, as far as the directory is concerned. */
  static final class Another {
    public static void main(String[] arguments) {
      try (DataDirectory directory = DataDirectory.open(Path.of(arguments[0]))) {
        System.out.println("locked " + directory.path());
      } catch (DirectoryUnusable e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
