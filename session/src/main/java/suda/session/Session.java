package suda.session;

import suda.core.event.Departure;

/**
 * One client's conversation. Engine thread only, except for its construction.
 *
 * @param <M> what the client's protocol makes of its bytes
 */
public interface Session<M> {

  /** The conversation begins: the first call. */
  void open();

  /** The client said something. */
  void receive(M message);

  /**
   * Something happens because this session asked for it, or its own user is leaving. Called before
   * the event is applied and in the place of {@link Profile#render}, so that the session can answer
   * its client in its own way: every event of a command that the session submitted, whoever else
   * hears of it. For {@link suda.core.event.Event.UserLeft} every session of the user is called,
   * whoever asked, and must end its connection. No command may be submitted from here.
   */
  void hear(Occurrence occurrence);

  /**
   * The user came into a channel by another of the user's clients. Called after the event was
   * applied, and only while this client is told what happens as it happens.
   */
  void entered(Occurrence occurrence);

  /**
   * A channel of the session's user has got another name. Called after the event was applied, in
   * addition to what the profile tells: for clients that do not know of names that change, and must
   * be told something that is about each of them.
   *
   * @return whether it told its client, who is then not to be told again
   */
  default boolean renamed(Occurrence occurrence) {
    return false;
  }

  /**
   * How events are told to this client alone, long after they happened. What the user did is told
   * with {@link Hearing#OWN}.
   */
  Profile retelling();

  /** The connection is gone: the last call. */
  void closed(Departure departure, String reason);

  /** Called about once a second, for what depends on time passing. */
  void tick();

  /**
   * The server wants to tell this client something that is not an event.
   *
   * @param text one line
   */
  void notice(String text);

  /** The server stops; says so and ends the connection. */
  void stop(String reason);
}
