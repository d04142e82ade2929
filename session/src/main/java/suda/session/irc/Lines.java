package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Person;
import suda.session.MessageId;
import suda.wire.irc.Batch;
import suda.wire.irc.Capability;

/**
 * Lines in the making, of one event for one profile: {@code from(…).word(…).text(…).end()} for
 * each. Only the first has the event's msgid; only the last, once all is said, its position.
 */
final class Lines {
  private static final int USUAL_CHARS = 256;

  private final IrcProfile profile;
  private final long sequence;
  private final long timeMs;
  private final @Nullable String batch;
  private final StringBuilder out = new StringBuilder(USUAL_CHARS);
  private List<Long> operators = List.of();
  private boolean identified;
  private int lastLine;

  /** {@code batch} is the name of the batch that the lines belong to, or null. */
  Lines(IrcProfile profile, long sequence, long timeMs, @Nullable String batch) {
    this.profile = profile;
    this.sequence = sequence;
    this.timeMs = timeMs;
    this.batch = batch;
  }

  /** Which of those whom lines are from are operators of the server. */
  Lines operators(List<Long> users) {
    operators = users;
    return this;
  }

  Lines from(Person person) {
    return from(person.name(), person.bot(), Map.of());
  }

  Lines from(Author author, boolean bot, Map<String, String> tags) {
    tags(author.account(), bot, operators.contains(author.user()), tags);
    source(author.nick().text(), author.username(), author.host());
    return this;
  }

  Lines fromServer() {
    tags(null, false, false, Map.of());
    out.append(':').append(profile.server());
    return this;
  }

  /**
   * One of the lines of a message in a batch of its own.
   *
   * @param joined whether it goes on where the line before ended
   */
  Lines part(String of, boolean joined, Author author) {
    lastLine = out.length();
    out.append("@batch=").append(of).append(joined ? ";" + Batch.CONCAT + " " : " ");
    source(author.nick().text(), author.username(), author.host());
    return this;
  }

  /**
   * From the server, the end of such a batch: in the batch that its first line is in, if in any.
   */
  Lines partsEnd() {
    lastLine = out.length();
    if (batch != null) {
      out.append("@batch=").append(batch).append(' ');
    }
    out.append(':').append(profile.server());
    return this;
  }

  Lines word(String word) {
    out.append(' ').append(word);
    return this;
  }

  Lines text(String text) {
    harmless(text, out.append(" :"));
    return this;
  }

  /** Text in CTCP's quotes, as a client wrote it. */
  Lines action(String text) {
    harmless(text, out.append(" :\u0001ACTION "));
    out.append('\u0001');
    return this;
  }

  Lines end() {
    out.append("\r\n");
    return this;
  }

  /**
   * A name for a batch of this event alone. It has a capital letter, which those of the
   * conversation's own batches never have.
   */
  String newBatch() {
    return "M" + Long.toString(sequence, Character.MAX_RADIX);
  }

  byte[] bytes() {
    if (batch == null && !out.isEmpty() && profile.has(Capability.RESUME)) {
      Positioned.mark(out, lastLine, sequence);
    }
    return out.toString().getBytes(UTF_8);
  }

  private void source(String nick, String username, String host) {
    out.append(':').append(nick).append('!').append(username).append('@').append(host);
  }

  private void tags(
      @Nullable String account, boolean bot, boolean operator, Map<String, String> clientTags) {
    int start = out.length();
    lastLine = start;
    if (batch != null) {
      tag("batch").append('=').append(batch);
    }
    if (profile.has(Capability.SERVER_TIME)) {
      ServerTime.append(timeMs, tag("time").append('='));
    }
    if (account != null && profile.has(Capability.ACCOUNT_TAG)) {
      TagValue.escape(account, tag("account").append('='));
    }
    if (operator && profile.has(Capability.OPER_TAG)) {
      tag("draft/oper");
    }
    if (profile.has(Capability.MESSAGE_TAGS)) {
      messageTags(bot, clientTags);
    }
    if (out.length() > start) {
      out.setCharAt(start, '@');
      out.append(' ');
    }
  }

  private void messageTags(boolean bot, Map<String, String> clientTags) {
    if (!identified) {
      tag("msgid").append('=').append(MessageId.of(sequence, timeMs));
      identified = true;
    }
    if (bot) {
      tag("bot");
    }
    clientTags.forEach((key, value) -> {
      if (isFor(key)) {
        tag(key, value);
      }
    });
  }

  /** Who spoke for somebody else is told only to those who know what that is. */
  private boolean isFor(String key) {
    return !key.equals(Capability.RELAYMSG.token()) || profile.has(Capability.RELAYMSG);
  }

  private void tag(String key, String value) {
    tag(key);
    if (!value.isEmpty()) {
      TagValue.escape(value, out.append('='));
    }
  }

  private StringBuilder tag(String key) {
    return out.append(';').append(key);
  }

  /** Nothing that anybody wrote may end the line, whatever front it came by. */
  private static void harmless(String text, StringBuilder out) {
    int start = out.length();
    out.append(text);
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
      for (int i = start; i < out.length(); i++) {
        char c = out.charAt(i);
        if (c == '\n' || c == '\r' || c == '\0') {
          out.setCharAt(i, ' ');
        }
      }
    }
  }
}
