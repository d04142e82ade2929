package suda.session.account;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.state.Account;
import suda.session.Attempts;
import suda.session.Context;

/** Finds out by a password whether somebody may use an account. Engine thread only. */
final class Login {
  static final String TOO_MANY = "too many attempts; wait a minute";

  private final Context context;
  private final String name;
  private final Consumer<@Nullable Account> then;

  /**
   * @param then gets the account, or null where it is not the one whose password it is
   */
  Login(Context context, String name, Consumer<@Nullable Account> then) {
    this.context = context;
    this.name = name;
    this.then = then;
  }

  /** A name that nobody has is looked at for as long. */
  void by(String password) {
    Account account = context.state().accounts().named(name);
    Attempts attempts = context.attempts();
    String address = context.connection().address();
    String key = account == null ? name : account.name().key();
    if (!attempts.take(address, key, context.nowMs())) {
      then.accept(null);
      return;
    }
    context
        .secrets()
        .check(
            password,
            account == null ? null : account.credential(),
            right -> {
              if (right) {
                attempts.giveBack(address, key);
              }
              then.accept(right && account != null ? current(account) : null);
            });
  }

  /** It may have been dropped meanwhile. */
  private @Nullable Account current(Account account) {
    return context.state().accounts().account(account.id());
  }
}
