package suda.session.text;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Person;
import suda.core.event.Privilege;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.session.Occurrence;
import suda.wire.text.Printable;

/**
 * Events as people say them, one line each, the same for plain-text users and the operator.
 * Everything that a user has a say in is made printable here, before {@code paint} sees it.
 *
 * @param home the room whose name need not be said, or null for none
 * @param paint makes a nick stand out
 */
public record EventWords(@Nullable ChannelName home, UnaryOperator<String> paint) {
  /** How the server's operator is called. */
  private static final String OPERATOR = "the operator";

  /** A message as it is told in its room: {@code #tea <alice> hello}. */
  public String inRoom(MessageSent message, Target.ToChannel to) {
    return room(to.name()) + hearers(to.atLeast()) + said(message);
  }

  private static String hearers(@Nullable Privilege atLeast) {
    return atLeast == null ? "" : "[" + ChangeWords.rank(atLeast) + " and above] ";
  }

  /** A message alone: {@code <alice> hello}. */
  public String said(MessageSent message) {
    String nick = paint.apply(Printable.of(message.author().nick().text()));
    String text = Printable.of(message.text());
    return switch (message.kind()) {
      case MESSAGE -> "<" + nick + "> " + text;
      case ACTION -> "* " + nick + " " + text;
      case NOTICE -> "-" + nick + "- " + text;
      case TAGS -> "(" + nick + ")";
    };
  }

  public String joined(Occurrence o, Event.Joined e) {
    return at(o, e.channel()) + nick(o, e.user()) + " is here";
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
    return at(o, e.channel()) + nick(o, e.by()) + " " + changes;
  }

  public String invited(Occurrence o, Event.Invited e) {
    return at(o, e.channel()) + nick(o, e.by()) + " invited " + nick(o, e.user());
  }

  /** The invitation as the invited user gets it. */
  public String invitation(Occurrence o, Event.Invited e) {
    String room = channel(o, e.channel());
    return Lines.MARK + nick(o, e.by()) + " invites you to " + room + ": /join " + room;
  }

  public String renamed(Occurrence o, Event.UserRenamed e) {
    String now = paint.apply(Printable.of(e.nick().text()));
    return Lines.MARK + nick(o, e.user()) + " is now " + now;
  }

  /** What follows a nick: {@code " left (bye)"}. */
  public static String left(Event.UserLeft e) {
    return " left" + because(why(e.departure(), e.reason()));
  }

  public String announced(Event.Announced e) {
    return "*** operator: " + Printable.of(e.text());
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
      case REMOVED -> RefusalWords.withReason("removed by the operator", reason);
      case RESTART -> "the server was restarted";
    };
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : " (" + Printable.of(reason) + ")";
  }
}
