package suda.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * Cuts what one connection sends into lines, in place.
 *
 * <p>The buffer belongs to the event loop, not to the connection: only the beginning of a line
 * whose end has not arrived is kept, so an idle connection costs the load generator little.
 */
final class LineReader {
  /** Takes one line; the bytes may change when it returns. */
  interface Sink {
    /** {@code bytes[from, to)} is the line without its end. */
    void line(byte[] bytes, int from, int to);
  }

  private static final byte[] NOTHING = {};

  private byte[] begun = NOTHING;

  /**
   * Reads once and hands on each line that is whole now.
   *
   * @param shared the loop's buffer, backed by an array from its start; contents do not matter
   * @return false when the peer has closed
   * @throws IOException also when a line is longer than the buffer
   */
  boolean read(ReadableByteChannel from, ByteBuffer shared, Sink sink) throws IOException {
    shared.clear().put(begun);
    if (!shared.hasRemaining()) {
      throw new IOException("a line of more than " + shared.capacity() + " bytes");
    }
    int fresh = shared.position();
    if (from.read(shared) < 0) {
      return false;
    }
    cut(shared.array(), fresh, shared.position(), sink);
    return true;
  }

  private void cut(byte[] bytes, int fresh, int end, Sink sink) {
    int start = 0;
    for (int i = fresh; i < end; i++) {
      if (bytes[i] == '\n') {
        sink.line(bytes, start, i > start && bytes[i - 1] == '\r' ? i - 1 : i);
        start = i + 1;
      }
    }
    keep(bytes, start, end);
  }

  private void keep(byte[] bytes, int start, int end) {
    if (start == end) {
      begun = NOTHING;
      return;
    }
    begun = new byte[end - start];
    System.arraycopy(bytes, start, begun, 0, begun.length);
  }
}
