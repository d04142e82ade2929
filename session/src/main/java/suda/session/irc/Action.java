package suda.session.irc;

/**
 * What a command does in a phase.
 *
 * @param <P> the phase
 */
@FunctionalInterface
interface Action<P> {
  void run(P phase, Exchange exchange);
}
