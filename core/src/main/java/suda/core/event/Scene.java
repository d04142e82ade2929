package suda.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;

/**
 * Whom and what an event names, as they were just before it. With it an event can be told long
 * after it happened, when nicks have changed and users are gone: to a reader who is behind, or who
 * comes back. The state alone would know only how things are now.
 *
 * <p>Immutable; any thread.
 *
 * @param people those whom the event names by id
 * @param places the channels that it names by id
 * @param around for what a user does everywhere at once: the channels that the user was in
 * @param hearers for a message to some members of a channel, or to operators: the ids of those
 *     users
 * @param operators the ids of those whom the event names who are operators of the server
 */
public record Scene(
    List<Person> people,
    List<Place> places,
    List<Long> around,
    List<Long> hearers,
    List<Long> operators) {

  /** Of an event that says by itself all that there is to tell, as most messages do. */
  public static final Scene NONE = new Scene(List.of(), List.of(), List.of(), List.of());

  public Scene {
    people = List.copyOf(people);
    places = List.copyOf(places);
    around = List.copyOf(around);
    hearers = List.copyOf(hearers);
    operators = List.copyOf(operators);
  }

  /** Where nobody whom the event names is an operator of the server. */
  public Scene(List<Person> people, List<Place> places, List<Long> around, List<Long> hearers) {
    this(people, places, around, hearers, List.of());
  }

  /** The same where these are operators of the server. */
  public Scene withOperators(List<Long> users) {
    return users.isEmpty() ? this : new Scene(people, places, around, hearers, users);
  }

  /** The person of this id, or null where the event names nobody of it who was here. */
  public @Nullable Person person(long user) {
    for (Person person : people) {
      if (person.name().user() == user) {
        return person;
      }
    }
    return null;
  }

  /** The name of this channel, or null where the event names no such channel that was open. */
  public @Nullable ChannelName place(long channel) {
    for (Place place : places) {
      if (place.channel() == channel) {
        return place.name();
      }
    }
    return null;
  }
}
