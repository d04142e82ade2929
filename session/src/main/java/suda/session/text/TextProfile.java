package suda.session.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;

/**
 * Events for plain-text users: one line each but for messages of several, without colour, as nobody
 * knows what shows them. What happens in a room other than the lobby begins with the room's name,
 * because all its members get the same bytes whichever room they look at.
 */
public record TextProfile(ChannelName lobby) implements Profile {

  @Override
  public byte @Nullable [] render(Occurrence occurrence, Hearing hearing) {
    List<String> lines = lines(occurrence, hearing);
    return lines.isEmpty() ? null : Lines.bytes(lines);
  }

  private List<String> lines(Occurrence o, Hearing hearing) {
    return switch (o.event()) {
      case MessageSent e -> message(e);
      case Event.MessageSilenced e -> message(e.message());
      case Event.MessageEdited e -> words().edited(e);
      default -> {
        String line = line(o, hearing);
        yield line == null ? List.of() : List.of(line);
      }
    };
  }

  /** The words that {@link #render} sends of what takes one line. */
  @Nullable String line(Occurrence o, Hearing hearing) {
    EventWords words = words();
    return switch (o.event()) {
      case MessageSent e -> null;
      case Event.MessageEdited e -> null;
      case Event.Joined e -> words.joined(o, e.channel(), e.user());
      case Event.JoinedUnseen e -> words.joined(o, e.channel(), e.user());
      case Event.Revealed e -> words.joined(o, e.channel(), e.user());
      case Event.Parted e -> words.parted(o, e);
      case Event.Kicked e -> words.kicked(o, e);
      case Event.TopicChanged e -> words.topicChanged(o, e);
      case Event.ChannelChanged e -> words.changed(o, e);
      case Event.Invited e ->
          hearing == Hearing.ADDRESSED ? words.invitation(o, e) : words.invited(o, e);
      case Event.UserRenamed e -> words.renamed(o, e);
      case Event.UserLeft e -> Lines.MARK + words.nick(o, e.user()) + EventWords.left(e);
      case Event.Announced e -> words.announced(e);
      case Event.RetentionChanged e -> words.retentionChanged(o, e);
      // What only /who tells, lest it drown what people say.
      case Event.AwayChanged e -> null;
      case Event.RealnameChanged e -> null;
      case Event.HostChanged e -> null;
      case Event.UserFlagChanged e -> null;
      // What has no audience.
      case Event.UserArrived e -> null;
      case Event.ChannelOpened e -> null;
      case Event.ChannelClosed e -> null;
      case Event.Banned e -> null;
      case Event.Unbanned e -> null;
      case Event.SendRemembered e -> null;
      case Event.SpeechRemembered e -> null;
      case Event.SessionBegan e -> null;
      case Event.StayRemembered e -> null;
      case Event.SessionEnded e -> null;
      // What only /whois tells, lest it drown what people say.
      case Event.OfAccount e -> null;
      case Event.MessageSilenced e -> null;
      case Event.AcceptChanged e -> null;
      case Event.SilenceChanged e -> EventWords.silenced(e);
      case Event.CallerHeldOff e -> hearing == Hearing.ADDRESSED ? words.heldOff(o, e) : null;
      case Event.PaceRemembered e -> null;
      case Event.Knocked e -> words.knocked(o, e);
      case Event.ChannelRenamed e -> words.channelRenamed(o, e);
      // Nobody keeps a list by what is told here: /who shows who is seen.
      case Event.ViewChanged e -> null;
      case Event.MessageRedacted e -> words.redacted(o, e);
      case Event.ChannelMetadataChanged e -> null;
      case Event.UserMetadataChanged e -> null;
      case Event.ReadMarked e -> null;
      case Event.RedactionRemembered e -> null;
      case Event.OfOperators e -> ofOperators(words, o, e);
    };
  }

  private static @Nullable String ofOperators(
      EventWords words, Occurrence o, Event.OfOperators event) {
    return switch (event) {
      case Event.WallopsSent e -> words.wallops(o, e);
      case Event.OperatorsWarned e -> words.warned(e);
      // These two are told to the user alone.
      case Event.OperatorBegan e ->
          Lines.MARK + "you are an operator of the server now; /help shows what else you can do";
      case Event.OperatorEnded e -> Lines.MARK + "you are no operator of the server any more";
      case Event.ServerBanned e -> null;
      case Event.ServerUnbanned e -> null;
      case Event.FilterAdded e -> null;
      case Event.FilterRemoved e -> null;
      case Event.DefenceChanged e -> null;
      case Event.OperatorActed e -> null;
      case Event.AuditRemembered e -> null;
    };
  }

  private List<String> message(MessageSent message) {
    if (message.kind().isTagsAlone()) {
      String reaction = words().reacted(message);
      return reaction == null ? List.of() : List.of(reaction);
    }
    return switch (message.target()) {
      case Target.ToChannel to -> words().inRoom(message, to);
      case Target.ToUser to ->
          words().said(message).stream().map(line -> "[private] " + line).toList();
    };
  }

  EventWords words() {
    return new EventWords(lobby, UnaryOperator.identity());
  }
}
