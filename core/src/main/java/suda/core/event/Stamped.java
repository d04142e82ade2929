package suda.core.event;

/**
 * An event with its place in the journal and its time.
 *
 * @param sequence counted from 1 over all events
 * @param timeMs milliseconds since 1970, never less than the one before
 */
public record Stamped(long sequence, long timeMs, Event event) {}
