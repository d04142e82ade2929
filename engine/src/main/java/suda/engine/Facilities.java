package suda.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import suda.session.Attempts;
import suda.session.BlockLists;
import suda.session.ExportLinks;
import suda.session.Listing;
import suda.session.Mailer;
import suda.session.Registrations;
import suda.session.Reload;
import suda.session.Secrets;
import suda.session.Witness;

/** What sessions are given besides the state: shared by all of them. Engine thread only. */
final class Facilities {
  private final Engine engine;
  private final Supplier<String> tokens;
  private final Secrets secrets;
  private final Mailer mailer;
  private final Attempts attempts = new Attempts();
  private final Registrations registrations = new Registrations();
  private final ExportLinks exportLinks = new ExportLinks();
  private final Witness witness = new Witness();
  private Reload reload = then -> then.accept(List.of("there is no configuration to read"));
  private BlockLists blockLists = BlockLists.NONE;

  /**
   * @param tokens gives secrets that nobody can guess, each once
   * @param secrets may answer on any thread
   */
  Facilities(Engine engine, Supplier<String> tokens, Secrets secrets, Mailer mailer) {
    this.engine = engine;
    this.tokens = tokens;
    this.secrets = secrets;
    this.mailer = mailer;
  }

  void reloadBy(Reload by) {
    reload = by;
  }

  void reload(Peer<?> peer, Consumer<List<String>> then) {
    reload.reload(engine.later(peer, then));
  }

  void askBlockLists(BlockLists lists) {
    blockLists = lists;
  }

  void listing(Peer<?> peer, Consumer<Optional<Listing>> then) {
    String address = peer.address();
    if (blockLists.mayHave(address)) {
      blockLists.look(address, engine.later(peer, then));
    } else {
      then.accept(Optional.empty());
    }
  }

  String newToken() {
    return tokens.get();
  }

  Secrets secretsFor(Peer<?> peer) {
    return new PeerSecrets(engine, peer, secrets);
  }

  Mailer mailer() {
    return mailer;
  }

  Attempts attempts() {
    return attempts;
  }

  Registrations registrations() {
    return registrations;
  }

  ExportLinks exportLinks() {
    return exportLinks;
  }

  Witness witness() {
    return witness;
  }
}
