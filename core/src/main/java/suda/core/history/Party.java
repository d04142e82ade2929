package suda.core.history;

import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Target.ToUser;
import suda.core.name.Folding;

/**
 * One of the two who talk in private, as the archive knows them: by their account, which lasts; a
 * guest only by the user's id, which ends with the connection.
 *
 * @param key {@code @} and the account's name as compared, or a user's id
 */
public record Party(String key) {
  private static final String ACCOUNT = "@";

  public static Party of(long user, @Nullable String account) {
    return account == null ? guest(user) : account(account);
  }

  public static Party of(Author author) {
    return of(author.user(), author.account());
  }

  public static Party of(ToUser to) {
    return of(to.user(), to.account());
  }

  public static Party guest(long user) {
    return new Party(Long.toString(user));
  }

  public static Party account(String name) {
    return new Party(ACCOUNT + Folding.key(name));
  }

  public boolean isGuest() {
    return !key.startsWith(ACCOUNT);
  }
}
