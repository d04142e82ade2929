package suda.client;

/**
 * Somebody in a room.
 *
 * @param prefixes such as {@code @} or {@code @+}, the highest first; empty for most
 * @param away as far as the server tells
 */
public record Member(String nick, String prefixes, boolean away) {

  Member withNick(String changed) {
    return new Member(changed, prefixes, away);
  }

  Member withPrefixes(String changed) {
    return new Member(nick, changed, away);
  }

  Member withAway(boolean changed) {
    return new Member(nick, prefixes, changed);
  }
}
