package suda.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;

/** What is kept of a password is the password itself; answers come later. */
record PlainSecrets(TestNetwork network) implements Secrets {
  @Override
  public void digest(String password, Consumer<Optional<Credential>> then) {
    network.run(() -> then.accept(Optional.of(new Credential(password, "", 0, "", ""))));
  }

  @Override
  public void check(String password, @Nullable Credential kept, Consumer<Boolean> then) {
    network.run(() -> then.accept(kept != null && kept.argon2id().equals(password)));
  }

  @Override
  public void bearer(String token, Consumer<Optional<String>> then) {
    network.run(() -> then.accept(Optional.empty()));
  }
}
