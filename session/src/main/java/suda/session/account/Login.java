package suda.session.account;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Credential;
import suda.core.state.Account;
import suda.session.Context;

/** Finds out by a password whether somebody may use an account. Engine thread only. */
public final class Login {
  private final Context context;
  private final String name;
  private final Consumer<Outcome> then;

  /** What came of it. */
  public sealed interface Outcome {

    /** The password is the account's, which may not be verified yet. */
    record Right(Account account) implements Outcome {}

    /** There is no such account, or the password is another's. */
    record Wrong() implements Outcome {}

    /** Nothing was checked. */
    record TooMany() implements Outcome {}
  }

  /**
   * @param then is called once, perhaps after {@link #by} returns
   */
  public Login(Context context, String name, Consumer<Outcome> then) {
    this.context = context;
    this.name = name;
    this.then = then;
  }

  /** A name that nobody has is looked at for as long. */
  public void by(String password) {
    Attempt attempt = Attempt.begin(context, name);
    if (attempt == null) {
      then.accept(new Outcome.TooMany());
      return;
    }
    Account account = context.state().accounts().named(name);
    Credential kept = account == null ? null : account.credential();
    context
        .secrets()
        .check(
            password,
            kept,
            right -> {
              Account now = account == null ? null : current(account.id(), kept);
              if (right && now != null) {
                attempt.giveBack();
                renew(now, password);
                then.accept(new Outcome.Right(now));
              } else {
                then.accept(new Outcome.Wrong());
              }
            });
  }

  /** Null where it is gone meanwhile, or has another password. */
  private @Nullable Account current(long id, @Nullable Credential kept) {
    Account now = context.state().accounts().account(id);
    return now != null && kept != null && kept.equals(now.credential()) ? now : null;
  }

  /** What is kept of it may have been made when less was asked for. */
  private void renew(Account account, String password) {
    Credential kept = account.credential();
    if (kept == null || !context.secrets().isOutdated(kept)) {
      return;
    }
    context
        .secrets()
        .digest(
            password,
            made -> {
              if (made.isPresent() && current(account.id(), kept) != null) {
                context.submit(
                    new Command.ChangeCredential(account.id(), made.get()), decision -> {});
              }
            });
  }
}
