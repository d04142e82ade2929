package suda.simulation.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Privilege;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;

/** Works out from the chronicle what each client of each user must be told. */
public final class Tracks implements Chronicle.Reader {
  private final Map<Long, List<Track>> byUser = new HashMap<>();
  private final Map<String, Track> byAddress = new HashMap<>();

  /** What was said under which account. */
  private final Map<String, List<Long>> said = new HashMap<>();

  /** The edits of each message. */
  private final Map<Long, List<Long>> about = new HashMap<>();

  /** Of the client at this address, which one connection only has; null if it is nobody's yet. */
  public @Nullable Track from(String address) {
    return byAddress.get(address);
  }

  /**
   * The client at this address is one more of a user's, from the event {@code sequence} on: no
   * event says so. First it is told where the user is.
   */
  public void attach(String address, User user, long sequence) {
    Track track = track(address, user.id(), sequence);
    track.begin(
        user.memberships().stream()
            .flatMap(member -> Line.ofEntry(sequence, member).stream())
            .toList());
  }

  private Track track(String address, long user, long from) {
    Track track = new Track(user, from);
    of(user).add(track);
    byAddress.put(address, track);
    return track;
  }

  private List<Track> of(long user) {
    return byUser.computeIfAbsent(user, u -> new ArrayList<>());
  }

  @Override
  public void happened(Stamped stamped, State before) {
    tell(stamped.sequence(), stamped.event(), before);
    keepUp(stamped.sequence(), stamped.event());
  }

  private void tell(long sequence, Event event, State before) {
    switch (event) {
      case Event.ViewChanged e -> tellView(sequence, e, before);
      case Event.ChannelRenamed e -> tellRename(sequence, e, before);
      default -> {
        Set<Long> told = told(event, before);
        if (!told.isEmpty()) {
          tell(told, event, Line.of(sequence, event, before), before);
        }
        if (event instanceof Event.Invited invited) {
          tellWitnesses(sequence, invited, before);
        }
      }
    }
  }

  /** Who comes and goes, and what makes others of what was told. */
  private void keepUp(long sequence, Event event) {
    switch (event) {
      case Event.UserArrived e -> track(e.address(), e.user(), sequence);
      case Event.UserLeft e -> {
        of(e.user()).forEach(track -> track.end(e.departure()));
        byUser.remove(e.user());
      }
      case Event.MessageEdited e ->
          about.computeIfAbsent(e.message().sequence(), m -> new ArrayList<>()).add(sequence);
      case Event.MessageRedacted e -> redact(e.message().sequence());
      case MessageSent e when e.author().account() != null ->
          said.computeIfAbsent(e.author().account(), account -> new ArrayList<>()).add(sequence);
      case Event.AccountForgotten e ->
          said.getOrDefault(e.name().text(), List.of()).stream()
              .filter(message -> message > e.account())
              .forEach(this::redact);
      default -> {
        // Nothing else changes what must be told.
      }
    }
  }

  /** The other members, but not who invites: that one is told by a numeric. */
  private void tellWitnesses(long sequence, Event.Invited event, State before) {
    Line line = Line.of(sequence, event, before).getFirst().asWitnessed();
    for (long user : members(event.channel(), null, before)) {
      if (user != event.user() && user != event.by()) {
        of(user).forEach(track -> track.add(line));
      }
    }
  }

  private void redact(long message) {
    tracks().forEach(track -> track.redact(message));
    for (long edit : about.getOrDefault(message, List.of())) {
      tracks().forEach(track -> track.redact(edit));
    }
  }

  private Stream<Track> tracks() {
    return byUser.values().stream().flatMap(List::stream);
  }

  private void tell(Set<Long> told, Event event, List<Line> lines, State before) {
    MessageSent said = said(event);
    long author = said == null ? 0 : said.author().user();
    for (long user : told) {
      for (Track track : of(user)) {
        for (Line line : lines) {
          track.add(
              user == author && said != null
                  ? line.asOwn(said.text())
                  : user == subject(event, before) ? line.asSpare() : line);
        }
      }
    }
    // Who writes to himself hears it twice: as what he said, and as what he is told.
    if (event instanceof MessageSent message
        && message.target() instanceof Target.ToUser to
        && to.user() == author) {
      of(author).forEach(track -> lines.forEach(line -> track.add(line.asSpare())));
    }
  }

  /** Who is told of it by a numeric, unless another client did it. */
  private static long subject(Event event, State before) {
    return switch (event) {
      // By a code one lets oneself in.
      case Event.Invited e -> before.user(e.by()) == null ? e.user() : 0;
      // Who speaks to operators and does not listen is shown it in plain text alone.
      case Event.WallopsSent e -> listening(before).contains(e.by()) ? 0 : e.by();
      case Event.AwayChanged e -> e.user();
      case Event.RealnameChanged e -> e.user();
      case Event.HostChanged e -> e.user();
      case Event.LoggedIn e -> e.user();
      case Event.LoggedOut e -> e.user();
      default -> 0;
    };
  }

  private static @Nullable MessageSent said(Event event) {
    return switch (event) {
      case MessageSent sent -> sent;
      case Event.MessageSilenced silenced -> silenced.message();
      default -> null;
    };
  }

  /** A line for each member who comes into the user's view, or goes out of it. */
  private void tellView(long sequence, Event.ViewChanged event, State before) {
    Channel channel = before.channel(event.channel());
    if (channel != null) {
      for (Membership member : channel.members()) {
        if (member.isUnseen() && member.user().id() != event.user()) {
          List<Line> lines = Line.ofView(sequence, event, member);
          of(event.user()).forEach(track -> lines.forEach(track::add));
        }
      }
    }
  }

  /** No client here knows of new names: each seems to leave and to come back. */
  private void tellRename(long sequence, Event.ChannelRenamed event, State before) {
    Channel channel = before.channel(event.channel());
    if (channel != null) {
      for (Membership member : channel.members()) {
        for (Track track : of(member.user().id())) {
          track.add(Line.ofMember(sequence, "PART", member, channel.name()));
          track.add(Line.ofMember(sequence, "JOIN", member, event.name()));
        }
      }
    }
  }

  private static Set<Long> told(Event event, State before) {
    return switch (event) {
      // Of tags alone nothing is told that is compared here.
      case MessageSent e -> e.kind().isTagsAlone() ? Set.of() : hearers(e, before);
      case Event.MessageEdited e -> with(hearers(e.message().target(), before), e.author().user());
      case Event.MessageSilenced e -> with(new LinkedHashSet<>(), e.message().author().user());
      case Event.Joined e -> with(members(e.channel(), null, before), e.user());
      case Event.JoinedUnseen e -> with(seeing(e.channel(), true, before), e.user());
      case Event.Revealed e -> without(seeing(e.channel(), false, before), e.user());
      case Event.Parted e -> witnesses(e.channel(), e.user(), before);
      case Event.Kicked e -> witnesses(e.channel(), e.user(), before);
      case Event.TopicChanged e -> members(e.channel(), null, before);
      case Event.ChannelChanged e -> members(e.channel(), null, before);
      case Event.UserRenamed e -> with(neighbours(e.user(), before), e.user());
      case Event.UserLeft e -> without(neighbours(e.user(), before), e.user());
      case Event.AwayChanged e -> with(neighbours(e.user(), before), e.user());
      case Event.RealnameChanged e -> with(neighbours(e.user(), before), e.user());
      case Event.HostChanged e -> with(neighbours(e.user(), before), e.user());
      case Event.LoggedIn e -> with(neighbours(e.user(), before), e.user());
      case Event.LoggedOut e -> with(neighbours(e.user(), before), e.user());
      case Event.MessageRedacted e -> with(hearers(e.message().target(), before), e.by());
      case Event.Announced e -> ids(before.users());
      case Event.OperatorsWarned e -> ids(before.operators());
      case Event.WallopsSent e -> with(listening(before), e.by());
      case Event.Invited e -> with(new LinkedHashSet<>(), e.user());
      default -> Set.of();
    };
  }

  private static Set<Long> hearers(MessageSent message, State before) {
    return with(hearers(message.target(), before), message.author().user());
  }

  private static Set<Long> hearers(Target target, State before) {
    return switch (target) {
      case Target.ToChannel to -> members(to.channel(), to.atLeast(), before);
      case Target.ToUser to -> with(new LinkedHashSet<>(), to.user());
    };
  }

  private static Set<Long> members(long channel, @Nullable Privilege atLeast, State before) {
    Set<Long> members = new LinkedHashSet<>();
    Channel known = before.channel(channel);
    if (known != null) {
      for (Membership member : known.members()) {
        if (atLeast == null || member.reaches(atLeast)) {
          members.add(member.user().id());
        }
      }
    }
    return members;
  }

  private static Set<Long> neighbours(long user, State before) {
    Set<Long> neighbours = new LinkedHashSet<>();
    User known = before.user(user);
    if (known != null) {
      known
          .memberships()
          .forEach(m -> neighbours.addAll(witnesses(m.channel().id(), user, before)));
    }
    return neighbours;
  }

  /** The members who see that {@code user} is inside, and the user. */
  private static Set<Long> witnesses(long channel, long user, State before) {
    Channel known = before.channel(channel);
    Membership member = known == null ? null : known.member(user);
    return member != null && member.isUnseen()
        ? with(seeing(channel, true, before), user)
        : members(channel, null, before);
  }

  /** The members who see everybody, or those who do not. */
  private static Set<Long> seeing(long channel, boolean all, State before) {
    Set<Long> seeing = new LinkedHashSet<>();
    Channel known = before.channel(channel);
    if (known != null) {
      for (Membership member : known.members()) {
        if (member.privileges().isEmpty() != all) {
          seeing.add(member.user().id());
        }
      }
    }
    return seeing;
  }

  /** Those who hear what is said to operators. */
  private static Set<Long> listening(State before) {
    return ids(before.users().stream().filter(user -> user.has(UserFlag.WALLOPS)).toList());
  }

  private static Set<Long> ids(Collection<User> users) {
    Set<Long> ids = new LinkedHashSet<>();
    users.forEach(user -> ids.add(user.id()));
    return ids;
  }

  private static Set<Long> with(Set<Long> users, long more) {
    users.add(more);
    return users;
  }

  private static Set<Long> without(Set<Long> users, long one) {
    users.remove(one);
    return users;
  }
}
