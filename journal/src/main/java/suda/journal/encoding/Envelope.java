package suda.journal.encoding;

import java.util.zip.CRC32C;
import suda.journal.JournalBroken;

/** What surrounds each stored unit: a format version in front, a checksum behind. */
final class Envelope {
  private static final int VERSION_BYTES = 1;
  private static final int CHECKSUM_BYTES = 4;

  private Envelope() {}

  static ByteWriter open(int version) {
    return new ByteWriter().octet(version);
  }

  static byte[] seal(ByteWriter out) {
    int checksum = checksum(out.buffer(), out.size());
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.octet(checksum >>> shift);
    }
    return out.toBytes();
  }

  /**
   * Returns a reader of what is inside.
   *
   * <p>The checksum is looked at first: of damaged bytes, nothing else can be said.
   */
  static ByteReader unseal(byte[] bytes) {
    int end = bytes.length - CHECKSUM_BYTES;
    if (end < VERSION_BYTES) {
      throw new JournalBroken("expected at least 5 bytes, found " + bytes.length, null);
    }
    int expected = checksum(bytes, end);
    int found = stored(bytes, end);
    if (expected != found) {
      throw new JournalBroken(
          "damaged: expected checksum %08x, found %08x".formatted(expected, found), null);
    }
    return new ByteReader(bytes, 0, end);
  }

  /**
   * Reads the format's version, the first thing inside.
   *
   * @param newest the newest that is known; all older ones are
   */
  static int version(ByteReader in, int newest) {
    int written = in.octet();
    if (written < 1 || written > newest) {
      throw ByteReader.newer("this one knows format " + newest + ", found format", written);
    }
    return written;
  }

  private static int stored(byte[] bytes, int start) {
    int value = 0;
    for (int i = start; i < start + CHECKSUM_BYTES; i++) {
      value = value << 8 | bytes[i] & 0xFF;
    }
    return value;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
