package suda.wire.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a line whose end has not come yet. Holds no array while it is empty, so that an idle
 * connection costs next to nothing. Not thread-safe. Its owner keeps it within a bound by asking
 * {@link #length()} before it appends.
 */
public final class PartialLine {
  private static final byte[] NONE = {};
  private static final int FIRST_BYTES = 64;

  private byte[] bytes = NONE;
  private int length;

  /** Number of bytes that wait. */
  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** The byte at {@code index}, unsigned. */
  public int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** Size of the array held, at most twice the longest line that waited: for memory tests. */
  public int capacity() {
    return bytes.length;
  }

  /** Takes the next {@code count} bytes of {@code in}. */
  public void append(ByteBuffer in, int count) {
    reserve(count);
    in.get(bytes, length, count);
    length += count;
  }

  /** Takes one byte. */
  public void append(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  /** A read-only view of what waits, from 0 to {@link #length()}; valid until the next call. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
  }

  /** Takes the first {@code count} bytes out as text; malformed UTF-8 becomes U+FFFD. */
  public String take(int count) {
    String text = new String(bytes, 0, count, StandardCharsets.UTF_8);
    drop(count);
    return text;
  }

  /** Takes everything out as bytes and holds nothing more. */
  public byte[] takeBytes() {
    byte[] taken = Arrays.copyOf(bytes, length);
    clear();
    return taken;
  }

  /** Forgets everything and gives the memory back. */
  public void clear() {
    bytes = NONE;
    length = 0;
  }

  private void drop(int count) {
    bytes = count == length ? NONE : Arrays.copyOfRange(bytes, count, length);
    length -= count;
  }

  private void reserve(int more) {
    int needed = length + more;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.max(FIRST_BYTES, needed), length * 2));
    }
  }
}
