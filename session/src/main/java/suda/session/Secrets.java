package suda.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;

/**
 * Checks secrets. That takes long on purpose, so it is done elsewhere. Called on the engine thread;
 * never blocks. A session's answers come later, on the engine thread, unless its connection is gone
 * by then; who does the work may answer on any thread, and at once.
 */
public interface Secrets {

  Allowed allowed();

  /**
   * Gives what is to be kept of a password; nothing where it is empty, or where too much waits to
   * be done.
   */
  void digest(String password, Consumer<Optional<Credential>> then);

  /**
   * Tells whether {@code password} is the one that {@code kept} was made of; false where too much
   * waits to be done.
   *
   * @param kept null where there is no such account: takes as long as a wrong password does
   */
  void check(String password, @Nullable Credential kept, Consumer<Boolean> then);

  /**
   * Whether what is kept of a password was made when less was asked for: it is to be made anew the
   * next time that the password is known. At once.
   */
  boolean isOutdated(Credential kept);

  /** Gives the name of the account that a bearer token speaks for; nothing where it is not good. */
  void bearer(String token, Consumer<Optional<String>> then);

  /**
   * What the operator allows.
   *
   * @param bearerTokens whether any can be good
   * @param plainPasswords whether passwords may come unencrypted from other machines
   */
  record Allowed(boolean bearerTokens, boolean plainPasswords) {}
}
