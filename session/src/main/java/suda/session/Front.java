package suda.session;

/**
 * A protocol: begins conversations in it. Any thread; the engine then runs the session.
 *
 * @param <M> what the protocol makes of its bytes
 */
@FunctionalInterface
public interface Front<M> {
  Session<M> begin(Context context);
}
