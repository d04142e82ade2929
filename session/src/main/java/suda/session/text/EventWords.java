package suda.session.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.ChannelChange.PatternLapsed;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Person;
import suda.core.event.Privilege;
import suda.core.event.Removal;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.session.DaysKept;
import suda.session.Occurrence;
import suda.session.RefusalWords;
import suda.wire.text.Printable;

/**
 * Events as people say them, one line each but for messages of several, the same for plain-text
 * users and the operator. Everything that a user has a say in is made printable here, before {@code
 * paint} sees it.
 *
 * @param home the room whose name need not be said, or null for none
 * @param paint makes a nick stand out
 */
public record EventWords(@Nullable ChannelName home, UnaryOperator<String> paint) {
  /** How the server's operator is called. */
  private static final String OPERATOR = "the operator";

  private static final String CORRECTED = "* corrected: ";
  static final String REACT = "+draft/react";
  static final String UNREACT = "+draft/unreact";

  /**
   * A message as it is told in its room: {@code #tea <alice> hello}; a line for each of its own.
   */
  public List<String> inRoom(MessageSent message, Target.ToChannel to) {
    String where = where(to);
    return said(message).stream().map(line -> where + line).toList();
  }

  private String where(Target.ToChannel to) {
    return room(to.name()) + hearers(to.atLeast());
  }

  private static String hearers(@Nullable Privilege atLeast) {
    return atLeast == null ? "" : "[" + ChangeWords.rank(atLeast) + " and above] ";
  }

  /** A message alone: {@code <alice> hello}; a line for each of its own that is not blank. */
  public List<String> said(MessageSent message) {
    return said(message.author(), message.kind(), message.text());
  }

  private List<String> said(Author author, Kind kind, String text) {
    return Stream.of(text.split("\n", -1))
        .filter(line -> !line.isBlank() || !text.contains("\n"))
        .map(line -> said(kind, nick(author), Printable.of(line)))
        .toList();
  }

  private String nick(Author author) {
    return paint.apply(Printable.of(author.nick().text()));
  }

  private static String said(Kind kind, String nick, String text) {
    return switch (kind) {
      case MESSAGE -> "<" + nick + "> " + text;
      case ACTION -> "* " + nick + " " + text;
      case NOTICE -> "-" + nick + "- " + text;
      case TAGS, PASSING -> "(" + nick + ")";
    };
  }

  /** Whom it was for: nothing for the reader alone. */
  private String place(Target target) {
    return switch (target) {
      case Target.ToChannel to -> where(to);
      case Target.ToUser to -> "[private] ";
    };
  }

  public List<String> edited(Event.MessageEdited e) {
    String where = place(e.message().target());
    return said(e.author(), e.kind(), CORRECTED + e.text()).stream()
        .map(line -> where + line)
        .toList();
  }

  public String redacted(Occurrence o, Event.MessageRedacted e) {
    String author = Printable.of(e.message().nick());
    String by = nick(o, e.by());
    String what =
        by.equals(paint.apply(author))
            ? " took back what was said"
            : " took back what " + author + " said";
    return place(e.message().target()) + Lines.MARK + by + what + because(e.reason());
  }

  /** Tags alone that people can read: a reaction; null for others. */
  public @Nullable String reacted(MessageSent message) {
    String with = message.tags().get(REACT);
    String without = message.tags().get(UNREACT);
    if (with == null && without == null) {
      return null;
    }
    String what =
        with != null
            ? " reacts: " + Printable.of(with)
            : " takes back: " + Printable.of(without == null ? "" : without);
    return place(message.target()) + Lines.MARK + nick(message.author()) + what;
  }

  public @Nullable String metadataChanged(Occurrence o, Event.ChannelMetadataChanged e) {
    String what =
        e.value() == null
            ? " removed " + e.key()
            : " set " + e.key() + " to: " + Printable.of(e.value());
    return at(o, e.channel()) + nick(o, e.by()) + what;
  }

  public String joined(Occurrence o, long channel, long user) {
    return at(o, channel) + nick(o, user) + " is here";
  }

  public String parted(Occurrence o, Event.Parted e) {
    return at(o, e.channel()) + nick(o, e.user()) + " left the room" + because(e.reason());
  }

  public String kicked(Occurrence o, Event.Kicked e) {
    String who = nick(o, e.by()) + " removed " + nick(o, e.user());
    return at(o, e.channel()) + who + because(e.reason());
  }

  public String topicChanged(Occurrence o, Event.TopicChanged e) {
    String what =
        e.topic().isEmpty()
            ? " removed the topic"
            : " changed the topic to: " + Printable.of(e.topic());
    return at(o, e.channel()) + nick(o, e.by()) + what;
  }

  public String changed(Occurrence o, Event.ChannelChanged e) {
    String changes =
        e.changes().stream()
            .map(change -> ChangeWords.of(change, user -> nick(o, user)))
            .collect(Collectors.joining(", "));
    boolean byItself = e.changes().stream().allMatch(PatternLapsed.class::isInstance);
    return at(o, e.channel()) + (byItself ? "" : nick(o, e.by()) + " ") + changes;
  }

  public String retentionChanged(Occurrence o, Event.RetentionChanged e) {
    String what = " has set that " + DaysKept.words(e.days());
    return at(o, e.channel()) + nick(o, e.by()) + what;
  }

  /** What nobody who is here did, a code does. */
  public String invited(Occurrence o, Event.Invited e) {
    return at(o, e.channel())
        + (e.by() == Event.OPERATOR
            ? nick(o, e.user()) + " is let in by a code"
            : nick(o, e.by()) + " invited " + nick(o, e.user()));
  }

  /** The invitation as the invited user gets it. */
  public String invitation(Occurrence o, Event.Invited e) {
    String room = channel(o, e.channel());
    String by =
        e.by() == Event.OPERATOR
            ? "your code lets you into "
            : nick(o, e.by()) + " invites you to ";
    return Lines.MARK + by + room + ": /join " + room;
  }

  public String knocked(Occurrence o, Event.Knocked e) {
    return at(o, e.channel()) + nick(o, e.user()) + " asks to be let in" + because(e.reason());
  }

  public String channelRenamed(Occurrence o, Event.ChannelRenamed e) {
    String what = " renamed the room to " + Printable.of(e.name().text());
    return at(o, e.channel()) + nick(o, e.by()) + what + because(e.reason());
  }

  public String renamed(Occurrence o, Event.UserRenamed e) {
    String now = paint.apply(Printable.of(e.nick().text()));
    return Lines.MARK + nick(o, e.user()) + " is now " + now;
  }

  /** What follows a nick: {@code " left (bye)"}. */
  public static String left(Event.UserLeft e) {
    return " left" + because(why(e.departure(), e.reason()));
  }

  /** For the user who was removed. */
  static String removed(Event.UserLeft e) {
    Removal removal = Removal.of(e.reason());
    return RefusalWords.withReason(remover(removal) + " removed you", removal.why());
  }

  public String announced(Event.Announced e) {
    return "*** operator: " + Printable.of(e.text());
  }

  /** For the user who asked for it. */
  static String silenced(Event.SilenceChanged e) {
    String what = e.on() ? "you ignore " : "you ignore no more: ";
    return Lines.MARK + what + Printable.of(e.pattern().text());
  }

  String heldOff(Occurrence o, Event.CallerHeldOff e) {
    String caller = nick(o, e.caller());
    String what = " wants to talk to you, and is held off; /accept ";
    return Lines.MARK + caller + what + caller + " lets them";
  }

  public String wallops(Occurrence o, Event.WallopsSent e) {
    return "[operators] <" + nick(o, e.by()) + "> " + Printable.of(e.text());
  }

  public String warned(Event.OperatorsWarned e) {
    return "[operators] " + Printable.of(e.text());
  }

  public String operatorBegan(Occurrence o, Event.OperatorBegan e) {
    return Lines.MARK + nick(o, e.user()) + " is an operator of the server now";
  }

  public String operatorEnded(Occurrence o, Event.OperatorEnded e) {
    return Lines.MARK + nick(o, e.user()) + " is no operator of the server any more";
  }

  /** The nick of somebody whom the event names, as shown. */
  public String nick(Occurrence o, long user) {
    Person known = o.person(user);
    if (known != null) {
      return paint.apply(Printable.of(known.name().nick().text()));
    }
    return user == Event.OPERATOR ? OPERATOR : "somebody";
  }

  private String at(Occurrence o, long channel) {
    ChannelName known = o.channel(channel);
    return (known == null ? "" : room(known)) + Lines.MARK;
  }

  private String room(ChannelName name) {
    boolean said = home == null || !home.key().equals(name.key());
    return said ? Printable.of(name.text()) + " " : "";
  }

  private static String channel(Occurrence o, long channel) {
    ChannelName known = o.channel(channel);
    return known == null ? "a room" : Printable.of(known.text());
  }

  private static String why(Departure departure, String reason) {
    return switch (departure) {
      case QUIT -> reason;
      case LOST -> "connection lost";
      case TIMED_OUT -> "silent for too long";
      case REMOVED -> {
        Removal removal = Removal.of(reason);
        yield RefusalWords.withReason("removed by " + remover(removal), removal.why());
      }
      case RESTART -> "the server was restarted";
    };
  }

  private static String remover(Removal removal) {
    return removal.by() == null ? OPERATOR : OPERATOR + " " + Printable.of(removal.by());
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : " (" + Printable.of(reason) + ")";
  }
}
