package suda.simulation.network;

import java.nio.ByteBuffer;

/** Who sits at one end of a connection. */
public interface Receiver {

  /** Some bytes came; all of them are taken. */
  void received(ByteBuffer bytes);

  /** After {@link End#write} took less than was given: it may take more now. */
  void writable();

  /** Nothing more will come: the other side has closed, or the connection is known to be lost. */
  void ended();
}
