package suda.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.session.console.ConsoleProfile;

/**
 * No terminal: what happens goes to the log, and lines from a pipe are said. Where nobody is at the
 * other end of it, what users say is left out.
 */
final class LogDisplay implements Console.Display {
  private static final Logger LOG = LoggerFactory.getLogger("chat");

  private final @Nullable InputStream input;

  /**
   * @param input lines to say, or null for none
   */
  LogDisplay(@Nullable InputStream input) {
    this.input = input;
  }

  @Override
  public ConsoleProfile profile() {
    return new ConsoleProfile(false, null, input != null);
  }

  @Override
  public void show(String line) {
    LOG.info("{}", line);
  }

  @Override
  public Optional<Runnable> reader(Consumer<String> typed, Runnable interrupted) {
    return input == null ? Optional.empty() : Optional.of(() -> read(input, typed));
  }

  private static void read(InputStream input, Consumer<String> typed) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          typed.accept(line);
        }
      }
    } catch (IOException closed) {
      LOG.debug("standard input is gone", closed);
    }
  }

  @Override
  public boolean isGone() {
    return false;
  }

  @Override
  public void close() {}
}
