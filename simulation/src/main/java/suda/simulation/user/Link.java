package suda.simulation.user;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import suda.simulation.network.Network;
import suda.simulation.network.Receiver;
import suda.simulation.network.Wire;

/** A client's connection: what the network does not take yet waits here. */
final class Link implements Receiver {

  /** Who hears what comes. */
  interface Owner {
    void received(ByteBuffer bytes);

    /** The connection is gone. */
    void lost();
  }

  private final Owner owner;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private @Nullable Wire wire;
  private int written;
  private boolean over;

  private Link(Owner owner) {
    this.owner = owner;
  }

  /** Returns the new connection, or null where nobody answers. */
  static @Nullable Link open(Network network, String protocol, Owner owner) {
    Link link = new Link(owner);
    link.wire = network.connect(protocol, link);
    return link.wire == null ? null : link;
  }

  private Wire wire() {
    if (wire == null) {
      throw new IllegalStateException("not connected yet");
    }
    return wire;
  }

  String address() {
    return wire().address();
  }

  void write(byte[] bytes) {
    if (!over) {
      waiting.addLast(bytes);
      pump();
    }
  }

  private void pump() {
    while (!waiting.isEmpty()) {
      byte[] first = waiting.getFirst();
      written += wire().client().write(first, written, first.length - written);
      if (written < first.length) {
        return;
      }
      written = 0;
      waiting.removeFirst();
    }
  }

  /** How many writes wait. */
  int backlog() {
    return waiting.size();
  }

  void pauseReading() {
    wire().client().pauseReading();
  }

  void resumeReading() {
    if (!over) {
      wire().client().resumeReading();
    }
  }

  /** Leaves; what was written still arrives. */
  void close() {
    if (!over) {
      over = true;
      wire().client().close();
    }
  }

  /** Leaves without a word. */
  void drop() {
    if (!over) {
      over = true;
      wire().client().drop();
    }
  }

  @Override
  public void received(ByteBuffer bytes) {
    if (!over) {
      owner.received(bytes);
    }
  }

  @Override
  public void writable() {
    if (!over) {
      pump();
    }
  }

  @Override
  public void ended() {
    if (!over) {
      over = true;
      wire().client().close();
      owner.lost();
    }
  }
}
