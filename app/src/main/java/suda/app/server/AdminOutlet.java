package suda.app.server;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import suda.engine.delivery.Outlet;

/**
 * What an {@link AdminConnection} is to write. It writes no line of its own accord: the
 * connection's thread takes what there is, so that a reader who does not read holds up nobody else.
 */
final class AdminOutlet extends Outlet {
  /** No bytes: there will be no more. */
  static final byte[] END = {};

  private final Runnable closing;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final BlockingQueue<byte[]> flushed = new LinkedBlockingQueue<>();

  /**
   * @param closing makes a read of the connection that is under way return
   */
  AdminOutlet(Runnable closing) {
    this.closing = closing;
  }

  /** What is to be written next, waiting for it; {@link #END} where nothing more will be. */
  byte[] take() throws InterruptedException {
    return flushed.take();
  }

  @Override
  protected void append(byte[] bytes) {
    pending.writeBytes(bytes);
  }

  @Override
  protected void flush() {
    if (pending.size() > 0) {
      flushed.add(pending.toByteArray());
      pending.reset();
    }
  }

  /** One line is answered at a time, and every answer has an end. */
  @Override
  protected boolean isFull() {
    return false;
  }

  @Override
  protected void close() {
    flushed.add(END);
    closing.run();
  }

  @Override
  protected void resumeReading() {}
}
