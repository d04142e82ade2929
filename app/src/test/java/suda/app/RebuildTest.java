package suda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code scripts/build.sh} finds that there is something to build. */
class RebuildTest {

  private static final Path SCRIPT = Path.of("../scripts/build.sh").toAbsolutePath().normalize();
  private static final Instant BUILT = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path directory;

  private Path root;

  @BeforeEach
  void aBuildThatIsCurrent() throws IOException {
    root = directory.resolve("a folder");
    for (String name :
        new String[] {
          "pom.xml", "core/pom.xml", ".mvn/maven.config", "core/src/main/A.java", ".suda/stamp"
        }) {
      write(name, "");
    }
    write(".suda/current", "image\n");
    write(".suda/run/image/suda.jar", "");
    age();
  }

  @Test
  void nothingChangedIsNothingToBuild() throws Exception {
    assertThat(isCurrent()).isTrue();
  }

  @Test
  void aChangedSourceIsBuilt() throws Exception {
    write("core/src/main/A.java", "class A {}");
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void aRemovedSourceIsBuilt() throws Exception {
    Files.delete(root.resolve("core/src/main/A.java"));
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void aChangedPomIsBuilt() throws Exception {
    write("core/pom.xml", "<project/>");
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void aChangedTestIsNothingToBuild() throws Exception {
    write("core/src/test/ATest.java", "");
    assertThat(isCurrent()).isTrue();
  }

  @Test
  void anImageThatWasRemovedIsBuilt() throws Exception {
    Files.delete(root.resolve(".suda/run/image/suda.jar"));
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void aFreshCloneIsBuilt() throws Exception {
    Files.delete(root.resolve(".suda/stamp"));
    Files.delete(root.resolve(".suda/current"));
    assertThat(isCurrent()).isFalse();
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Makes everything as old as the build, as if time had passed since. */
  private void age() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(BUILT));
      }
    }
  }

  private boolean isCurrent() throws Exception {
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "root=$1; . \"$0\"; build_is_current",
                SCRIPT.toString(),
                "" + root)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).isEmpty();
    return process.waitFor() == 0;
  }
}
