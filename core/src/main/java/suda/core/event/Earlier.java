package suda.core.event;

/**
 * A message that an event is about.
 *
 * @param sequence the message's own
 * @param sentMs when it was sent, in milliseconds since 1970
 * @param target whom it was for
 * @param nick of who sent it, as it was then
 */
public record Earlier(long sequence, long sentMs, Target target, String nick) {}
