package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A connection whose peer has sent these pieces, one per read, and nothing more. */
final class Wire implements ReadableByteChannel {
  private final Deque<byte[]> pieces = new ArrayDeque<>();

  Wire piece(byte[] bytes, int from, int to) {
    byte[] piece = new byte[to - from];
    System.arraycopy(bytes, from, piece, 0, piece.length);
    pieces.add(piece);
    return this;
  }

  Wire piece(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return piece(bytes, 0, bytes.length);
  }

  void readAll(LineReader reader, int bufferBytes, LineReader.Sink sink) {
    ByteBuffer shared = ByteBuffer.allocate(bufferBytes);
    try {
      while (reader.read(this, shared, sink)) {
        // What the buffer held belongs to nobody once a read is over.
        Arrays.fill(shared.array(), (byte) '?');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(ByteBuffer into) {
    byte[] piece = pieces.poll();
    if (piece == null) {
      return -1;
    }
    into.put(piece);
    return piece.length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
