package suda.core.event;

import org.jspecify.annotations.Nullable;
import suda.core.name.Nick;

/**
 * Who said something, as they were known when they said it: history must not change when they
 * change their nick.
 *
 * @param user the user's id
 * @param account the account's name, or null for a guest
 */
public record Author(long user, Nick nick, String username, String host, @Nullable String account) {

  /** The same with an account, or none. */
  public Author under(@Nullable String other) {
    return new Author(user, nick, username, host, other);
  }
}
