package suda.simulation.server;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;
import suda.engine.Peer;
import suda.simulation.network.End;
import suda.simulation.network.Receiver;
import suda.simulation.truth.Violation;

/**
 * One connection of one run of the server: frames what arrives, and does not read while too much of
 * it waits in the engine, as the network module does.
 *
 * @param <M> what the protocol makes of bytes
 */
abstract class ServerConnection<M> implements Receiver {
  private static final long FAREWELL_MS = 1000;

  /** Time enough to read on; before the client gives up, or the server does. */
  private static final long UNREAD_MS_MAX = 5000;

  private static final long NEVER = Long.MAX_VALUE;

  private final Run run;
  private final SimOutlet outlet;
  private @Nullable End end;
  private @Nullable Peer<M> peer;
  private boolean enough;
  private boolean over;
  private boolean braked;
  private long unreadMs = NEVER;

  ServerConnection(Run run) {
    this.run = run;
    this.outlet = new SimOutlet(this, run.settings().fullBytes());
  }

  abstract Peer<M> open(Run in, SimOutlet to);

  abstract void feed(ByteBuffer bytes);

  /** What waits for its end is whole now. */
  abstract void finish();

  final void forward(M message) {
    run.arrived();
    enough |= !peer().received(message);
  }

  void connected(End server) {
    end = server;
    peer = open(run, outlet);
    run.wake();
  }

  End end() {
    if (end == null) {
      throw new IllegalStateException("not connected yet");
    }
    return end;
  }

  private Peer<M> peer() {
    if (peer == null) {
      throw new IllegalStateException("not connected yet");
    }
    return peer;
  }

  final Run run() {
    return run;
  }

  SimOutlet outlet() {
    return outlet;
  }

  @Override
  public void received(ByteBuffer bytes) {
    if (!over && !outlet.closing()) {
      feed(bytes);
      brake();
      run.wake();
    }
  }

  private void brake() {
    if (enough) {
      enough = false;
      braked = true;
      end().pauseReading();
      // The engine may have taken all of it just before the brake was on.
      if (peer().mayRead()) {
        readOn();
      }
    }
  }

  void isFull(int waitingBytes) {
    run.mark("holds back", waitingBytes + " bytes");
  }

  void resumeReading() {
    if (!over) {
      readOn();
    }
  }

  private void readOn() {
    braked = false;
    end().resumeReading();
  }

  /** The engine has taken what it could: whoever may be read again, is. */
  void requireRead(long nowMs) {
    boolean unread = braked && !over && !outlet.closing() && peer().mayRead();
    unreadMs = unread ? Math.min(unreadMs, nowMs) : NEVER;
    if (unread && nowMs - unreadMs > UNREAD_MS_MAX) {
      throw new Violation(
          "everything arrives", "a connection is not read, though hardly anything of it waits");
    }
  }

  @Override
  public void writable() {
    if (!over) {
      outlet.writable();
      run.wake();
    }
  }

  @Override
  public void ended() {
    if (over) {
      return;
    }
    if (outlet.closing()) {
      gone();
    } else {
      finish();
      peer().closed(Departure.LOST, "connection closed");
      run.wake();
    }
  }

  /** The last words are being written: the client has a moment to take them and to close. */
  void closeLater() {
    end().resumeReading();
    run.later(FAREWELL_MS, this::gone);
  }

  private void gone() {
    if (!over) {
      over = true;
      end().close();
      run.forget(this);
    }
  }

  /** The server is no more. */
  void vanish() {
    over = true;
    end().drop();
  }
}
