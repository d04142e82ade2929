package suda.acceptance.clients;

import java.nio.file.Files;
import java.nio.file.Path;

/** What must be installed on this machine. */
final class Programs {
  private Programs() {}

  /** Fails with the way to install it, if {@code program} cannot be started. */
  static void require(String program, String debianPackage) {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return;
      }
    }
    throw new AssertionError("install %1$s: apt-get install %1$s".formatted(debianPackage));
  }
}
