package suda.core.state;

import java.util.List;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Scene;
import suda.core.event.Target;

/** Who hears of an event, seen from the state just before it. */
public sealed interface Audience {

  /** The members of a channel. */
  record Members(long channel) implements Audience {}

  /** Some members of a channel, by their ids. */
  record Some(List<Long> users) implements Audience {}

  /** A user and everybody who shares one of the user's channels, each once. */
  record Neighbours(long user, List<Long> channels) implements Audience {}

  /** The one whom it is meant for. */
  record Addressee(long user) implements Audience {}

  record Everyone() implements Audience {}

  /**
   * Returns who hears of {@code event}; nobody is in two of them, and none is nobody.
   *
   * @param scene the event's own
   */
  static List<Audience> of(Event event, Scene scene) {
    return switch (event) {
      case Event.UserLeft e -> neighbours(e.user(), scene);
      case Event.UserRenamed e -> neighbours(e.user(), scene);
      case Event.RealnameChanged e -> neighbours(e.user(), scene);
      case Event.HostChanged e -> neighbours(e.user(), scene);
      case Event.AwayChanged e -> neighbours(e.user(), scene);
      case Event.UserFlagChanged e -> List.of(new Addressee(e.user()));
      case Event.Joined e -> members(e.channel());
      case Event.Parted e -> members(e.channel());
      case Event.Kicked e -> members(e.channel());
      case Event.TopicChanged e -> members(e.channel());
      case Event.ChannelChanged e -> members(e.channel());
      case Event.RetentionChanged e -> members(e.channel());
      case Event.Invited e -> List.of(new Members(e.channel()), new Addressee(e.user()));
      case MessageSent e -> hearers(e.target(), scene);
      case Event.Announced e -> List.of(new Everyone());
      case Event.UserArrived e -> List.of();
      case Event.SessionBegan e -> List.of();
      case Event.ChannelOpened e -> List.of();
      case Event.ChannelClosed e -> List.of();
      case Event.Banned e -> List.of();
      case Event.Unbanned e -> List.of();
      case Event.SendRemembered e -> List.of();
      case Event.SpeechRemembered e -> List.of();
      case Event.StayRemembered e -> List.of();
    };
  }

  private static List<Audience> members(long channel) {
    return List.of(new Members(channel));
  }

  private static List<Audience> neighbours(long user, Scene scene) {
    return List.of(new Neighbours(user, scene.around()));
  }

  private static List<Audience> hearers(Target target, Scene scene) {
    return switch (target) {
      case Target.ToChannel to ->
          to.atLeast() == null ? members(to.channel()) : List.of(new Some(scene.hearers()));
      case Target.ToUser to -> List.of(new Addressee(to.user()));
    };
  }
}
