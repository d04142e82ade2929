package suda.wire.text;

import java.nio.ByteBuffer;
import suda.wire.bytes.PartialLine;

/**
 * Turns the bytes of one plain-text connection into messages. Not thread-safe; one per connection.
 * Holds memory only while a part of a line waits, at most about twice the limit.
 *
 * <p>LF, CR LF and telnet's CR NUL end a message; an empty line is an empty message. Malformed
 * UTF-8 becomes U+FFFD; other characters, NUL and controls too, are passed on as they are (see
 * {@link Printable}). A connection that has never sent a line end has its bytes taken after a
 * {@link #quiet quiet time}: the tutorial's client ends nothing. Telnet negotiation is ignored.
 */
public final class TextFramer {
  /** Longest message in bytes unless told otherwise. */
  public static final int LINE_BYTES_MAX = 8_192;

  /** Longest telnet subnegotiation in bytes unless told otherwise. */
  public static final int SUBNEGOTIATION_BYTES_MAX = 512;

  /** Receives what was read, in order, from within the call that completed it. */
  public interface Sink {
    /** One message, without its end. */
    void line(String text);

    /** A message over the limit has begun; once for each. Its bytes are skipped to its end. */
    void tooLong();
  }

  /** What is known about a CR that was the last byte read. */
  private enum Cr {
    /** There was none. */
    NONE,
    /** Whether it belongs to a line end is decided by the next byte. */
    HELD,
    /** A quiet time has made it one: if LF or NUL follow, they belong to it. */
    TAKEN
  }

  private final int lineBytesMax;
  private final PartialLine waiting = new PartialLine();
  private final Telnet telnet;
  private Cr cr = Cr.NONE;
  private boolean linesRule;
  private boolean skipping;

  /**
   * @param lineBytesMax longest message in bytes, without its end
   */
  public TextFramer(int lineBytesMax) {
    this(lineBytesMax, SUBNEGOTIATION_BYTES_MAX);
  }

  /**
   * @param lineBytesMax longest message in bytes, without its end
   * @param subnegotiationBytesMax after so many bytes a telnet subnegotiation is taken as over
   */
  public TextFramer(int lineBytesMax, int subnegotiationBytesMax) {
    this.lineBytesMax = lineBytesMax;
    this.telnet = new Telnet(subnegotiationBytesMax);
  }

  /** Reads all of {@code in}; what it keeps it copies. */
  public void feed(ByteBuffer in, Sink sink) {
    while (in.hasRemaining()) {
      int plain = plainBytes(in);
      if (plain > 0) {
        data(in, plain, sink);
      } else {
        special(in.get() & 0xFF, sink);
      }
    }
  }

  /** Whether bytes wait that are not part of a message yet. */
  public boolean pending() {
    return !waiting.isEmpty();
  }

  /**
   * Whether {@link #quiet} would end a message: no line end has ever come, and more waits than the
   * beginning of one character.
   */
  public boolean quietEnds() {
    return !linesRule && (skipping || cr == Cr.HELD || wholeBytes() > 0);
  }

  /**
   * Nothing has come for a while: what waits is taken as one message, unless lines rule. A
   * character of which only a part has come stays waiting for its rest.
   */
  public void quiet(Sink sink) {
    if (linesRule) {
      return;
    }
    skipping = false;
    int whole = wholeBytes();
    cr = cr == Cr.HELD ? Cr.TAKEN : cr;
    if (whole > 0) {
      sink.line(waiting.take(whole));
    }
  }

  /** The connection has ended: what waits is a message, complete or not. */
  public void end(Sink sink) {
    cr = Cr.NONE;
    skipping = false;
    if (pending()) {
      sink.line(waiting.take(waiting.length()));
    }
  }

  /** Bytes of memory held for a line that waits for its end. */
  int bytesHeld() {
    return waiting.capacity();
  }

  /** How many of the next bytes are neither of a line end nor of telnet's. */
  private int plainBytes(ByteBuffer in) {
    if (cr != Cr.NONE || telnet.speaks()) {
      return 0;
    }
    int i = in.position();
    while (i < in.limit() && in.get(i) != '\n' && in.get(i) != '\r' && in.get(i) != Telnet.IAC) {
      i++;
    }
    return i - in.position();
  }

  private void special(int value, Sink sink) {
    switch (telnet.next(value)) {
      case IGNORED -> {}
      case DATA -> data(value, sink);
      case IAC_THEN_DATA -> {
        data(0xFF, sink);
        data(value, sink);
      }
    }
  }

  private void data(ByteBuffer in, int count, Sink sink) {
    if (fits(count, sink)) {
      waiting.append(in, count);
    } else {
      in.position(in.position() + count);
    }
  }

  private void data(int value, Sink sink) {
    if (value == '\n' || value == 0 && cr != Cr.NONE) {
      lineEnd(sink);
    } else {
      heldCrIsData(sink);
      cr = value == '\r' ? Cr.HELD : Cr.NONE;
      if (value != '\r') {
        append(value, sink);
      }
    }
  }

  private void lineEnd(Sink sink) {
    linesRule = true;
    boolean hasEnded = skipping || cr == Cr.TAKEN;
    skipping = false;
    cr = Cr.NONE;
    if (!hasEnded) {
      sink.line(waiting.take(waiting.length()));
    }
  }

  private void heldCrIsData(Sink sink) {
    if (cr == Cr.HELD) {
      append('\r', sink);
    }
  }

  private void append(int value, Sink sink) {
    if (fits(1, sink)) {
      waiting.append(value);
    }
  }

  private boolean fits(int count, Sink sink) {
    if (skipping || waiting.length() + count <= lineBytesMax) {
      return !skipping;
    }
    skipping = true;
    waiting.clear();
    sink.tooLong();
    return false;
  }

  /** How many bytes wait that no byte to come could still change. */
  private int wholeBytes() {
    if (cr == Cr.HELD) {
      return waiting.length();
    }
    return waiting.length() - Utf8Tail.incompleteBytes(waiting);
  }
}
