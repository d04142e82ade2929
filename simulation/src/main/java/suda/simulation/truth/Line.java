package suda.simulation.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;

/**
 * What somebody must be told of an event, in the form in which clients report what they were told.
 *
 * @param sequence the event's
 * @param irc verb, who did it, and the parameters, apart by spaces; what an IRC user is told
 * @param text the line of a plain-text user, where it is something said; null otherwise
 * @param said what is said, or null where nothing is
 * @param spare whether it may be missing: who writes to himself is told a second time, but not
 *     always again when he comes back
 * @param own all that was said, where the user who is told said it: told as an echo only to the
 *     client by which it was said, and to the user's other clients in any case; null otherwise
 */
public record Line(
    long sequence,
    String irc,
    @Nullable String text,
    @Nullable String said,
    boolean spare,
    @Nullable String own) {
  private static final String SERVER = "server";

  Line asOwn(String whole) {
    return new Line(sequence, irc, text, said, false, whole);
  }

  Line asSpare() {
    return new Line(sequence, irc, text, said, true, null);
  }

  /**
   * What was said was taken back: whoever was not told it yet need not be. Who is told of what was
   * said by the same client learns it all the same.
   */
  Line asRedacted() {
    return new Line(sequence, irc, text, own == null ? null : said, true, own);
  }

  /** A line for each line of what is said. */
  static List<Line> of(long sequence, Event event, State before) {
    return switch (event) {
      case MessageSent e -> messages(sequence, e);
      case Event.MessageSilenced e -> messages(sequence, e.message());
      case Event.MessageEdited e -> List.of(edited(sequence, e));
      default -> List.of(one(sequence, event, before));
    };
  }

  private static List<Line> messages(long sequence, MessageSent message) {
    if (!message.text().contains("\n")) {
      return List.of(said(sequence, message));
    }
    return message
        .text()
        .lines()
        .map(line -> said(sequence, with(message, line)))
        .map(line -> new Line(sequence, line.irc(), line.text(), null, false, null))
        .toList();
  }

  private static MessageSent with(MessageSent message, String text) {
    return new MessageSent(
        message.author(), message.target(), message.kind(), text, message.tags(), message.send());
  }

  /** As those are told who know nothing of edits, which is everybody here. */
  private static Line edited(long sequence, Event.MessageEdited event) {
    MessageSent correction =
        new MessageSent(
            event.author(),
            event.message().target(),
            event.kind(),
            "* corrected: " + event.text(),
            event.tags(),
            null);
    Line line = said(sequence, correction);
    return new Line(sequence, line.irc(), line.text(), null, false, null);
  }

  private static Line one(long sequence, Event event, State before) {
    return switch (event) {
      case Event.Joined e -> irc(sequence, "JOIN", before, e.user(), channel(before, e.channel()));
      case Event.JoinedUnseen e ->
          irc(sequence, "JOIN", before, e.user(), channel(before, e.channel()));
      case Event.Revealed e ->
          irc(sequence, "JOIN", before, e.user(), channel(before, e.channel()));
      case Event.Parted e -> irc(sequence, "PART", before, e.user(), channel(before, e.channel()));
      case Event.Kicked e ->
          irc(
              sequence,
              "KICK",
              before,
              e.by(),
              channel(before, e.channel()) + " " + nick(before, e.user()));
      case Event.TopicChanged e ->
          irc(sequence, "TOPIC", before, e.by(), channel(before, e.channel()) + " " + e.topic());
      case Event.ChannelChanged e ->
          irc(sequence, "MODE", before, e.by(), channel(before, e.channel()));
      case Event.UserRenamed e -> irc(sequence, "NICK", before, e.user(), e.nick().text());
      case Event.UserLeft e -> irc(sequence, "QUIT", before, e.user(), "");
      case Event.Announced e -> notice(sequence, e.text(), "*** operator: " + e.text());
      case Event.OperatorsWarned e ->
          notice(sequence, "*** " + e.text(), "[operators] " + e.text());
      default -> throw new IllegalArgumentException("nobody is told of " + event);
    };
  }

  /** What somebody is told of a member who comes into view or goes out of it. */
  static Line ofView(long sequence, Event.ViewChanged event, Membership member) {
    return ofEntry(sequence, event.all() ? "JOIN" : "PART", member, member.channel().name());
  }

  static Line ofEntry(long sequence, String verb, Membership member, ChannelName channel) {
    String words = "%s %s %s".formatted(verb, member.user().nick(), channel);
    return new Line(sequence, words, null, null, false, null);
  }

  private static Line notice(long sequence, String irc, String text) {
    return new Line(sequence, "NOTICE server $* " + irc, text, null, false, null);
  }

  private static Line irc(long sequence, String verb, State before, long by, String rest) {
    return new Line(sequence, verb + " " + nick(before, by) + " " + rest, null, null, false, null);
  }

  private static String nick(State before, long id) {
    User user = before.user(id);
    return user == null ? SERVER : user.nick().text();
  }

  private static String channel(State before, long id) {
    Channel channel = before.channel(id);
    return channel == null ? "*" : channel.name().text();
  }

  private static Line said(long sequence, MessageSent message) {
    String nick = message.author().nick().text();
    String verb = message.kind() == Kind.NOTICE ? "NOTICE " : "PRIVMSG ";
    String target =
        switch (message.target()) {
          case Target.ToChannel to -> (to.atLeast() == null ? "" : "%") + to.name().text();
          case Target.ToUser to -> to.nick().text();
        };
    String wire =
        message.kind() == Kind.ACTION
            ? "\u0001ACTION " + message.text() + "\u0001"
            : message.text();
    return new Line(
        sequence,
        verb + nick + " " + target + " " + wire,
        text(message, nick),
        message.text(),
        false,
        null);
  }

  private static String text(MessageSent message, String nick) {
    String words =
        switch (message.kind()) {
          case MESSAGE, TAGS, PASSING -> "<" + nick + "> " + message.text();
          case ACTION -> "* " + nick + " " + message.text();
          case NOTICE -> "-" + nick + "- " + message.text();
        };
    return switch (message.target()) {
      case Target.ToChannel to -> room(to) + words;
      case Target.ToUser to -> "[private] " + words;
    };
  }

  /** Only operators are told less than all members are, by a channel's own mode. */
  private static String room(Target.ToChannel to) {
    String name = to.name().text().equals("#lobby") ? "" : to.name() + " ";
    return to.atLeast() == null ? name : name + "[half-operator and above] ";
  }
}
