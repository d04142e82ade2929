package suda.core.state;

/**
 * One client's stay with its user, which goes on when its connection breaks.
 *
 * @param id the sequence of the event that began it
 * @param tokenHash what is kept of the secret by which the client comes back
 */
public record ClientSession(long id, long user, String tokenHash) {}
