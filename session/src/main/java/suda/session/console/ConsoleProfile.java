package suda.session.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suda.core.event.Client;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.text.EventWords;
import suda.wire.text.Printable;

/**
 * Everything that happens, for the server's operator: one line each. Only what users say to one
 * another in private is left out. Any thread.
 *
 * @param colour whether a terminal shows it
 * @param zone in which times are shown; null where a log adds its own
 * @param speech whether what users say in rooms is shown: a log that nobody reads as it is written
 *     would keep what they take back
 */
public record ConsoleProfile(boolean colour, @Nullable ZoneId zone, boolean speech)
    implements Profile {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** One that shows speech. */
  public ConsoleProfile(boolean colour, @Nullable ZoneId zone) {
    this(colour, zone, true);
  }

  @Override
  public byte @Nullable [] render(Occurrence occurrence, Hearing hearing) {
    List<String> lines = lines(occurrence);
    if (lines.isEmpty()) {
      return null;
    }
    String before = before(occurrence);
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(before).append(line).append('\n'));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String before(Occurrence occurrence) {
    if (zone == null) {
      return "";
    }
    String time = TIME.format(Instant.ofEpochMilli(occurrence.timeMs()).atZone(zone));
    return (colour ? Ansi.dim(time) : time) + " ";
  }

  /** The same without times and line ends, for a log; none for what is not shown. */
  public List<String> lines(Occurrence o) {
    return switch (o.event()) {
      case MessageSent e -> speech ? message(words(), e) : List.of();
      case Event.MessageEdited e ->
          speech && !isPrivate(e.message().target()) ? words().edited(e) : List.of();
      default -> {
        String line = line(o);
        yield line == null ? List.of() : List.of(line);
      }
    };
  }

  /** Of what takes one line; null for what is not shown. */
  private @Nullable String line(Occurrence o) {
    EventWords words = words();
    return switch (o.event()) {
      case Event.UserArrived e -> arrived(e);
      case Event.UserLeft e -> "- " + words.nick(o, e.user()) + EventWords.left(e);
      case Event.UserRenamed e -> words.renamed(o, e);
      case Event.RealnameChanged e -> null;
      case Event.HostChanged e ->
          "-- " + words.nick(o, e.user()) + " is now at " + Printable.of(e.host());
      case Event.AwayChanged e -> "-- " + words.nick(o, e.user()) + away(e.message());
      case Event.UserFlagChanged e -> null;
      case Event.ChannelOpened e -> "-- " + Printable.of(e.name().text()) + " is open";
      case Event.ChannelClosed e -> "-- " + channel(o, e.channel()) + " is closed";
      case Event.Joined e -> words.joined(o, e.channel(), e.user());
      case Event.JoinedUnseen e -> words.joined(o, e.channel(), e.user());
      case Event.Parted e -> words.parted(o, e);
      case Event.Kicked e -> words.kicked(o, e);
      case Event.TopicChanged e -> words.topicChanged(o, e);
      case Event.ChannelChanged e -> firstSettings(e) ? null : words.changed(o, e);
      case Event.Invited e -> words.invited(o, e);
      case MessageSent e -> null;
      case Event.MessageEdited e -> null;
      case Event.Announced e -> words.announced(e);
      case Event.RetentionChanged e -> words.retentionChanged(o, e);
      case Event.Banned e -> "-- banned " + pattern(e.pattern().text()) + because(e.reason());
      case Event.Unbanned e -> "-- no longer banned: " + pattern(e.pattern().text());
      case Event.SendRemembered e -> null;
      case Event.SpeechRemembered e -> null;
      case Event.SessionBegan e -> null;
      case Event.StayRemembered e -> null;
      case Event.SessionEnded e -> null;
      case Event.OfAccount e -> AccountWords.of(words, o, e);
      case Event.AcceptChanged e -> null;
      case Event.SilenceChanged e -> null;
      case Event.MessageSilenced e -> null;
      case Event.CallerHeldOff e -> null;
      case Event.PaceRemembered e -> null;
      case Event.Revealed e -> null;
      case Event.ViewChanged e -> null;
      case Event.Knocked e -> words.knocked(o, e);
      case Event.ChannelRenamed e -> words.channelRenamed(o, e);
      case Event.MessageRedacted e -> isPrivate(e.message().target()) ? null : words.redacted(o, e);
      case Event.ReadMarked e -> null;
      case Event.UserMetadataChanged e -> null;
      case Event.ChannelMetadataChanged e -> words.metadataChanged(o, e);
      case Event.RedactionRemembered e -> null;
      case Event.OfOperators e -> ofOperators(words, o, e);
    };
  }

  private static @Nullable String ofOperators(
      EventWords words, Occurrence o, Event.OfOperators event) {
    return switch (event) {
      case Event.OperatorBegan e -> words.operatorBegan(o, e);
      case Event.OperatorEnded e -> words.operatorEnded(o, e);
      case Event.WallopsSent e -> words.wallops(o, e);
      case Event.OperatorsWarned e -> words.warned(e);
      case Event.ServerBanned e ->
          "-- %s banned %s%s"
              .formatted(Printable.of(e.by()), pattern(e.target().toString()), because(e.reason()));
      case Event.ServerUnbanned e -> "-- no longer banned: " + pattern(e.target().toString());
      case Event.FilterAdded e ->
          "-- %s added filter %d: %s"
              .formatted(Printable.of(e.by()), e.filter(), Printable.of(e.what().pattern()));
      case Event.FilterRemoved e ->
          "-- %s removed filter %d".formatted(Printable.of(e.by()), e.filter());
      case Event.DefenceChanged e ->
          "-- %s set the level of defence to %d".formatted(Printable.of(e.by()), e.level());
      case Event.OperatorActed e -> acted(e);
      case Event.AuditRemembered e -> null;
    };
  }

  EventWords words() {
    UnaryOperator<String> paint = colour ? Ansi::nick : UnaryOperator.identity();
    return new EventWords(null, paint);
  }

  private String arrived(Event.UserArrived e) {
    String nick = words().paint().apply(Printable.of(e.nick().text()));
    String how = client(e.client()) + (e.secure() ? ", encrypted" : "");
    return "+ %s connected from %s (%s)".formatted(nick, Printable.of(e.address()), how);
  }

  static String client(Client client) {
    return switch (client) {
      case TEXT -> "plain text";
      case IRC -> "IRC";
    };
  }

  private static List<String> message(EventWords words, MessageSent message) {
    return switch (message.target()) {
      case Target.ToUser to -> List.of();
      case Target.ToChannel to ->
          message.kind().isTagsAlone() ? List.of() : words.inRoom(message, to);
    };
  }

  private static boolean isPrivate(Target target) {
    return target instanceof Target.ToUser;
  }

  /** What every new room begins with says nothing. */
  private static boolean firstSettings(Event.ChannelChanged change) {
    return change.by() == Event.OPERATOR && change.setBy().isEmpty();
  }

  private static String channel(Occurrence o, long id) {
    ChannelName channel = o.channel(id);
    return channel == null ? "a room" : Printable.of(channel.text());
  }

  private static String away(@Nullable String message) {
    return message == null ? " is back" : " is away: " + Printable.of(message);
  }

  private static String acted(Event.OperatorActed e) {
    String what = "-- " + Printable.of(e.by()) + ": " + Printable.of(e.action());
    String whom = e.target().isEmpty() ? what : what + " " + Printable.of(e.target());
    return whom + because(e.reason());
  }

  private static String pattern(String pattern) {
    return Printable.of(pattern);
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : " (" + Printable.of(reason) + ")";
  }
}
