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

  /** Whether {@code user} is among them, as of {@code state}. */
  default boolean includes(long user, State state) {
    return switch (this) {
      case Members members -> isMember(user, members.channel(), state);
      case Some some -> some.users().contains(user);
      case Neighbours all ->
          all.user() == user
              || all.channels().stream().anyMatch(channel -> isMember(user, channel, state));
      case Addressee addressee -> addressee.user() == user;
      case Everyone everyone -> true;
    };
  }

  private static boolean isMember(long user, long channel, State state) {
    Channel known = state.channel(channel);
    return known != null && known.member(user) != null;
  }

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
      case Event.JoinedUnseen e -> List.of(new Some(scene.hearers()));
      case Event.Revealed e -> List.of(new Some(scene.hearers()));
      case Event.Knocked e -> List.of(new Some(scene.hearers()));
      case Event.ChannelRenamed e -> members(e.channel());
      case Event.ViewChanged e -> List.of(new Addressee(e.user()));
      case Event.Parted e -> membersWhoSaw(e.channel(), scene);
      case Event.Kicked e -> membersWhoSaw(e.channel(), scene);
      case Event.TopicChanged e -> members(e.channel());
      case Event.ChannelChanged e -> members(e.channel());
      case Event.RetentionChanged e -> members(e.channel());
      case Event.Invited e -> List.of(new Members(e.channel()), new Addressee(e.user()));
      case MessageSent e -> hearers(e, scene);
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
      case Event.SessionEnded e -> List.of();
      case Event.OfAccount e -> hearers(e, scene);
      case Event.MessageRedacted e -> revised(e.message().target(), e.by(), scene);
      case Event.MessageEdited e -> revised(e.message().target(), e.author().user(), scene);
      case Event.ReadMarked e -> List.of(new Addressee(e.user()));
      case Event.UserMetadataChanged e -> neighbours(e.user(), scene);
      case Event.ChannelMetadataChanged e -> members(e.channel());
      case Event.RedactionRemembered e -> List.of();
      case Event.PaceRemembered e -> List.of();
      case Event.AcceptChanged e -> List.of();
      case Event.SilenceChanged e -> List.of(new Addressee(e.user()));
      case Event.MessageSilenced e -> List.of(new Addressee(e.message().author().user()));
      case Event.CallerHeldOff e -> List.of(new Addressee(e.user()));
      case Event.OfOperators e -> hearers(e, scene);
    };
  }

  private static List<Audience> hearers(Event.OfAccount event, Scene scene) {
    return switch (event) {
      case Event.LoggedIn e -> neighbours(e.user(), scene);
      case Event.LoggedOut e -> neighbours(e.user(), scene);
      case Event.AccountRegistered e -> List.of();
      case Event.AccountVerified e -> List.of();
      case Event.AccountDropped e -> List.of();
      case Event.AccountForgotten e -> List.of();
      case Event.AccountRetentionChanged e -> List.of();
      case Event.CredentialChanged e -> List.of();
      case Event.CodeMade e -> List.of();
      case Event.CertificateAdded e -> List.of();
      case Event.CertificateRemoved e -> List.of();
      case Event.NickGrouped e -> List.of();
      case Event.NickUngrouped e -> List.of();
      case Event.AccountFlagChanged e -> List.of();
      case Event.VhostChanged e -> List.of();
      case Event.ChannelRegistered e -> List.of();
      case Event.ChannelUnregistered e -> List.of();
      case Event.AccessChanged e -> List.of();
      case Event.InvitationMade e -> List.of();
      case Event.InvitationUsed e -> List.of();
      case Event.InvitationRevoked e -> List.of();
    };
  }

  /** What is done to a private message is seen by all clients of who does it as well. */
  private static List<Audience> revised(Target target, long by, Scene scene) {
    return switch (target) {
      case Target.ToUser to when to.user() == by -> List.of(new Addressee(by));
      case Target.ToUser to -> List.of(new Addressee(to.user()), new Addressee(by));
      case Target.ToChannel to ->
          to.atLeast() == null ? members(to.channel()) : List.of(new Some(scene.hearers()));
    };
  }

  private static List<Audience> hearers(Event.OfOperators event, Scene scene) {
    return switch (event) {
      case Event.OperatorBegan e -> List.of(new Addressee(e.user()));
      case Event.OperatorEnded e -> List.of(new Addressee(e.user()));
      case Event.WallopsSent e -> List.of(new Some(scene.hearers()));
      case Event.OperatorsWarned e -> List.of(new Some(scene.hearers()));
      case Event.ServerBanned e -> List.of();
      case Event.ServerUnbanned e -> List.of();
      case Event.FilterAdded e -> List.of();
      case Event.FilterRemoved e -> List.of();
      case Event.DefenceChanged e -> List.of();
      case Event.OperatorActed e -> List.of();
      case Event.AuditRemembered e -> List.of();
    };
  }

  private static List<Audience> members(long channel) {
    return List.of(new Members(channel));
  }

  /** Who goes unseen is missed by those alone who saw the user, and who are in the scene then. */
  private static List<Audience> membersWhoSaw(long channel, Scene scene) {
    return scene.hearers().isEmpty() ? members(channel) : List.of(new Some(scene.hearers()));
  }

  private static List<Audience> neighbours(long user, Scene scene) {
    Audience neighbours = new Neighbours(user, scene.around());
    return scene.hearers().isEmpty()
        ? List.of(neighbours)
        : List.of(neighbours, new Some(scene.hearers()));
  }

  /** What somebody says to another is seen by all of one's own clients as well. */
  private static List<Audience> hearers(MessageSent message, Scene scene) {
    long author = message.author().user();
    return switch (message.target()) {
      case Target.ToChannel to ->
          to.atLeast() == null ? members(to.channel()) : List.of(new Some(scene.hearers()));
      case Target.ToUser to when to.user() == author -> List.of(new Addressee(author));
      case Target.ToUser to -> List.of(new Addressee(to.user()), new Addressee(author));
    };
  }
}
