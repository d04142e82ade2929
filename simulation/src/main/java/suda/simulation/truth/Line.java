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
 * @param needs the capability without which an IRC user is not told, or null
 * @param text the line of a plain-text user, where it is something said; null otherwise
 * @param said what is said, all of it where this line is a part, or null where nothing is
 * @param spare whether it may be missing: who writes to himself is told a second time, but not
 *     always again when he comes back
 * @param own all that was said, where the user who is told said it: told as an echo only to the
 *     client by which it was said, and to the user's other clients in any case; null otherwise
 */
public record Line(
    long sequence,
    String irc,
    @Nullable String needs,
    @Nullable String text,
    @Nullable String said,
    boolean spare,
    @Nullable String own) {
  private static final String SERVER = "server";

  private static Line irc(long sequence, String words) {
    return new Line(sequence, words, null, null, null, false, null);
  }

  private Line needing(String capability) {
    return new Line(sequence, irc, capability, text, said, spare, own);
  }

  private Line asText(String line) {
    return new Line(sequence, irc, needs, line, said, spare, own);
  }

  Line asOwn(String whole) {
    return new Line(sequence, irc, needs, text, said, false, whole);
  }

  Line asSpare() {
    return new Line(sequence, irc, needs, text, said, true, null);
  }

  /**
   * What was said was taken back: whoever was not told it yet need not be. Who is told of what was
   * said by the same client learns it all the same.
   */
  Line asRedacted() {
    return new Line(sequence, irc, needs, text, own == null ? null : said, true, own);
  }

  /** In several lines where it is told in several. */
  static List<Line> of(long sequence, Event event, State before) {
    return switch (event) {
      case MessageSent e -> messages(sequence, e);
      case Event.MessageSilenced e -> messages(sequence, e.message());
      case Event.MessageEdited e -> List.of(edited(sequence, e));
      case Event.Joined e -> entry(sequence, before, e.user(), e.channel());
      case Event.JoinedUnseen e -> entry(sequence, before, e.user(), e.channel());
      case Event.Revealed e -> entry(sequence, before, e.user(), e.channel());
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
        .map(line -> said(sequence, with(message, line)).saying(message.text()))
        .toList();
  }

  /** The same line, which by itself is not what was said. */
  private Line saying(@Nullable String whole) {
    return new Line(sequence, irc, needs, text, whole, spare, own);
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
    return said(sequence, correction).saying(null);
  }

  private static List<Line> entry(long sequence, State before, long user, long channel) {
    Line line = irc(sequence, "JOIN", before, user, channel(before, channel));
    return withAway(line, before.user(user));
  }

  /** Who is away is said to be so on coming in. */
  private static List<Line> withAway(Line entry, @Nullable User user) {
    return user == null || user.away() == null
        ? List.of(entry)
        : List.of(entry, away(entry.sequence(), user.nick().text(), user.away()));
  }

  private static Line away(long sequence, String nick, @Nullable String message) {
    return irc(sequence, "AWAY " + nick + " " + (message == null ? "" : message))
        .needing("away-notify");
  }

  private static Line one(long sequence, Event event, State before) {
    return switch (event) {
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
      case Event.AwayChanged e -> away(sequence, nick(before, e.user()), e.message());
      case Event.RealnameChanged e ->
          irc(sequence, "SETNAME", before, e.user(), e.realname()).needing("setname");
      case Event.HostChanged e ->
          irc(sequence, "CHGHOST", before, e.user(), e.host()).needing("chghost");
      case Event.LoggedIn e ->
          irc(sequence, "ACCOUNT", before, e.user(), e.name().text()).needing("account-notify");
      case Event.LoggedOut e ->
          irc(sequence, "ACCOUNT", before, e.user(), "*").needing("account-notify");
      case Event.MessageRedacted e ->
          irc(sequence, "REDACT", before, e.by(), String.valueOf(e.message().sequence()))
              .needing("draft/message-redaction");
      case Event.Announced e -> notice(sequence, e.text(), "*** operator: " + e.text());
      case Event.OperatorsWarned e ->
          notice(sequence, "*** " + e.text(), "[operators] " + e.text());
      case Event.WallopsSent e ->
          irc(sequence, "WALLOPS", before, e.by(), e.text())
              .asText(
                  "[operators] <%s> %s"
                      .formatted(nickOr(before, e.by(), "the operator"), e.text()));
      case Event.Invited e ->
          irc(
              sequence,
              "INVITE",
              before,
              e.by(),
              nick(before, e.user()) + " " + channel(before, e.channel()));
      default -> throw new IllegalArgumentException("nobody is told of " + event);
    };
  }

  /** Other members than who is invited are told only if they want to be. */
  Line asWitnessed() {
    return needing("invite-notify");
  }

  /** What somebody is told of a member who comes into view or goes out of it. */
  static List<Line> ofView(long sequence, Event.ViewChanged event, Membership member) {
    return event.all()
        ? ofEntry(sequence, member)
        : List.of(ofMember(sequence, "PART", member, member.channel().name()));
  }

  /** As if the member came in now. */
  static List<Line> ofEntry(long sequence, Membership member) {
    Line line = ofMember(sequence, "JOIN", member, member.channel().name());
    return withAway(line, member.user());
  }

  static Line ofMember(long sequence, String verb, Membership member, ChannelName channel) {
    return irc(sequence, "%s %s %s".formatted(verb, member.user().nick(), channel));
  }

  private static Line notice(long sequence, String words, String text) {
    return irc(sequence, "NOTICE server $* " + words).asText(text);
  }

  private static Line irc(long sequence, String verb, State before, long by, String rest) {
    return irc(sequence, verb + " " + nick(before, by) + " " + rest);
  }

  private static String nick(State before, long id) {
    return nickOr(before, id, SERVER);
  }

  private static String nickOr(State before, long id, String nobody) {
    User user = before.user(id);
    return user == null ? nobody : user.nick().text();
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
        null,
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
