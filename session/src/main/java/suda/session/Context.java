package suda.session;

import java.util.List;
import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.HistoryQuery;
import suda.core.history.Query;
import suda.core.rule.Decision;
import suda.core.state.State;

/** What the engine gives to one session. Engine thread only. */
public interface Context {

  /** The state as of now; to be read and never kept across calls. */
  State state();

  /** Milliseconds since 1970, the same during one batch. */
  long nowMs();

  ServerInfo server();

  Connection connection();

  /**
   * Hands a command to the writer. Its events are heard first, then {@code then} gets the decision;
   * what the session sends in both is held back until the events are durable. Sessions must not
   * rely on {@code then} being called before this returns: the writer may be another node.
   */
  void submit(Command command, Consumer<Decision> then);

  /** A new secret for a session's client. */
  String newToken();

  /**
   * The connection is gone, and its client may come back: the user stays for the grace time. To be
   * called in {@link Session#closed} instead of submitting {@code Leave}.
   */
  void awaitReturn(long user);

  /** Tells whether all that the user was to hear after the event {@code sequence} is still kept. */
  boolean canReplay(long user, long sequence);

  /**
   * Takes the user over: this connection is the user's from now on, and an older one is closed.
   * What the user was to hear after the event {@code sequence} is told first, at the pace at which
   * the client reads, then {@code caughtUp} is run, and then what happens is told as it happens.
   * Call it where {@link #canReplay} is true.
   */
  void resume(long user, long sequence, Runnable caughtUp);

  /** The client has everything up to the event {@code sequence}: it need not be kept for it. */
  void confirmed(long sequence);

  /**
   * Asks the archive; {@code then} gets what was found, later and on the engine thread, unless the
   * connection is gone by then.
   */
  void ask(Query query, Consumer<Found> then);

  /** The same, for the events alone. */
  default void history(HistoryQuery query, Consumer<List<Stamped>> then) {
    ask(query, found -> then.accept(found.stamped()));
  }
}
