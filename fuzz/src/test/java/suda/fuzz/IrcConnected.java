package suda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.engine.Peer;
import suda.session.irc.IrcInput;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/** An IRC client. */
final class IrcConnected extends Connected implements IrcFramer.Sink {
  /** What a server may write before a message, with {@code @} and the space. */
  private static final int TAGS_BYTES_MAX = 8191;

  private static final Pattern USER = Pattern.compile("[^!@:\\s]+![^!@\\s]+@[^!@\\s]+");
  private static final Pattern NUMERIC = Pattern.compile("[0-9]{3}");
  private static final Set<String> VERBS =
      Set.of(
          "ACCOUNT",
          "ACK",
          "AUTHENTICATE",
          "AWAY",
          "BATCH",
          "CAP",
          "CHATHISTORY",
          "CHGHOST",
          "EDIT",
          "ERROR",
          "FAIL",
          "INVITE",
          "JOIN",
          "KICK",
          "KILL",
          "MARKREAD",
          "METADATA",
          "MODE",
          "NICK",
          "NOTE",
          "NOTICE",
          "PART",
          "PING",
          "PONG",
          "PRIVMSG",
          "QUIT",
          "REDACT",
          "REGISTER",
          "RENAME",
          "RESUME",
          "SETNAME",
          "SILENCE",
          "TAGMSG",
          "TOPIC",
          "VERIFY",
          "WALLOPS",
          "WARN");

  private final IrcFramer framer;
  private @Nullable Peer<IrcInput> peer;

  IrcConnected(Framing framing) {
    framer = new IrcFramer(framing);
  }

  void begin(Peer<IrcInput> made) {
    peer = made;
  }

  @Override
  Peer<IrcInput> peer() {
    return made(peer);
  }

  @Override
  void says(byte[] bytes) {
    framer.feed(ByteBuffer.wrap(bytes), this);
  }

  @Override
  public void message(Message message) {
    peer().received(new IrcInput.Said(message));
  }

  @Override
  public void fault(IrcFramer.Fault fault) {
    peer().received(new IrcInput.Malformed(fault));
  }

  /** The line is exactly what its message is written as: nothing in it was meant otherwise. */
  @Override
  void check(String line) {
    Message message = Objects.requireNonNull(Message.parse(line), line);
    assertThat(message.format()).isEqualTo(line);
    assertThat(message.bodyBytes()).as(line).isLessThanOrEqualTo(Limit.LINE_BYTES.max());
    assertThat(tagsBytes(line)).as(line).isLessThanOrEqualTo(TAGS_BYTES_MAX);
    assertThat(isKnown(message.verb())).as(line).isTrue();
    String source = message.source();
    assertThat(source == null || isSource(source)).as(line).isTrue();
  }

  private static int tagsBytes(String line) {
    int end = line.startsWith("@") ? line.indexOf(' ') + 1 : 0;
    return line.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isKnown(String verb) {
    return VERBS.contains(verb) || NUMERIC.matcher(verb).matches();
  }

  private static boolean isSource(String source) {
    return source.equals(FuzzedServer.NAME) || USER.matcher(source).matches();
  }
}
