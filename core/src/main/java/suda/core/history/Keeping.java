package suda.core.history;

import java.util.List;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Scene;
import suda.core.event.Target;

/** What of all that happens is kept, and where one reads it: one rule for all archives. */
public final class Keeping {
  private Keeping() {}

  /** Whether {@code event} is something said, with a text. */
  public static boolean isText(Event event) {
    return event instanceof MessageSent message && !message.kind().isTagsAlone();
  }

  /** Where one reads of the event; nowhere where it is not for history. */
  public static List<Buffer> buffers(Event event, Scene scene) {
    return switch (event) {
      case MessageSent e -> said(e);
      case Event.Joined e -> channel(e.channel());
      case Event.Parted e -> channel(e.channel());
      case Event.Kicked e -> channel(e.channel());
      case Event.TopicChanged e -> channel(e.channel());
      case Event.ChannelChanged e -> channel(e.channel());
      case Event.UserLeft e -> around(scene);
      case Event.UserRenamed e -> around(scene);
      case Event.RealnameChanged e -> List.of();
      case Event.HostChanged e -> List.of();
      case Event.AwayChanged e -> List.of();
      case Event.UserFlagChanged e -> List.of();
      case Event.UserArrived e -> List.of();
      case Event.SessionBegan e -> List.of();
      case Event.ChannelOpened e -> List.of();
      case Event.ChannelClosed e -> List.of();
      case Event.RetentionChanged e -> List.of();
      case Event.Invited e -> List.of();
      case Event.Announced e -> List.of();
      case Event.Banned e -> List.of();
      case Event.Unbanned e -> List.of();
      case Event.SendRemembered e -> List.of();
      case Event.SpeechRemembered e -> List.of();
      case Event.StayRemembered e -> List.of();
      case Event.SessionEnded e -> List.of();
      case Event.AcceptChanged e -> List.of();
      case Event.SilenceChanged e -> List.of();
      case Event.MessageSilenced e -> List.of();
      case Event.CallerHeldOff e -> List.of();
      case Event.PaceRemembered e -> List.of();
      // Not all of the channel's members may know of it.
      case Event.JoinedUnseen e -> List.of();
      case Event.Revealed e -> List.of();
      case Event.ViewChanged e -> List.of();
      case Event.Knocked e -> List.of();
      case Event.ChannelRenamed e -> List.of();
      case Event.OfAccount e -> List.of();
      case Event.OfOperators e -> List.of();
      // What they do is done to what is kept.
      case Event.MessageRedacted e -> List.of();
      case Event.MessageEdited e -> List.of();
      case Event.ReadMarked e -> List.of();
      case Event.UserMetadataChanged e -> List.of();
      case Event.ChannelMetadataChanged e -> List.of();
      case Event.RedactionRemembered e -> List.of();
    };
  }

  private static List<Buffer> channel(long id) {
    return List.of(Buffer.channel(id));
  }

  private static List<Buffer> around(Scene scene) {
    return scene.around().stream().map(Buffer::channel).toList();
  }

  private static List<Buffer> said(MessageSent message) {
    if (message.kind() == Kind.PASSING) {
      return List.of();
    }
    return switch (message.target()) {
      case Target.ToChannel to -> to.atLeast() == null ? channel(to.channel()) : List.of();
      case Target.ToUser to ->
          to.kept() ? List.of(Buffer.conversation(message.author(), to)) : List.of();
    };
  }
}
