package suda.core.state;

/**
 * That a user was in a channel for a time, which is over.
 *
 * @param from the sequence of the event by which the user came
 * @param until the sequence of the event by which the user went, which the user still heard
 */
public record Stay(long channel, long from, long until) {}
