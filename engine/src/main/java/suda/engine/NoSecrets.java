package suda.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;
import suda.session.Secrets;

/** Where nothing checks secrets, none is right. */
final class NoSecrets implements Secrets {
  @Override
  public void digest(String password, Consumer<Optional<Credential>> then) {
    then.accept(Optional.empty());
  }

  @Override
  public void check(String password, @Nullable Credential kept, Consumer<Boolean> then) {
    then.accept(false);
  }

  @Override
  public void bearer(String token, Consumer<Optional<String>> then) {
    then.accept(Optional.empty());
  }
}
