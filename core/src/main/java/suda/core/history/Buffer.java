package suda.core.history;

import java.util.Arrays;
import java.util.List;
import suda.core.event.Author;
import suda.core.event.Target.ToUser;

/**
 * What one reads as a whole: a channel's history, or a conversation of two.
 *
 * @param key a channel's id; of a conversation the keys of both, in one order for both directions
 */
public record Buffer(String key) {

  public static Buffer channel(long id) {
    return new Buffer(Long.toString(id));
  }

  public static Buffer conversation(Author author, ToUser to) {
    return conversation(Party.of(author), Party.of(to));
  }

  /** Of two guests {@code 17:20}, the lower first; else with a space between, as {@code @a @b}. */
  public static Buffer conversation(Party one, Party other) {
    if (one.isGuest() && other.isGuest()) {
      long a = Long.parseLong(one.key());
      long b = Long.parseLong(other.key());
      return new Buffer(Math.min(a, b) + ":" + Math.max(a, b));
    }
    boolean inOrder = one.key().compareTo(other.key()) <= 0;
    return new Buffer((inOrder ? one : other).key() + " " + (inOrder ? other : one).key());
  }

  /** The two in a conversation; nobody where it is a channel. */
  List<Party> parties() {
    return isChannel() ? List.of() : Arrays.stream(key.split("[ :]", 2)).map(Party::new).toList();
  }

  public boolean isChannel() {
    return key.indexOf(' ') < 0 && key.indexOf(':') < 0;
  }

  /** The channel's id. */
  public long channel() {
    return Long.parseLong(key);
  }
}
