package suda.session.irc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Person;
import suda.core.event.Target;
import suda.session.Occurrence;
import suda.wire.irc.Capability;

/** What somebody said, as lines. A text that is too long for one becomes several. */
final class MessageLines {
  /** {@code :} {@code !} {@code @}, two spaces, {@code " :"} and the line's end. */
  private static final int MARKS_BYTES = 9;

  private static final int ACTION_BYTES = "\u0001ACTION \u0001".length();

  private MessageLines() {}

  static byte @Nullable [] of(IrcProfile profile, Occurrence occurrence, MessageSent message) {
    Person author = occurrence.person(message.author().user());
    boolean bot = author != null && author.bot();
    List<Long> operators = occurrence.scene().operators();
    Lines lines = new Lines(profile, occurrence.sequence(), occurrence.timeMs(), null);
    return of(profile, lines.operators(operators), message, bot);
  }

  /**
   * What its author is told of it on coming back: the echo, with the send id by which the client
   * knows that it need not say it again; and once more where it was said to oneself.
   */
  static byte @Nullable [] own(IrcProfile profile, Occurrence occurrence, MessageSent message) {
    boolean echoes = profile.has(Capability.ECHO_MESSAGE);
    boolean toSelf =
        message.target() instanceof Target.ToUser to && to.user() == message.author().user();
    if (!echoes) {
      return toSelf ? of(profile, occurrence, message) : null;
    }
    MessageSent acknowledged = acknowledging(profile, message);
    if (!toSelf) {
      return of(profile, occurrence, acknowledged);
    }
    // The addressee's copy comes last, as it does live, and it alone has the position.
    return joined(
        of(profile.unpositioned(), occurrence, acknowledged), of(profile, occurrence, message));
  }

  private static MessageSent acknowledging(IrcProfile profile, MessageSent message) {
    if (message.send() == null || !profile.has(Capability.SEND_ID)) {
      return message;
    }
    Map<String, String> tags = new LinkedHashMap<>(message.tags());
    tags.put(Capability.SEND_ID.token(), message.send().toString());
    return new MessageSent(
        message.author(), message.target(), message.kind(), message.text(), tags, null);
  }

  private static byte @Nullable [] joined(byte @Nullable [] first, byte @Nullable [] second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Null where the profile is not told. {@code batch} names the batch around it, or is null. */
  static byte @Nullable [] of(
      IrcProfile profile,
      long sequence,
      long timeMs,
      MessageSent message,
      boolean bot,
      @Nullable String batch) {
    return of(profile, new Lines(profile, sequence, timeMs, batch), message, bot);
  }

  private static byte @Nullable [] of(
      IrcProfile profile, Lines lines, MessageSent message, boolean bot) {
    if (message.kind().isTagsAlone() && !profile.has(Capability.MESSAGE_TAGS)) {
      return null;
    }
    String target = target(message.target());
    String verb = verb(message.kind());
    if (message.kind().isTagsAlone()) {
      lines.from(message.author(), bot, message.tags()).word(verb).word(target).end();
    } else {
      texts(profile, lines, message, bot, verb, target);
    }
    return lines.bytes();
  }

  private static void texts(
      IrcProfile profile,
      Lines lines,
      MessageSent message,
      boolean bot,
      String verb,
      String target) {
    String text = message.text();
    int room = room(message.author(), verb, target, message.kind());
    if (Text.bytes(text) <= room && text.indexOf('\n') < 0) {
      one(lines.from(message.author(), bot, message.tags()), message.kind(), verb, target, text);
    } else if (profile.takesMultiline() && message.kind() != Kind.ACTION) {
      MultilineLines.write(lines, message, bot, target, room);
    } else {
      severally(lines, message, bot, target, room);
    }
  }

  /** Who knows nothing of messages of several lines gets several messages, and no blank ones. */
  private static void severally(
      Lines lines, MessageSent message, boolean bot, String target, int room) {
    Map<String, String> tags = message.tags();
    for (String line : message.text().split("\n")) {
      for (String part : parts(line, room)) {
        Lines next = lines.from(message.author(), bot, tags);
        one(next, message.kind(), verb(message.kind()), target, part);
        tags = Map.of();
      }
    }
  }

  /** {@code text} in parts of at most {@code room} bytes, between words where that can be. */
  static List<String> parts(String text, int room) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start, room);
      parts.add(text.substring(start, end));
      start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
    return parts;
  }

  private static void one(Lines line, Kind kind, String verb, String target, String text) {
    line.word(verb).word(target);
    if (kind == Kind.ACTION) {
      line.action(text).end();
    } else {
      line.text(text).end();
    }
  }

  /** Bytes of text that fit into a line. */
  static int room(Author author, String verb, String target, Kind kind) {
    return Limit.LINE_BYTES.max()
        - MARKS_BYTES
        - Text.bytes(author.nick().text())
        - Text.bytes(author.username())
        - Text.bytes(author.host())
        - verb.length()
        - Text.bytes(target)
        - (kind == Kind.ACTION ? ACTION_BYTES : 0);
  }

  /** Where a part from {@code start} ends: between words, if there is a place in its last half. */
  private static int end(String text, int start, int room) {
    int end = Math.max(start + 1, Text.fitting(text, start, room));
    if (end == text.length()) {
      return end;
    }
    int space = text.lastIndexOf(' ', end);
    return space > start + (end - start) / 2 ? space : end;
  }

  static String verb(Kind kind) {
    return switch (kind) {
      case MESSAGE, ACTION -> "PRIVMSG";
      case NOTICE -> "NOTICE";
      case TAGS, PASSING -> "TAGMSG";
    };
  }

  static String target(Target target) {
    return switch (target) {
      case Target.ToUser to -> to.nick().text();
      case Target.ToChannel to ->
          to.atLeast() == null
              ? to.name().text()
              : ChannelMode.of(to.atLeast()).symbol() + to.name().text();
    };
  }
}
