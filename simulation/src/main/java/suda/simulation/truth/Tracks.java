package suda.simulation.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Privilege;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;

/** Works out from the chronicle what each user must be told. */
public final class Tracks implements Chronicle.Reader {
  private final Map<Long, Track> byUser = new HashMap<>();
  private final Map<String, Track> byAddress = new HashMap<>();

  /** What was said under which account. */
  private final Map<String, List<Long>> said = new HashMap<>();

  /** The edits of each message. */
  private final Map<Long, List<Long>> about = new HashMap<>();

  /** The user who came from this address, which one connection only has; null if none has yet. */
  public @Nullable Track from(String address) {
    return byAddress.get(address);
  }

  @Override
  public void happened(Stamped stamped, State before) {
    Event event = stamped.event();
    if (event instanceof Event.UserArrived arrived) {
      Track track = new Track(arrived.user());
      byUser.put(arrived.user(), track);
      byAddress.put(arrived.address(), track);
      return;
    }
    if (event instanceof Event.ViewChanged changed) {
      tellView(stamped.sequence(), changed, before);
      return;
    }
    if (event instanceof Event.ChannelRenamed renamed) {
      tellRename(stamped.sequence(), renamed, before);
      return;
    }
    Set<Long> told = told(event, before);
    if (!told.isEmpty()) {
      tell(told, event, Line.of(stamped.sequence(), event, before));
    }
    if (event instanceof Event.MessageEdited edited) {
      about
          .computeIfAbsent(edited.message().sequence(), m -> new ArrayList<>())
          .add(stamped.sequence());
    }
    if (event instanceof Event.MessageRedacted redacted) {
      redact(redacted.message().sequence());
    }
    if (event instanceof MessageSent sent && sent.author().account() != null) {
      said.computeIfAbsent(sent.author().account(), account -> new ArrayList<>())
          .add(stamped.sequence());
    }
    if (event instanceof Event.AccountForgotten forgotten) {
      said.getOrDefault(forgotten.name().text(), List.of()).stream()
          .filter(message -> message > forgotten.account())
          .forEach(this::redact);
    }
    if (event instanceof Event.UserLeft left && byUser.get(left.user()) != null) {
      byUser.remove(left.user()).end(left.departure());
    }
  }

  private void redact(long message) {
    byUser.values().forEach(track -> track.redact(message));
    for (long edit : about.getOrDefault(message, List.of())) {
      byUser.values().forEach(track -> track.redact(edit));
    }
  }

  private void tell(Set<Long> told, Event event, List<Line> lines) {
    long author = author(event);
    for (long user : told) {
      Track track = byUser.get(user);
      if (track != null) {
        lines.forEach(line -> track.add(user == author ? line.asOwn() : line));
      }
    }
    // Who writes to himself hears it twice: as what he said, and as what he is told.
    if (event instanceof MessageSent message
        && message.target() instanceof Target.ToUser to
        && to.user() == author
        && byUser.get(author) != null) {
      lines.forEach(line -> byUser.get(author).add(line.asSpare()));
    }
  }

  private static long author(Event event) {
    return switch (event) {
      case MessageSent sent -> sent.author().user();
      case Event.MessageSilenced silenced -> silenced.message().author().user();
      default -> 0;
    };
  }

  /** A line for each member who comes into the user's view, or goes out of it. */
  private void tellView(long sequence, Event.ViewChanged event, State before) {
    Track track = byUser.get(event.user());
    Channel channel = before.channel(event.channel());
    if (track != null && channel != null) {
      for (Membership member : channel.members()) {
        if (member.isUnseen() && member.user().id() != event.user()) {
          track.add(Line.ofView(sequence, event, member));
        }
      }
    }
  }

  /** No client here knows of new names: each seems to leave and to come back. */
  private void tellRename(long sequence, Event.ChannelRenamed event, State before) {
    Channel channel = before.channel(event.channel());
    if (channel != null) {
      for (Membership member : channel.members()) {
        Track track = byUser.get(member.user().id());
        if (track != null) {
          track.add(Line.ofEntry(sequence, "PART", member, channel.name()));
          track.add(Line.ofEntry(sequence, "JOIN", member, event.name()));
        }
      }
    }
  }

  private static Set<Long> told(Event event, State before) {
    return switch (event) {
      // Of tags alone nothing is told that is compared here.
      case MessageSent e -> e.kind().isTagsAlone() ? Set.of() : hearers(e, before);
      case Event.MessageEdited e -> with(hearers(e.message().target(), before), e.author().user());
      case Event.MessageSilenced e -> with(new LinkedHashSet<>(), author(e));
      case Event.Joined e -> with(members(e.channel(), null, before), e.user());
      case Event.JoinedUnseen e -> with(seeing(e.channel(), true, before), e.user());
      case Event.Revealed e -> without(seeing(e.channel(), false, before), e.user());
      case Event.Parted e -> witnesses(e.channel(), e.user(), before);
      case Event.Kicked e -> witnesses(e.channel(), e.user(), before);
      case Event.TopicChanged e -> members(e.channel(), null, before);
      case Event.ChannelChanged e -> members(e.channel(), null, before);
      case Event.UserRenamed e -> with(neighbours(e.user(), before), e.user());
      case Event.UserLeft e -> without(neighbours(e.user(), before), e.user());
      case Event.Announced e -> ids(before.users());
      case Event.OperatorsWarned e -> ids(before.operators());
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
