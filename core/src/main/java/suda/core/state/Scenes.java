package suda.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Person;
import suda.core.event.Place;
import suda.core.event.Privilege;
import suda.core.event.Scene;
import suda.core.event.Target;
import suda.core.event.UserFlag;

/** Sets the scene of an event from the state just before it. */
public final class Scenes {
  private final State state;
  private final List<Person> people = new ArrayList<>(2);
  private final List<Place> places = new ArrayList<>(1);

  private Scenes(State before) {
    this.state = before;
  }

  /** Returns whom and what {@code event} names, as {@code before} knows them. */
  public static Scene of(Event event, State before) {
    Scene scene = new Scenes(before).of(event);
    return before.operators().isEmpty() ? scene : scene.withOperators(among(event, scene, before));
  }

  private static List<Long> among(Event event, Scene scene, State before) {
    long author = event instanceof MessageSent message ? message.author().user() : Event.OPERATOR;
    return ids(
        before.operators().stream()
            .filter(user -> user.id() == author || scene.person(user.id()) != null));
  }

  private Scene of(Event event) {
    return switch (event) {
      case MessageSent e -> message(e);
      case Event.UserLeft e -> around(e.user());
      case Event.UserRenamed e -> around(e.user());
      case Event.RealnameChanged e -> around(e.user());
      case Event.HostChanged e -> around(e.user());
      case Event.AwayChanged e -> around(e.user());
      case Event.UserFlagChanged e -> named(0, e.user());
      case Event.Joined e -> joined(e);
      case Event.Parted e -> named(e.channel(), e.user());
      case Event.Kicked e -> named(e.channel(), e.by(), e.user());
      case Event.TopicChanged e -> named(e.channel(), e.by());
      case Event.ChannelChanged e -> changed(e);
      case Event.ChannelClosed e -> named(e.channel());
      case Event.Invited e -> named(e.channel(), e.by(), e.user());
      case Event.UserArrived e -> Scene.NONE;
      case Event.SessionBegan e -> Scene.NONE;
      case Event.ChannelOpened e -> Scene.NONE;
      case Event.Announced e -> Scene.NONE;
      case Event.Banned e -> Scene.NONE;
      case Event.Unbanned e -> Scene.NONE;
      case Event.SendRemembered e -> Scene.NONE;
      case Event.SpeechRemembered e -> Scene.NONE;
      case Event.StayRemembered e -> Scene.NONE;
      case Event.SessionEnded e -> Scene.NONE;
      case Event.OfAccount e -> ofAccount(e);
      case Event.OfOperators e -> ofOperators(e);
    };
  }

  private Scene ofAccount(Event.OfAccount event) {
    return switch (event) {
      case Event.LoggedIn e -> around(e.user());
      case Event.LoggedOut e -> around(e.user());
      case Event.AccountDropped e -> Scene.NONE;
      case Event.AccountRegistered e -> Scene.NONE;
      case Event.AccountVerified e -> Scene.NONE;
      case Event.CredentialChanged e -> Scene.NONE;
      case Event.CodeMade e -> Scene.NONE;
      case Event.CertificateAdded e -> Scene.NONE;
      case Event.CertificateRemoved e -> Scene.NONE;
      case Event.NickGrouped e -> Scene.NONE;
      case Event.NickUngrouped e -> Scene.NONE;
      case Event.AccountFlagChanged e -> Scene.NONE;
      case Event.ChannelRegistered e -> named(e.channel());
      case Event.ChannelUnregistered e -> named(e.channel());
      case Event.AccessChanged e -> named(e.channel());
      case Event.InvitationMade e -> Scene.NONE;
      case Event.InvitationUsed e -> Scene.NONE;
      case Event.InvitationRevoked e -> Scene.NONE;
    };
  }

  private Scene ofOperators(Event.OfOperators event) {
    return switch (event) {
      case Event.OperatorBegan e -> named(0, e.user());
      case Event.OperatorEnded e -> named(0, e.user());
      case Event.WallopsSent e -> wallops(e.by());
      case Event.OperatorsWarned e ->
          new Scene(people, places, List.of(), ids(state.operators().stream()));
      case Event.ServerBanned e -> Scene.NONE;
      case Event.ServerUnbanned e -> Scene.NONE;
      case Event.FilterAdded e -> Scene.NONE;
      case Event.FilterRemoved e -> Scene.NONE;
      case Event.DefenceChanged e -> Scene.NONE;
      case Event.OperatorActed e -> Scene.NONE;
      case Event.AuditRemembered e -> Scene.NONE;
    };
  }

  private Scene wallops(long by) {
    add(by);
    List<Long> hearers = ids(state.users().stream().filter(user -> user.has(UserFlag.WALLOPS)));
    return new Scene(people, places, List.of(), hearers);
  }

  private static List<Long> ids(Stream<User> users) {
    return users.map(User::id).toList();
  }

  private Scene message(MessageSent message) {
    User author = state.user(message.author().user());
    List<Long> hearers =
        message.target() instanceof Target.ToChannel to && to.atLeast() != null
            ? reaching(to.channel(), to.atLeast())
            : List.of();
    boolean bot = author != null && author.has(UserFlag.BOT);
    if (!bot && hearers.isEmpty()) {
      return Scene.NONE;
    }
    if (bot) {
      add(message.author().user());
    }
    return new Scene(people, places, List.of(), hearers);
  }

  private List<Long> reaching(long channel, Privilege atLeast) {
    Channel where = state.channel(channel);
    return where == null
        ? List.of()
        : where.members().stream()
            .filter(member -> member.reaches(atLeast))
            .map(member -> member.user().id())
            .toList();
  }

  private Scene around(long user) {
    add(user);
    User who = state.user(user);
    List<Long> channels =
        who == null
            ? List.of()
            : who.memberships().stream().map(member -> member.channel().id()).toList();
    return new Scene(people, places, channels, List.of());
  }

  private Scene joined(Event.Joined event) {
    addChannel(event.channel());
    User user = state.user(event.user());
    if (user != null) {
      people.add(new Person(user.author(), user.has(UserFlag.BOT), user.realname(), user.away()));
    }
    return new Scene(people, places, List.of(), List.of());
  }

  private Scene changed(Event.ChannelChanged event) {
    add(event.by());
    for (ChannelChange change : event.changes()) {
      switch (change) {
        case ChannelChange.Granted c -> add(c.user());
        case ChannelChange.Revoked c -> add(c.user());
        case ChannelChange.FlagSet c -> {}
        case ChannelChange.KeySet c -> {}
        case ChannelChange.LimitSet c -> {}
        case ChannelChange.PatternAdded c -> {}
        case ChannelChange.PatternRemoved c -> {}
      }
    }
    return named(event.channel());
  }

  private Scene named(long channel, long... users) {
    addChannel(channel);
    for (long user : users) {
      add(user);
    }
    return new Scene(people, places, List.of(), List.of());
  }

  private void addChannel(long channel) {
    Channel known = state.channel(channel);
    if (known != null) {
      places.add(new Place(channel, known.name()));
    }
  }

  private void add(long user) {
    User known = state.user(user);
    if (known != null && isNew(known)) {
      people.add(new Person(known.author(), known.has(UserFlag.BOT), "", null));
    }
  }

  private boolean isNew(User user) {
    return people.stream().noneMatch(person -> person.name().user() == user.id());
  }
}
