package suda.core.history;

/**
 * A channel as far as somebody may read it.
 *
 * @param after only what has a higher sequence; 0 for all since it was opened
 */
public record Readable(Buffer buffer, long after) {}
