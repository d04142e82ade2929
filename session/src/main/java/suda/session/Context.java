package suda.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Said;
import suda.core.event.Stamped;
import suda.core.history.Found;
import suda.core.history.HistoryQuery;
import suda.core.history.Query;
import suda.core.rule.Decision;
import suda.core.state.ClientSession;
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

  /** Who checks passwords and tokens. */
  Secrets secrets();

  /** The failed attempts to log in, of all sessions. */
  Attempts attempts();

  /** The accounts that were registered lately, by all sessions. */
  Registrations registrations();

  /** Who was here, and who wants to know who comes and goes. */
  Witness witness();

  /** Where those who ask for their own data find them. */
  ExportLinks exportLinks();

  /**
   * Asks whether the connection's address is on a list of those that the operator does not want;
   * {@code then} gets it on the engine thread, at once where there is nothing to look for, else
   * later, unless the connection is gone by then.
   */
  void listing(Consumer<Optional<Listing>> then);

  Mailer mailer();

  /**
   * Has the configuration read again; {@code then} gets what came of it, a line each, later and on
   * the engine thread.
   */
  void reload(Consumer<List<String>> then);

  /** A new secret for a session's client. */
  String newToken();

  /**
   * The connection is gone without a word. Where the client may come back, its session waits for
   * the grace time; the user stays while some session waits, another connection is the user's, or
   * the account is always on. Else the user leaves.
   */
  void lost(long user, Departure departure, String reason);

  /**
   * The client leaves for good. Its session ends; the user stays as in {@link #lost}, and then this
   * session is told to {@link Session#stop}. Else the user leaves.
   */
  void quit(long user, String reason);

  /** This connection is one of the user's from now on, and hears what happens from now on. */
  void attach(long user);

  /** Tells whether all that the user was to hear after the event {@code sequence} is still kept. */
  boolean canReplay(long user, long sequence);

  /**
   * Takes a session over: this connection is the session's from now on, and an older one is closed.
   * What its user was to hear after the event {@code sequence} is told first, at the pace at which
   * the client reads, then {@code caughtUp} is run, and then what happens is told as it happens.
   * Call it where {@link #canReplay} is true.
   */
  void resume(ClientSession session, long sequence, Runnable caughtUp);

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

  /**
   * Finds one message in the archive, as it reads now; {@code then} gets it, or nothing where there
   * is none or it was redacted, later and on the engine thread, unless the connection is gone by
   * then.
   */
  void message(long sequence, Consumer<Optional<Said>> then);
}
