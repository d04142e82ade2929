package suda.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;

/**
 * Checks secrets. That takes long on purpose, so it is done elsewhere: the answers come later, on
 * the engine thread. Called on the engine thread; never blocks.
 */
public interface Secrets {

  /** Gives what is to be kept of a password, or nothing where too much waits to be done. */
  void digest(String password, Consumer<Optional<Credential>> then);

  /**
   * Tells whether {@code password} is the one that {@code kept} was made of; false where too much
   * waits to be done.
   *
   * @param kept null where there is no such account: takes as long as a wrong password does
   */
  void check(String password, @Nullable Credential kept, Consumer<Boolean> then);

  /** Gives the name of the account that a bearer token speaks for; nothing where it is not good. */
  void bearer(String token, Consumer<Optional<String>> then);
}
