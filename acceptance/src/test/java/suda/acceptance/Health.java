package suda.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a server is well: what it logged, and what memory it takes. */
public final class Health {
  /** All that a server of the tests may ever take: its heap and the JVM beside it. */
  private static final long RESIDENT_MB_MAX = 350;

  private Health() {}

  public static void assertHealthy(ServerProcess server) throws IOException {
    assertThat(server.output()).noneMatch(line -> line.contains(" ERROR "));
    assertThat(server.output()).noneMatch(line -> line.contains("Exception"));
    assertThat(mostResidentMb(server)).isLessThan(RESIDENT_MB_MAX);
  }

  /** The most memory that it has ever had, in megabytes. */
  public static long mostResidentMb(ServerProcess server) throws IOException {
    return kilobytes(server, "VmHWM:") / 1024;
  }

  private static long kilobytes(ServerProcess server, String field) throws IOException {
    Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }
}
