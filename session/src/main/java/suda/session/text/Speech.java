package suda.session.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.command.Command.SayToChannel;
import suda.core.command.Command.SayToUser;
import suda.core.event.Kind;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.RefusalWords;

/**
 * Says what a plain-text user types. An IRC client sees each message in one line of at most {@link
 * Limit#LINE_BYTES}, so a longer line becomes several messages, and nothing is cut off.
 */
final class Speech {
  /** What IRC puts around a message: {@code :nick!~username@host PRIVMSG #tea :text CR LF}. */
  private static final int FRAME_BYTES = Text.bytes(":!~@ PRIVMSG  :\r\n");

  /** How IRC marks something done. */
  private static final int ACTION_BYTES = Text.bytes("\1ACTION \1");

  private final TextUser user;

  Speech(TextUser user) {
    this.user = user;
  }

  void toRoom(Channel channel, Kind kind, String text) {
    say(
        text,
        channel.name().text(),
        piece ->
            new SayToChannel(
                user.id(), channel.id(), null, kind, piece, Map.of(), /* send= */ null));
  }

  void toUser(User to, String text) {
    say(
        text,
        to.nick().text(),
        piece ->
            new SayToUser(user.id(), to.id(), Kind.MESSAGE, piece, Map.of(), /* send= */ null));
  }

  private void say(String text, String target, Function<String, Command> command) {
    Consumer<Decision> answer = refusalsOnce();
    for (String piece : Pieces.of(text, bytesMax(target))) {
      user.submit(command.apply(piece), answer);
    }
  }

  /** The reason for refusing a line is not told once for each of its pieces. */
  private Consumer<Decision> refusalsOnce() {
    Set<Refusal> told = new HashSet<>();
    return decision ->
        decision.refusals().stream()
            .filter(told::add)
            .forEach(refusal -> user.tell(RefusalWords.of(refusal)));
  }

  /** With the longest nick: the user may have a longer one by the time the message is sent. */
  private int bytesMax(String target) {
    User self = user.self();
    int author =
        self == null
            ? Limit.USERNAME_BYTES.max() + Limit.HOST_BYTES.max()
            : Text.bytes(self.username()) + Text.bytes(self.host());
    return Limit.LINE_BYTES.max()
        - FRAME_BYTES
        - ACTION_BYTES
        - Limit.NICK_BYTES.max()
        - author
        - Text.bytes(target);
  }
}
