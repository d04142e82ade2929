package suda.journal.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.journal.JournalBroken;

/**
 * Reads what {@link ByteWriter} wrote. Whatever the bytes are, it throws nothing but {@link
 * JournalBroken}, and what it takes from the heap is in proportion to them.
 */
final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  int octet() {
    if (position == end) {
      throw broken("expected more bytes, found the end");
    }
    return bytes[position++] & 0xFF;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      value |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw broken("expected a number of at most 10 bytes, found a longer one");
  }

  /** A number that counts things of which each takes at least a byte. */
  int count() {
    return atMost(number(), end - position);
  }

  int integer() {
    return atMost(number(), Integer.MAX_VALUE);
  }

  private int atMost(long value, int max) {
    if (value < 0 || value > max) {
      throw broken("expected a number of at most " + max + ", found " + value);
    }
    return (int) value;
  }

  boolean flag() {
    return octet() != 0;
  }

  String text() {
    return utf8(count());
  }

  @Nullable String textOrNull() {
    long lengthAndOne = number();
    return lengthAndOne == 0 ? null : utf8(atMost(lengthAndOne - 1, end - position));
  }

  private String utf8(int length) {
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  <E extends Enum<E>> E code(Codes<E> codes) {
    return codes.known(number());
  }

  <E extends Enum<E>> @Nullable E codeOrNull(Codes<E> codes) {
    long code = number();
    return code == 0 ? null : codes.known(code);
  }

  <E extends Enum<E>> Set<E> codeSet(Codes<E> codes) {
    EnumSet<E> set = codes.none();
    for (long bits = number(); bits != 0; bits &= bits - 1) {
      set.add(codes.known(Long.numberOfTrailingZeros(bits) + 1L));
    }
    return Collections.unmodifiableSet(set);
  }

  boolean atEnd() {
    return position == end;
  }

  JournalBroken broken(String expectedAndFound) {
    return new JournalBroken(expectedAndFound + ", at byte " + position, null);
  }

  /** Something that is well-formed but has no meaning to this version. */
  static JournalBroken newer(String what, long number) {
    return new JournalBroken("written by a newer Suda: " + what + " " + number, null);
  }
}
