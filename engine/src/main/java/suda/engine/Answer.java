package suda.engine;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import suda.core.Limit;

/** A long answer, made page by page as its peer takes it. Engine thread only. */
final class Answer {
  private final Iterator<byte[]> lines;
  private final Runnable then;

  Answer(Iterator<byte[]> lines, Runnable then) {
    this.lines = lines;
    this.then = then;
  }

  /** Makes some more lines of it. */
  byte[] page() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (lines.hasNext() && bytes.size() < Limit.PAGE_BYTES.max()) {
      bytes.writeBytes(lines.next());
    }
    return bytes.toByteArray();
  }

  boolean isOver() {
    return !lines.hasNext();
  }

  /** Goes on with what comes after it. */
  void finish() {
    then.run();
  }
}
