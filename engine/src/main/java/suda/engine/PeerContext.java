package suda.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.rule.Decision;
import suda.core.state.ClientSession;
import suda.core.state.State;
import suda.session.Attempts;
import suda.session.Connection;
import suda.session.Context;
import suda.session.ExportLinks;
import suda.session.Listing;
import suda.session.Mailer;
import suda.session.Registrations;
import suda.session.Secrets;
import suda.session.ServerInfo;
import suda.session.Witness;

/** The engine, as the session of one peer may use it. */
record PeerContext(Engine engine, Peer<?> peer) implements Context {

  @Override
  public State state() {
    return engine.state();
  }

  @Override
  public long nowMs() {
    return engine.nowMs();
  }

  @Override
  public ServerInfo server() {
    return engine.server();
  }

  @Override
  public Connection connection() {
    return peer;
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    then.accept(engine.execute(peer, command));
  }

  @Override
  public Secrets secrets() {
    return engine.facilities().secretsFor(peer);
  }

  @Override
  public void reload(Consumer<List<String>> then) {
    engine.facilities().reload(peer, then);
  }

  @Override
  public Attempts attempts() {
    return engine.facilities().attempts();
  }

  @Override
  public Registrations registrations() {
    return engine.facilities().registrations();
  }

  @Override
  public Witness witness() {
    return engine.facilities().witness();
  }

  @Override
  public ExportLinks exportLinks() {
    return engine.facilities().exportLinks();
  }

  @Override
  public void listing(Consumer<Optional<Listing>> then) {
    engine.facilities().listing(peer, then);
  }

  @Override
  public Mailer mailer() {
    return engine.facilities().mailer();
  }

  @Override
  public String newToken() {
    return engine.facilities().newToken();
  }

  @Override
  public void lost(long user, Departure departure, String reason) {
    engine.presence().lost(peer, user, departure, reason);
  }

  @Override
  public void quit(long user, String reason) {
    engine.presence().quit(peer, user, reason);
  }

  @Override
  public void attach(long user) {
    engine.presence().attach(peer, user);
  }

  @Override
  public boolean canReplay(long user, long sequence) {
    return engine.presence().canReplay(user, sequence);
  }

  @Override
  public void resume(ClientSession session, long sequence, Runnable caughtUp) {
    peer.resume(session, sequence, caughtUp);
  }

  @Override
  public void confirmed(long sequence) {
    peer.confirm(sequence);
  }

  @Override
  public void ask(Query query, Consumer<Found> then) {
    engine.ask(peer, query, then);
  }

  @Override
  public void message(long sequence, Consumer<Optional<Said>> then) {
    engine.message(peer, sequence, then);
  }
}
