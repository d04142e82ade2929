package suda.session.account;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.name.Nick;
import suda.core.state.Account;
import suda.session.Context;

/**
 * One try to show that an account is one's own, or to know another secret. It counts against where
 * it comes from and against the account, if it is one's, until it is given back. Engine thread
 * only.
 */
public final class Attempt {
  public static final String TOO_MANY = "too many attempts; wait a minute";

  private final Context context;
  private final @Nullable String key;

  private Attempt(Context context, @Nullable String key) {
    this.context = context;
    this.key = key;
  }

  /**
   * @param name any of the account's, or one that no account has: the two are not told apart
   * @return null where there were too many
   */
  public static @Nullable Attempt begin(Context context, String name) {
    String key = key(context, name);
    boolean may = context.attempts().take(context.connection().address(), key, context.nowMs());
    return may ? new Attempt(context, key) : null;
  }

  /** One try to know a secret that is no account's: an invitation's code. */
  static @Nullable Attempt begin(Context context) {
    boolean may = context.attempts().take(context.connection().address(), null, context.nowMs());
    return may ? new Attempt(context, null) : null;
  }

  /** The same for all the names of an account. */
  public static String key(Context context, String name) {
    Account account = context.state().accounts().named(name);
    return account == null
        ? Nick.trusted(Text.cut(name, Limit.NICK_BYTES)).key()
        : account.name().key();
  }

  /** It was no guess. */
  public void giveBack() {
    context.attempts().giveBack(context.connection().address(), key);
  }
}
