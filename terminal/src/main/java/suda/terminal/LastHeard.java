package suda.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when this user has heard everything on this computer: what was written in private since
 * then is shown the next time. In a small file of the user's, one for each account. Any thread.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base
 *     directories</a>
 */
final class LastHeard {
  /** Who is here for the first time is shown what was written this long ago and later. */
  private static final Duration AT_FIRST = Duration.ofDays(7);

  private static final Duration KEPT_EACH = Duration.ofSeconds(30);

  private final @Nullable Path file;
  private Instant heard;
  private Instant kept;

  private LastHeard(@Nullable Path file, Instant now) {
    this.file = file;
    this.heard = read(file).orElse(now.minus(AT_FIRST));
    this.kept = heard;
  }

  /**
   * @param environment variables of the process: where the file is
   */
  static LastHeard of(ChatSetup setup, Map<String, String> environment, Instant now) {
    return new LastHeard(
        setup.account().flatMap(own -> file(own.account(), setup, environment)).orElse(null), now);
  }

  private static Optional<Path> file(
      String account, ChatSetup setup, Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String name = account + "@" + setup.host() + "_" + setup.port();
    if (home.isEmpty() && state.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path directory = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
      return Optional.of(
          directory
              .resolve("suda")
              .resolve("heard-" + name.replaceAll("[^\\p{L}\\p{N}._@-]", "_")));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> read(@Nullable Path file) {
    try {
      return file == null
          ? Optional.empty()
          : Optional.of(Instant.parse(Files.readString(file).strip()));
    } catch (IOException | DateTimeException nothing) {
      return Optional.empty();
    }
  }

  /** What was said at {@code time} was heard, and all before it. */
  synchronized void heard(Instant time) {
    if (time.isAfter(heard)) {
      heard = time;
    }
    if (heard.isAfter(kept.plus(KEPT_EACH))) {
      keep();
    }
  }

  /** What comes after this was not heard. */
  synchronized Instant next() {
    return heard.plusMillis(1);
  }

  /** Keeps it for the next time. Where that cannot be, more is shown then. */
  synchronized void keep() {
    if (file == null || !heard.isAfter(kept)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, heard + "\n");
      kept = heard;
    } catch (IOException full) {
      // Nothing is lost by it.
    }
  }
}
