package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.event.Target.ToUser;
import suda.core.history.Entry;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Reach;
import suda.wire.irc.Capability;

/** What the archive found, as lines to the client that asked. */
final class HistoryLines {
  /** Tells that there is no more in the direction that was asked for. */
  private static final String END = "draft/chathistory-end";

  private final Chatting phase;
  private final Exchange exchange;
  private final Reach reach;

  HistoryLines(Chatting phase, Exchange exchange) {
    this.phase = phase;
    this.exchange = exchange;
    this.reach = Reach.of(phase.context(), phase.me());
  }

  /** Tells of {@code entries} in a batch of a type, about a target. */
  void batch(String type, String target, boolean complete, List<Entry> entries) {
    String batch = open(complete ? END : "", type, target);
    entries.forEach(entry -> tell(entry, batch));
    close(batch);
  }

  /**
   * Opens a batch and returns its name.
   *
   * @param tags of the opening line, for clients that know of tags; empty for none
   */
  String open(String tags, String type, String... params) {
    String batch = phase.conversation().newBatch();
    String[] middle = new String[params.length + 2];
    middle[0] = "+" + batch;
    middle[1] = type;
    System.arraycopy(params, 0, middle, 2, params.length);
    if (tags.isEmpty() || !phase.has(Capability.MESSAGE_TAGS)) {
      exchange.line("BATCH", null, middle);
    } else {
      exchange.tagged(tags, "BATCH", null, middle);
    }
    return batch;
  }

  void close(String batch) {
    exchange.line("BATCH", null, "-" + batch);
  }

  void alone(List<Entry> entries) {
    entries.forEach(entry -> tell(entry, null));
  }

  void tell(Entry entry, @Nullable String batch) {
    if (entry.event() instanceof MessageSent message) {
      exchange.add(
          MessageLines.of(
              phase.conversation().profile(),
              entry.sequence(),
              entry.timeMs(),
              asNow(message),
              false,
              batch));
    } else {
      Occurrence occurrence = new Occurrence(entry.stamped(), entry.scene());
      byte[] lines = phase.conversation().profile().historical().render(occurrence, PRESENT);
      exchange.add(lines == null || batch == null ? lines : marked(lines, batch));
    }
  }

  private static final Hearing PRESENT = Hearing.PRESENT;

  private static byte[] marked(byte[] lines, String batch) {
    StringBuilder marked = new StringBuilder();
    String tag = "@batch=" + batch;
    for (String line : new String(lines, UTF_8).split("\r\n")) {
      marked.append(tag).append(line.startsWith("@") ? ";" + line.substring(1) : " " + line);
      marked.append("\r\n");
    }
    return marked.toString().getBytes(UTF_8);
  }

  /**
   * A channel is called as it is now, and in a conversation both are: by this a client tells its
   * own messages from the other's, and knows whose they are.
   */
  private MessageSent asNow(MessageSent message) {
    if (message.target() instanceof Target.ToChannel was) {
      Channel channel = phase.state().channel(was.channel());
      return channel == null ? message : message.in(channel.name());
    }
    if (!(message.target() instanceof ToUser to)) {
      return message;
    }
    boolean mine = reach.isMine(message.author());
    User other = phase.state().user(mine ? to.user() : message.author().user());
    Author author = mine ? called(message.author(), phase.me()) : called(message.author(), other);
    Target target = mine ? called(to, other) : called(to, phase.me());
    return new MessageSent(
        author, target, message.kind(), message.text(), message.tags(), message.send());
  }

  private static Author called(Author author, @Nullable User now) {
    return now == null
        ? author
        : new Author(author.user(), now.nick(), author.username(), author.host(), author.account());
  }

  private static Target called(ToUser to, @Nullable User now) {
    return now == null ? to : new ToUser(to.user(), now.nick(), to.account(), to.kept());
  }
}
