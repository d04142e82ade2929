package suda.simulation.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import suda.engine.delivery.Outlet;

/** The operator's screen. */
final class Console extends Outlet {
  private final Consumer<String> reader;

  Console(Consumer<String> reader) {
    this.reader = reader;
  }

  @Override
  protected void append(byte[] bytes) {
    new String(bytes, UTF_8).lines().forEach(reader);
  }

  @Override
  protected void flush() {}

  @Override
  protected boolean isFull() {
    return false;
  }

  @Override
  protected void close() {}

  @Override
  protected void resumeReading() {}
}
