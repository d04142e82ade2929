package suda.app.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import suda.engine.delivery.Outlet;

/** What the operator is shown, line by line: an outlet to a terminal or a log. */
final class Screen extends Outlet {
  private final Consumer<String> lines;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  Screen(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  protected void append(byte[] bytes) {
    pending.writeBytes(bytes);
  }

  @Override
  protected void flush() {
    pending.toString(StandardCharsets.UTF_8).lines().forEach(lines);
    pending.reset();
  }

  /** The screen is this machine's own, and takes what it is given. */
  @Override
  protected boolean isFull() {
    return false;
  }

  @Override
  protected void close() {}

  @Override
  protected void resumeReading() {}
}
