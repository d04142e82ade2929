package suda.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Privilege;
import suda.core.event.Target;

/** Who hears of an event, seen from the state just before it. */
public sealed interface Audience {

  /** The members of a channel; with {@code atLeast}, those who reach it. */
  record Members(long channel, @Nullable Privilege atLeast) implements Audience {}

  /** A user and everybody who shares a channel with that user, each once. */
  record Neighbours(long user) implements Audience {}

  /** The one whom it is meant for. */
  record Addressee(long user) implements Audience {}

  record Everyone() implements Audience {}

  /** Returns who hears of {@code event}; nobody is in two of them, and none is nobody. */
  static List<Audience> of(Event event) {
    return switch (event) {
      case Event.UserLeft e -> List.of(new Neighbours(e.user()));
      case Event.UserRenamed e -> List.of(new Neighbours(e.user()));
      case Event.RealnameChanged e -> List.of(new Neighbours(e.user()));
      case Event.HostChanged e -> List.of(new Neighbours(e.user()));
      case Event.AwayChanged e -> List.of(new Neighbours(e.user()));
      case Event.UserFlagChanged e -> List.of(new Addressee(e.user()));
      case Event.Joined e -> members(e.channel());
      case Event.Parted e -> members(e.channel());
      case Event.Kicked e -> members(e.channel());
      case Event.TopicChanged e -> members(e.channel());
      case Event.ChannelChanged e -> members(e.channel());
      case Event.Invited e -> List.of(new Members(e.channel(), null), new Addressee(e.user()));
      case MessageSent e -> hearers(e.target());
      case Event.Announced e -> List.of(new Everyone());
      case Event.UserArrived e -> List.of();
      case Event.ChannelOpened e -> List.of();
      case Event.ChannelClosed e -> List.of();
      case Event.Banned e -> List.of();
      case Event.Unbanned e -> List.of();
      case Event.SendRemembered e -> List.of();
      case Event.SpeechRemembered e -> List.of();
    };
  }

  private static List<Audience> members(long channel) {
    return List.of(new Members(channel, null));
  }

  private static List<Audience> hearers(Target target) {
    return switch (target) {
      case Target.ToChannel to -> List.of(new Members(to.channel(), to.atLeast()));
      case Target.ToUser to -> List.of(new Addressee(to.user()));
    };
  }
}
