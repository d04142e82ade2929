package suda.core.state;

import java.util.ArrayList;
import java.util.List;
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
    return new Scenes(before).of(event);
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
    };
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
