package suda.wire.irc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.IrcFramer.Fault;

/**
 * Measures a line, whole or only begun, against the limits. If the beginning of a line has a fault,
 * then so has the line, and the same one: so it does not matter in which pieces a line arrives.
 */
final class LineLength {
  private LineLength() {}

  /** The fault of the line in {@code line}, from its position 0 to its limit; null if none. */
  static @Nullable Fault fault(ByteBuffer line, Framing framing) {
    int length = line.limit();
    if (length < Math.min(framing.tagsBytesMax(), framing.bodyBytesBeforeEnd())) {
      return null;
    }
    int start = firstOf(line, length);
    // First: while only these have come, nobody knows whether tags will follow.
    if (start > framing.bodyBytesBeforeEnd()) {
      return Fault.LINE_TOO_LONG;
    }
    boolean tagged = start < length && line.get(start) == '@';
    int tagsEnd = tagged ? tagsEnd(line, start) : start;
    if (tagsEnd - start > framing.tagsBytesMax()) {
      return Fault.TAGS_TOO_LONG;
    }
    int bodyBytes = length - Math.min(length, tagsEnd) + start;
    return bodyBytes > framing.bodyBytesBeforeEnd() ? Fault.LINE_TOO_LONG : null;
  }

  /** Index of what {@link Message#parse} takes for the first character. */
  private static int firstOf(ByteBuffer line, int length) {
    int i = 0;
    while (i < length && (line.get(i) == ' ' || line.get(i) == 0)) {
      i++;
    }
    return i;
  }

  /** Index after the space that ends the tags, counted as if one followed where there is none. */
  private static int tagsEnd(ByteBuffer line, int start) {
    int i = start;
    while (i < line.limit() && line.get(i) != ' ') {
      i++;
    }
    return i + 1;
  }
}
