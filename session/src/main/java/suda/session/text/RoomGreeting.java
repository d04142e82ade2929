package suda.session.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import suda.core.Limit;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.history.Entry;
import suda.core.state.Channel;
import suda.core.state.Recent;
import suda.core.state.Topic;

/**
 * What a plain-text user is shown of a room on entering it.
 *
 * @param zone in which times are shown
 */
record RoomGreeting(TextProfile profile, ZoneId zone) {
  /** Half a small terminal: what is being said now must stay in sight. */
  private static final int MESSAGES_MAX = Limit.MESSAGES_SHOWN.max();

  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EARLIER =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** The room, its topic, and the last messages. */
  List<String> lines(Channel channel, long nowMs) {
    List<String> lines = new ArrayList<>();
    lines.add(Lines.MARK + "you are in " + channel.name() + company(channel.members().size() - 1));
    Topic topic = channel.topic();
    if (topic != null) {
      lines.add(Lines.MARK + "topic: " + topic.text());
    }
    LocalDate today = at(nowMs).toLocalDate();
    int older = Math.max(0, channel.recent().size() - MESSAGES_MAX);
    channel.recent().stream().skip(older).flatMap(said -> lines(said, today)).forEach(lines::add);
    return lines;
  }

  private static String company(int others) {
    return switch (others) {
      case 0 -> ", nobody else is here yet";
      case 1 -> " with 1 other";
      default -> " with " + others + " others";
    };
  }

  private Stream<String> lines(Recent said, LocalDate today) {
    ZonedDateTime time = at(said.timeMs());
    DateTimeFormatter format = time.toLocalDate().equals(today) ? TODAY : EARLIER;
    return words(said).stream().map(line -> "[" + format.format(time) + "] " + line);
  }

  /** Something said before, wherever that was. */
  String past(Entry entry, long nowMs) {
    ZonedDateTime time = at(entry.timeMs());
    boolean today = time.toLocalDate().equals(at(nowMs).toLocalDate());
    return "[" + (today ? TODAY : EARLIER).format(time) + "] " + words(entry);
  }

  private String words(Entry entry) {
    return entry.event() instanceof MessageSent message
        ? switch (message.target()) {
          case Target.ToChannel to -> to.name() + " " + inOneLine(message);
          case Target.ToUser to -> "to " + to.nick() + " " + inOneLine(message);
        }
        : "";
  }

  private String inOneLine(MessageSent message) {
    return String.join(" / ", profile.words().said(message));
  }

  private List<String> words(Recent said) {
    return switch (said.message().target()) {
      case Target.ToChannel to -> profile.words().inRoom(said.message(), to);
      case Target.ToUser to -> throw new IllegalStateException("private message in a room");
    };
  }

  private ZonedDateTime at(long timeMs) {
    return Instant.ofEpochMilli(timeMs).atZone(zone);
  }
}
