package suda.auth;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suda.auth.bearer.Bearers;
import suda.core.event.Credential;
import suda.session.Secrets;

/**
 * Checks in the caller's thread and answers before it returns: what {@link QueuedSecrets} does
 * elsewhere, and where little is to be done, as in simulations. One thread at a time.
 */
public final class DirectSecrets implements Secrets {
  private final Passwords passwords;
  private final Bearers bearers;
  private final Allowed allowed;

  /**
   * @param plainPasswords whether passwords may come unencrypted from other machines
   */
  public DirectSecrets(Passwords passwords, Bearers bearers, boolean plainPasswords) {
    this.passwords = passwords;
    this.bearers = bearers;
    this.allowed = new Allowed(bearers.any(), plainPasswords);
  }

  /**
   * Where nothing is secret: checks at the least cost, knows no tokens, and allows all else.
   *
   * @param salts gives 16 bytes
   */
  public static DirectSecrets atLeastCost(Supplier<byte[]> salts) {
    return new DirectSecrets(new Passwords(Cost.LEAST, salts), Bearers.NONE, true);
  }

  @Override
  public Allowed allowed() {
    return allowed;
  }

  @Override
  public void digest(String password, Consumer<Optional<Credential>> then) {
    then.accept(
        password.isEmpty() ? Optional.empty() : Optional.of(passwords.credential(password)));
  }

  @Override
  public void check(String password, @Nullable Credential kept, Consumer<Boolean> then) {
    then.accept(passwords.matches(password, kept == null ? null : kept.argon2id()));
  }

  @Override
  public boolean isOutdated(Credential kept) {
    return passwords.isOutdated(kept);
  }

  @Override
  public void bearer(String token, Consumer<Optional<String>> then) {
    then.accept(bearers.account(token));
  }
}
