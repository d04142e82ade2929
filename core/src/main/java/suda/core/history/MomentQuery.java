package suda.core.history;

/**
 * Asks for the lowest sequence of what is kept and happened at a time or later; where there is
 * none, for the sequence that comes next.
 *
 * @param timeMs milliseconds since 1970
 */
public record MomentQuery(long timeMs) implements Query {}
