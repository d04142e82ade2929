package suda.core.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
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
      case MessageSent e -> message(e.author(), e.target());
      case Event.UserLeft e -> around(e.user());
      case Event.UserRenamed e -> around(e.user());
      case Event.RealnameChanged e -> around(e.user());
      case Event.HostChanged e -> around(e.user());
      case Event.AwayChanged e -> around(e.user());
      case Event.UserFlagChanged e -> named(0, e.user());
      case Event.Joined e -> joined(e.channel(), e.user(), List.of());
      case Event.JoinedUnseen e -> joined(e.channel(), e.user(), privileged(e.channel()));
      case Event.Revealed e -> joined(e.channel(), e.user(), unprivileged(e.channel(), e.user()));
      case Event.ViewChanged e -> unseen(e);
      case Event.Knocked e -> knocked(e);
      case Event.ChannelRenamed e -> renamed(e);
      case Event.Parted e -> gone(e.channel(), e.user(), e.user());
      case Event.Kicked e -> gone(e.channel(), e.user(), e.by(), e.user());
      case Event.TopicChanged e -> named(e.channel(), e.by());
      case Event.ChannelChanged e -> changed(e);
      case Event.ChannelClosed e -> named(e.channel());
      case Event.RetentionChanged e -> named(e.channel(), e.by());
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
      case Event.MessageRedacted e -> redacted(e);
      case Event.MessageEdited e -> message(e.author(), e.message().target());
      case Event.ReadMarked e -> Scene.NONE;
      case Event.UserMetadataChanged e -> around(e.user());
      case Event.ChannelMetadataChanged e -> named(e.channel(), e.by());
      case Event.RedactionRemembered e -> Scene.NONE;
      case Event.PaceRemembered e -> Scene.NONE;
      case Event.AcceptChanged e -> Scene.NONE;
      case Event.SilenceChanged e -> named(0, e.user());
      case Event.MessageSilenced e -> message(e.message().author(), e.message().target());
      case Event.CallerHeldOff e -> named(0, e.caller(), e.user());
      case Event.OfOperators e -> ofOperators(e);
    };
  }

  private Scene ofAccount(Event.OfAccount event) {
    return switch (event) {
      case Event.LoggedIn e -> around(e.user());
      case Event.LoggedOut e -> around(e.user());
      case Event.AccountDropped e -> Scene.NONE;
      case Event.AccountForgotten e -> Scene.NONE;
      case Event.AccountRetentionChanged e -> Scene.NONE;
      case Event.AccountRegistered e -> Scene.NONE;
      case Event.AccountVerified e -> Scene.NONE;
      case Event.CredentialChanged e -> Scene.NONE;
      case Event.CodeMade e -> Scene.NONE;
      case Event.CertificateAdded e -> Scene.NONE;
      case Event.CertificateRemoved e -> Scene.NONE;
      case Event.NickGrouped e -> Scene.NONE;
      case Event.NickUngrouped e -> Scene.NONE;
      case Event.AccountFlagChanged e -> Scene.NONE;
      case Event.VhostChanged e -> Scene.NONE;
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

  private Scene message(Author by, Target target) {
    User author = state.user(by.user());
    List<Long> hearers = hearers(target);
    boolean bot = author != null && author.has(UserFlag.BOT);
    if (!bot && hearers.isEmpty()) {
      return Scene.NONE;
    }
    if (bot) {
      add(by.user());
    }
    return new Scene(people, places, List.of(), hearers);
  }

  /** Of a message to some members of a channel; none for any other. */
  private List<Long> hearers(Target target) {
    return target instanceof Target.ToChannel to && to.atLeast() != null
        ? reaching(to.channel(), to.atLeast())
        : List.of();
  }

  private Scene redacted(Event.MessageRedacted event) {
    add(event.by());
    return new Scene(people, places, List.of(), hearers(event.message().target()));
  }

  private List<Long> reaching(long channel, Privilege atLeast) {
    return members(channel, member -> member.reaches(atLeast));
  }

  /** Where the user is not seen by all, only those who see the user are told. */
  private Scene around(long user) {
    add(user);
    User who = state.user(user);
    if (who == null) {
      return new Scene(people, places, List.of(), List.of());
    }
    List<Long> channels = new ArrayList<>();
    Set<Long> others = new LinkedHashSet<>();
    for (Membership member : who.memberships()) {
      if (member.isUnseen()) {
        others.addAll(privileged(member.channel().id()));
      } else {
        channels.add(member.channel().id());
      }
    }
    others.removeIf(other -> isInAny(channels, other));
    return new Scene(people, places, channels, List.copyOf(others));
  }

  private boolean isInAny(List<Long> channels, long user) {
    User who = state.user(user);
    return who != null
        && who.memberships().stream().anyMatch(m -> channels.contains(m.channel().id()));
  }

  /** Those who see everybody in the channel. */
  private List<Long> privileged(long channel) {
    return members(channel, member -> member.highest() != null);
  }

  private List<Long> unprivileged(long channel, long except) {
    return members(channel, member -> member.highest() == null && member.user().id() != except);
  }

  private List<Long> members(long channel, Predicate<Membership> which) {
    Channel where = state.channel(channel);
    return where == null
        ? List.of()
        : where.members().stream().filter(which).map(member -> member.user().id()).toList();
  }

  private Scene joined(long channel, long user, List<Long> hearers) {
    addChannel(channel);
    introduce(state.user(user));
    return new Scene(people, places, List.of(), hearers);
  }

  /** Somebody whom others have not seen before. */
  private void introduce(@Nullable User user) {
    if (user != null) {
      people.add(new Person(user.author(), user.has(UserFlag.BOT), user.realname(), user.away()));
    }
  }

  private Scene knocked(Event.Knocked event) {
    Scene named = named(event.channel(), event.user());
    List<Long> hearers = reaching(event.channel(), Privilege.HALF_OPERATOR);
    return new Scene(named.people(), named.places(), List.of(), hearers);
  }

  /** Each member is named, as a client that does not know of new names is told of its own user. */
  private Scene renamed(Event.ChannelRenamed event) {
    addChannel(event.channel());
    members(event.channel(), member -> true).forEach(user -> introduce(state.user(user)));
    add(event.by());
    return new Scene(people, places, List.of(), List.of());
  }

  private Scene unseen(Event.ViewChanged event) {
    addChannel(event.channel());
    members(event.channel(), m -> m.isUnseen() && m.user().id() != event.user())
        .forEach(user -> introduce(state.user(user)));
    return new Scene(people, places, List.of(), List.of());
  }

  /** Who was not seen by all is missed by those who saw the user, and the user himself. */
  private Scene gone(long channel, long user, long... users) {
    Channel where = state.channel(channel);
    Membership member = where == null ? null : where.member(user);
    Scene named = named(channel, users);
    return member != null && member.isUnseen()
        ? new Scene(
            named.people(),
            named.places(),
            List.of(),
            members(channel, m -> m.highest() != null || m == member))
        : named;
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
        case ChannelChange.ForwardSet c -> {}
        case ChannelChange.RateSet c -> {}
        case ChannelChange.PatternAddedUntil c -> {}
        case ChannelChange.PatternLapsed c -> {}
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
