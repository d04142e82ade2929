package suda.client;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said.
 *
 * @param id the server's name for it, the same for everybody and every time; empty where the server
 *     gives none
 * @param time when the server took it; where it does not say, when it arrived
 * @param nick who said it
 * @param channel where it belongs, and where an answer goes: a channel, or the nick of the other
 *     one in a private conversation
 * @param text as it was sent, with {@code \n} between lines where there are several; not made
 *     harmless for a terminal
 * @param own whether it was said under this client's nick
 * @param replaces the id of the message whose text this is from now on; empty for what is said anew
 */
public record ChatMessage(
    Optional<String> id,
    Instant time,
    String nick,
    String channel,
    String text,
    Kind kind,
    Origin origin,
    boolean own,
    Optional<String> replaces) {

  /** How it was said. */
  public enum Kind {
    /** The usual way. */
    TEXT,
    /** As what its sender does: {@code /me}. */
    ACTION,
    /** As something that no program may answer. */
    NOTICE
  }

  /** Why it came now. */
  public enum Origin {
    /** It was just said. */
    LIVE,
    /** It was said while the connection was lost. */
    MISSED,
    /** It was said before this client joined. */
    EARLIER
  }

  /** The same with another text. */
  public ChatMessage with(String other) {
    return new ChatMessage(id, time, nick, channel, other, kind, origin, own, replaces);
  }

  ChatMessage as(Origin other) {
    return new ChatMessage(id, time, nick, channel, text, kind, other, own, replaces);
  }
}
