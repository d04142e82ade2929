package suda.simulation;

import suda.core.Limit;
import suda.simulation.server.SimServer;
import suda.simulation.truth.Violation;

/** Nothing that waits grows without end. */
final class Bounds {
  private static final String INVARIANT = "queues are bounded";

  /** Lines that one read can bring before the brake is felt, and the end of the connection. */
  private static final int LINES_PER_READ = 4_000;

  private final SimServer server;

  Bounds(SimServer server) {
    this.server = server;
  }

  void check() {
    int lines = Limit.WAITING_LINES.max() + LINES_PER_READ;
    long most = (long) (server.connections() + 1) * lines;
    if (server.inbox() > most) {
      throw new Violation(INVARIANT, server.inbox() + " messages wait in the inbox");
    }
  }

  /** When all is quiet, nothing waits. */
  void requireEmpty() {
    if (server.waitingBytes() > 0) {
      throw new Violation(INVARIANT, server.waitingBytes() + " bytes are still not written");
    }
  }
}
