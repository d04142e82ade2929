package suda.journal.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes fields one after another into a buffer that grows. */
final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int size;

  ByteWriter octet(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Seven bits to a byte, lowest first; a set top bit says that more follow. */
  ByteWriter number(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  ByteWriter flag(boolean value) {
    return octet(value ? 1 : 0);
  }

  ByteWriter text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8);
  }

  /** The length is one more than it is, so that 0 can be null. */
  ByteWriter textOrNull(@Nullable String value) {
    if (value == null) {
      return number(0);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length + 1L).raw(utf8);
  }

  <E extends Enum<E>> ByteWriter code(Codes<E> codes, E value) {
    return number(codes.of(value));
  }

  <E extends Enum<E>> ByteWriter codeOrNull(Codes<E> codes, @Nullable E value) {
    return number(value == null ? 0 : codes.of(value));
  }

  <E extends Enum<E>> ByteWriter codeSet(Codes<E> codes, Set<E> values) {
    long bits = 0;
    for (E value : values) {
      bits |= 1L << (codes.of(value) - 1);
    }
    return number(bits);
  }

  ByteWriter raw(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  int size() {
    return size;
  }

  /** The buffer itself; only its first {@link #size} bytes were written. */
  byte[] buffer() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + (size >> 1)));
    }
  }
}
