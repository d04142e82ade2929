package suda.simulation.server;

import suda.engine.delivery.Outlet;

/** The operator's screen, at which nobody looks. */
final class Console extends Outlet {
  @Override
  protected void append(byte[] bytes) {}

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
