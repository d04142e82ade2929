package suda.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What each message's text begins with: whose it is, the how-manieth, and when it was due.
 *
 * <pre>~rrrrrrrr 00012 0000000345 0000000000123456789</pre>
 *
 * <p>Every field has a fixed width, so it is written and read in place. The instance is a cursor
 * that the next {@link #read} overwrites; one thread each.
 */
final class Stamp {
  static final int RUN_BYTES = 8;
  static final int BYTES = 46;
  static final int SENDERS_MAX = 99_999;

  private static final int SENDER_AT = 10;
  private static final int SEQUENCE_AT = 16;
  private static final int TIME_AT = 27;

  private final byte[] run;
  private int sender;
  private int sequence;
  private long time;

  /**
   * @param run eight ASCII characters that tell this run's messages from any other's
   */
  Stamp(String run) {
    this.run = run.getBytes(StandardCharsets.US_ASCII);
    if (this.run.length != RUN_BYTES) {
      throw new IllegalArgumentException("a run id has 8 characters, not \"" + run + "\"");
    }
  }

  int sender() {
    return sender;
  }

  /** Counted from 0 for each sender. */
  int sequence() {
    return sequence;
  }

  /** Nanoseconds on the load generator's clock. */
  long time() {
    return time;
  }

  /** Reads the stamp in {@code bytes[from, to)}; false if none of this run begins there. */
  boolean read(byte[] bytes, int from, int to) {
    if (to - from < BYTES || bytes[from] != '~' || !isThisRun(bytes, from + 1)) {
      return false;
    }
    sender = (int) digits(bytes, from + SENDER_AT, 5);
    sequence = (int) digits(bytes, from + SEQUENCE_AT, 10);
    time = digits(bytes, from + TIME_AT, 19);
    return true;
  }

  /** Writes a whole stamp at {@code from}. */
  void write(byte[] bytes, int from, int sender, int sequence, long time) {
    Arrays.fill(bytes, from, from + BYTES, (byte) ' ');
    bytes[from] = '~';
    System.arraycopy(run, 0, bytes, from + 1, RUN_BYTES);
    digits(bytes, from + SENDER_AT, 5, sender);
    restamp(bytes, from, sequence, time);
  }

  /** Overwrites the two fields of a stamp that change from message to message. */
  static void restamp(byte[] bytes, int from, int sequence, long time) {
    digits(bytes, from + SEQUENCE_AT, 10, sequence);
    digits(bytes, from + TIME_AT, 19, time);
  }

  private boolean isThisRun(byte[] bytes, int from) {
    return Arrays.equals(bytes, from, from + RUN_BYTES, run, 0, RUN_BYTES);
  }

  private static long digits(byte[] bytes, int from, int width) {
    long value = 0;
    for (int i = from; i < from + width; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }

  private static void digits(byte[] bytes, int from, int width, long value) {
    long rest = value;
    for (int i = from + width - 1; i >= from; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
