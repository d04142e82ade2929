package suda.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;
import suda.session.Secrets;

/** Brings the answers to one peer: on the engine thread, unless its connection is gone by then. */
record PeerSecrets(Engine engine, Peer<?> peer, Secrets secrets) implements Secrets {

  @Override
  public Allowed allowed() {
    return secrets.allowed();
  }

  @Override
  public void digest(String password, Consumer<Optional<Credential>> then) {
    secrets.digest(password, engine.later(peer, then));
  }

  @Override
  public void check(String password, @Nullable Credential kept, Consumer<Boolean> then) {
    secrets.check(password, kept, engine.later(peer, then));
  }

  @Override
  public boolean isOutdated(Credential kept) {
    return secrets.isOutdated(kept);
  }

  @Override
  public Credential decoy(String name) {
    return secrets.decoy(name);
  }

  @Override
  public void bearer(String token, Consumer<Optional<String>> then) {
    secrets.bearer(token, engine.later(peer, then));
  }
}
