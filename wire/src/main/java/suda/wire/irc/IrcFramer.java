package suda.wire.irc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import suda.wire.bytes.PartialLine;

/**
 * Turns the bytes of one connection into messages, whatever pieces they arrive in. Not thread-safe;
 * one per connection. Holds memory only while a part of a line waits, never more than the longest
 * line that {@link Framing} allows, rounded up.
 *
 * <p>CR and LF each end a line, as RFC 1459 section 8 advises; so CR LF ends one and begins an
 * empty one, which says nothing. Hence a lone CR can never be smuggled into a parameter. NUL is
 * dropped. A line that is too long is reported once, as soon as that is certain, and skipped to its
 * end. Bytes after the last line end are no message when the connection closes.
 */
public final class IrcFramer {
  /** Why a line gave no message. */
  public enum Fault {
    /** The line without its tags is longer than {@link Framing#bodyBytesMax()}. */
    LINE_TOO_LONG,
    /** The tags are longer than {@link Framing#tagsBytesMax()}. */
    TAGS_TOO_LONG,
    /** The line is not UTF-8, where {@link Framing#utf8Only()} asks for it. */
    INVALID_UTF8
  }

  /** Receives what was read, in order, from within {@link #feed}. */
  public interface Sink {
    void message(Message message);

    void fault(Fault fault);
  }

  private final Framing framing;
  private final PartialLine waiting = new PartialLine();
  private boolean skipping;

  public IrcFramer(Framing framing) {
    this.framing = framing;
  }

  /** Reads all of {@code in}; what it keeps it copies. */
  public void feed(ByteBuffer in, Sink sink) {
    while (in.hasRemaining()) {
      int end = lineEnd(in);
      if (end < 0) {
        part(in, sink);
        return;
      }
      if (skipping) {
        skipping = false;
        in.position(end + 1);
        continue;
      }
      byte[] line = line(in, end - in.position());
      in.position(end + 1);
      whole(line, sink);
    }
  }

  /** Bytes of memory held for a line that waits for its end. */
  int bytesHeld() {
    return waiting.capacity();
  }

  private void part(ByteBuffer in, Sink sink) {
    if (skipping) {
      in.position(in.limit());
      return;
    }
    waiting.append(in, bounded(in.remaining()));
    in.position(in.limit());
    Fault fault = LineLength.fault(waiting.view(), framing);
    if (fault != null) {
      skipping = true;
      waiting.clear();
      sink.fault(fault);
    }
  }

  /** The bytes of the line that ends after {@code count} more bytes of {@code in}. */
  private byte[] line(ByteBuffer in, int count) {
    int kept = bounded(count);
    if (waiting.isEmpty()) {
      byte[] line = new byte[kept];
      in.get(line);
      return line;
    }
    waiting.append(in, kept);
    return waiting.takeBytes();
  }

  /** So many of {@code count} bytes are enough to see that a line is too long. */
  private int bounded(int count) {
    return Math.min(count, framing.tagsBytesMax() + framing.bodyBytesMax() - waiting.length());
  }

  private void whole(byte[] line, Sink sink) {
    Fault fault = LineLength.fault(ByteBuffer.wrap(line), framing);
    if (fault != null) {
      sink.fault(fault);
      return;
    }
    String text = decode(line);
    if (text == null) {
      sink.fault(Fault.INVALID_UTF8);
      return;
    }
    Message message = Message.parse(text);
    if (message != null) {
      sink.message(message);
    }
  }

  private @Nullable String decode(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    // U+FFFD may have been sent as such: only then is the strict and slower look needed.
    boolean doubtful = framing.utf8Only() && text.indexOf('\uFFFD') >= 0;
    return doubtful && !isUtf8(line) ? null : text;
  }

  private static boolean isUtf8(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static int lineEnd(ByteBuffer in) {
    int limit = in.limit();
    for (int i = in.position(); i < limit; i++) {
      byte b = in.get(i);
      if (b == '\n' || b == '\r') {
        return i;
      }
    }
    return -1;
  }
}
