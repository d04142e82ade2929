package suda.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import suda.client.ChatMessage.Kind;
import suda.wire.irc.Capability;
import suda.wire.irc.Framing;
import suda.wire.irc.Message;

/** How a text is put, in messages and in lines, to the server of now. Under the client's lock. */
final class Phrasing {
  private final Session session;
  private long named;

  Phrasing(Session session) {
    this.session = session;
  }

  /** The messages that {@code text} makes; none if there is nothing to say. */
  List<String> messages(String target, String text, Kind kind) {
    int bytesMax = bytesMax(target, kind);
    return kind != Kind.ACTION && takesSeveralLines()
        ? Pieces.of(text, bytesMax, session.support().multiline().orElseThrow())
        : Pieces.of(text, bytesMax);
  }

  /** Whether a message may be of several lines, or of a long one. */
  private boolean takesSeveralLines() {
    return session.has(Capability.MULTILINE)
        && session.has(Capability.BATCH)
        && session.support().multiline().isPresent();
  }

  /**
   * The lines that say one of {@link #messages}; none if the server takes no such message any more.
   *
   * @param line verb, target and tags, without a text
   */
  List<Message> lines(Message line, String text, Kind kind) {
    int bytesMax = bytesMax(line.param(0), kind);
    if (text.indexOf('\n') < 0 && bytes(text) <= bytesMax) {
      String said = Talk.framed(kind, text);
      return List.of(
          Message.of(line.verb(), line.param(0), said).withTrailing().withTags(line.tags()));
    }
    return takesSeveralLines() ? Multiline.lines(line, "m" + ++named, text, bytesMax) : List.of();
  }

  /** What remains of a line when the server has put the longest of sources before it. */
  private int bytesMax(String target, Kind kind) {
    int nickBytes = Math.max(32, bytes(session.nick()) + 2);
    int sourceBytes = 1 + nickBytes + 1 + 20 + 1 + 64;
    int actionBytes = bytes(Talk.framed(kind, ""));
    return Framing.FROM_CLIENT.bodyBytesMax()
        - sourceBytes
        - " PRIVMSG  :\r\n".length()
        - bytes(target)
        - actionBytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
