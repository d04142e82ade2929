package suda.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.Limit;

/** Every row of the table of limits has a test at its bound and one past it. */
class LimitsAreTestedTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MARK = Pattern.compile("@AtBound\\(([^)]*)\\)");
  private static final Pattern ROW = Pattern.compile("Limit\\.([A-Z_]+)");

  @Test
  void everyRowHasATestAtItsBound() throws IOException {
    Set<Limit> untested = EnumSet.allOf(Limit.class);
    for (Path source : testSources()) {
      MARK.matcher(Files.readString(source))
          .results()
          .flatMap(mark -> ROW.matcher(mark.group(1)).results())
          .map((MatchResult row) -> Limit.valueOf(row.group(1)))
          .forEach(untested::remove);
    }
    assertThat(untested).as("rows without a test that is marked @AtBound").isEmpty();
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      List<Path> folders =
          modules
              .map(module -> module.resolve("src/test/java"))
              .filter(Files::isDirectory)
              .toList();
      assertThat(folders).hasSizeGreaterThan(5);
      return folders.stream().flatMap(LimitsAreTestedTest::sources).toList();
    }
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
