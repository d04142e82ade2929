package suda.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import suda.core.Limit;
import suda.engine.delivery.Outlet;

/**
 * A client that keeps what it gets, write by write; or takes nothing, until it reads again.
 *
 * @param <M> what its protocol makes of its bytes
 */
final class Terminal<M> extends Outlet {
  Peer<M> peer;
  boolean closed;
  int writes;
  private final Function<String, M> reader;
  private final StringBuilder unwritten = new StringBuilder();
  private final StringBuilder written = new StringBuilder();
  private boolean stalled;
  private int takes = Integer.MAX_VALUE;
  private int waitedMost;

  @SuppressWarnings("NullAway.Init") // the engine needs the outlet to make the peer
  Terminal(Function<String, M> reader) {
    this.reader = reader;
  }

  void says(String... lines) {
    for (String line : lines) {
      peer.received(reader.apply(line));
    }
  }

  /** From now on it takes nothing. */
  void stalls() {
    stalled = true;
  }

  /** It takes what waits, and goes on taking. */
  void reads() {
    stalled = false;
    takes = Integer.MAX_VALUE;
    flush();
    relieved();
  }

  /** It takes so many more characters, and stalls again. */
  void readsOnly(int chars) {
    stalled = false;
    takes = chars;
    flush();
    relieved();
  }

  /** The most that ever waited for it, in characters. */
  int waitedMost() {
    return waitedMost;
  }

  /** Takes what has come since the last call. */
  List<String> heard() {
    List<String> lines = written.toString().lines().toList();
    written.setLength(0);
    writes = 0;
    return lines;
  }

  @Override
  protected void append(byte[] bytes) {
    unwritten.append(new String(bytes, StandardCharsets.UTF_8));
    waitedMost = Math.max(waitedMost, unwritten.length());
  }

  @Override
  protected void flush() {
    if (!unwritten.isEmpty() && !stalled) {
      writes++;
      int taken = Math.min(takes, unwritten.length());
      written.append(unwritten, 0, taken);
      unwritten.delete(0, taken);
      takes -= takes == Integer.MAX_VALUE ? 0 : taken;
      stalled = takes == 0;
    }
  }

  @Override
  protected boolean isFull() {
    return unwritten.length() > Limit.OUTBOUND_BYTES.max();
  }

  @Override
  protected void close() {
    closed = true;
  }

  @Override
  protected void resumeReading() {}
}
