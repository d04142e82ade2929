package suda.core.history;

/**
 * A channel or a conversation as far as somebody may read it.
 *
 * @param after only what has a higher sequence; 0 for all
 */
public record Readable(Buffer buffer, long after) implements Where {

  /** The whole. */
  public static Readable all(Buffer buffer) {
    return new Readable(buffer, 0);
  }

  /** Whether what has this sequence is part of it. */
  boolean has(Buffer where, long sequence) {
    return buffer.equals(where) && sequence > Imported.bound(after);
  }
}
