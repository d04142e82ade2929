package suda.simulation.network;

import java.nio.ByteBuffer;
import java.util.Arrays;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;

/** One direction of a connection: what is on its way, bounded by a window. */
final class Pipe {
  /** Between two pieces that could have come as one. */
  private static final long PACE_MICROS = 200;

  private static final int FIRST_BYTES = 256;

  private final Schedule schedule;
  private final Chance chance;
  private final long latencyMicros;
  private final int windowBytes;
  private final Receiver sender;
  private final Receiver receiver;
  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;
  private int lostBytes;
  private long stalledUntilMicros;
  private boolean arriving;
  private boolean paused;
  private boolean senderWaits;
  private boolean finished;
  private boolean severed;
  private boolean ended;

  Pipe(
      Schedule schedule,
      Chance chance,
      long latencyMicros,
      int windowBytes,
      Receiver sender,
      Receiver receiver) {
    this.schedule = schedule;
    this.chance = chance;
    this.latencyMicros = latencyMicros;
    this.windowBytes = windowBytes;
    this.sender = sender;
    this.receiver = receiver;
  }

  /** Takes as much as the window allows and tells how much. What will be lost is taken too. */
  int write(byte[] source, int from, int count) {
    int taken = Math.min(count, windowBytes - length - lostBytes);
    senderWaits = taken < count;
    if (severed || finished || ended) {
      lostBytes += taken;
    } else if (taken > 0) {
      append(source, from, taken);
      arriveSoon();
    }
    return taken;
  }

  private void append(byte[] source, int from, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + count));
    }
    System.arraycopy(source, from, bytes, length, count);
    length += count;
  }

  /** After what was written the receiver learns that nothing more will come. */
  void finish() {
    finished = true;
    arriveSoon();
  }

  void pause() {
    paused = true;
  }

  void resume() {
    paused = false;
    arriveSoon();
  }

  void stall(long micros) {
    stalledUntilMicros = schedule.nowMicros() + micros;
  }

  /** What is on its way is cut somewhere; what is written from now on is lost. */
  void sever() {
    if (!severed) {
      severed = true;
      length = chance.below(length + 1);
    }
  }

  /** After what still gets through the receiver learns that the connection is lost. */
  void notice() {
    finished = true;
    paused = false;
    arriveSoon();
  }

  /** The receiver is gone. */
  void deafen() {
    ended = true;
    length = 0;
  }

  private void arriveSoon() {
    if (!arriving && !ended && (length > 0 || finished)) {
      arriving = true;
      schedule.in(latencyMicros / 2 + chance.between(0, latencyMicros), this::arrive);
    }
  }

  private void arrive() {
    arriving = false;
    if (ended || paused) {
      return;
    }
    long stall = stalledUntilMicros - schedule.nowMicros();
    if (stall > 0) {
      again(stall);
      return;
    }
    if (length > 0) {
      deliver();
    }
    if (!ended && length > 0) {
      again(PACE_MICROS);
    } else if (!ended && finished) {
      ended = true;
      receiver.ended();
    }
  }

  private void again(long micros) {
    arriving = true;
    schedule.in(micros, this::arrive);
  }

  private void deliver() {
    int count = chance.percent(70) ? length : 1 + chance.below(length);
    byte[] piece = Arrays.copyOf(bytes, count);
    length -= count;
    System.arraycopy(bytes, count, bytes, 0, length);
    if (senderWaits && !severed) {
      senderWaits = false;
      schedule.in(latencyMicros / 2, sender::writable);
    }
    receiver.received(ByteBuffer.wrap(piece));
  }
}
