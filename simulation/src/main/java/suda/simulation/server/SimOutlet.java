package suda.simulation.server;

import java.util.ArrayDeque;
import java.util.Deque;
import suda.engine.delivery.Outlet;
import suda.simulation.truth.Violation;

/** The writing half of a connection: what the network does not take yet waits here. */
final class SimOutlet extends Outlet {
  /** What is added before the engine has heard that too much waits. */
  private static final int SURPLUS_BYTES_MAX = 512 << 10;

  private final ServerConnection<?> connection;
  private final int fullBytes;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int written;
  private int waitingBytes;
  private boolean full;
  private boolean closing;
  private boolean closed;

  /**
   * @param fullBytes more than this is too much to wait, until it is a quarter of it
   */
  SimOutlet(ServerConnection<?> connection, int fullBytes) {
    this.connection = connection;
    this.fullBytes = fullBytes;
  }

  @Override
  protected void append(byte[] bytes) {
    if (!closing && bytes.length > 0) {
      waiting.addLast(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes > fullBytes + SURPLUS_BYTES_MAX) {
        throw new Violation("queues are bounded", waitingBytes + " bytes wait for one connection");
      }
    }
  }

  @Override
  protected void flush() {
    pump();
  }

  @Override
  protected boolean isFull() {
    boolean before = full;
    full = waitingBytes > (full ? fullBytes / 4 : fullBytes);
    if (full && !before) {
      connection.isFull(waitingBytes);
    }
    return full;
  }

  @Override
  protected void close() {
    if (!closing) {
      closing = true;
      connection.closeLater();
      pump();
    }
  }

  @Override
  protected void resumeReading() {
    connection.resumeReading();
  }

  /** Whether what still arrives is of no interest. */
  boolean closing() {
    return closing;
  }

  int waiting() {
    return waitingBytes;
  }

  /** The network takes more. */
  void writable() {
    pump();
    relieved();
  }

  private void pump() {
    while (!waiting.isEmpty() && !closed) {
      byte[] first = waiting.getFirst();
      int taken = connection.end().write(first, written, first.length - written);
      written += taken;
      waitingBytes -= taken;
      if (written < first.length) {
        return;
      }
      written = 0;
      waiting.removeFirst();
    }
    if (closing && !closed) {
      closed = true;
      connection.end().finish();
    }
  }
}
