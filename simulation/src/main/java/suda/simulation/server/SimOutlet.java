package suda.simulation.server;

import java.util.ArrayDeque;
import java.util.Deque;
import suda.core.Limit;
import suda.engine.delivery.Outlet;
import suda.simulation.truth.Violation;

/** The writing half of a connection: what the network does not take yet waits here. */
final class SimOutlet extends Outlet {
  /** What a batch can add at most before the outlet's bound is looked at. */
  private static final int BATCH_BYTES_MAX = 4 << 20;

  private final ServerConnection<?> connection;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int written;
  private int waitingBytes;
  private boolean closing;
  private boolean closed;

  SimOutlet(ServerConnection<?> connection) {
    this.connection = connection;
  }

  @Override
  protected void append(byte[] bytes) {
    if (!closing && bytes.length > 0) {
      waiting.addLast(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes > Limit.OUTBOUND_BYTES.max() + BATCH_BYTES_MAX) {
        throw new Violation("queues are bounded", waitingBytes + " bytes wait for one connection");
      }
    }
  }

  @Override
  protected void flush() {
    pump();
    if (!closing && waitingBytes > Limit.OUTBOUND_BYTES.max()) {
      closing = true;
      closed = true;
      connection.abort();
    }
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

  /** Writes as much as the network takes. */
  void pump() {
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
