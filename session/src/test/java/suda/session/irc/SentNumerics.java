package suda.session.irc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.wire.irc.Numeric;

/** Which numerics the sessions' code names: the table in {@code wire} has those of all servers. */
final class SentNumerics {
  private static final String CODE = code();

  private SentNumerics() {}

  static boolean contains(Numeric numeric) {
    return CODE.contains("Numeric." + numeric.name() + ",")
        || CODE.contains("Numeric." + numeric.name() + ")")
        || CODE.contains("Numeric." + numeric.name() + " ");
  }

  private static String code() {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/suda/session/irc"))) {
      return files.map(SentNumerics::read).collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
