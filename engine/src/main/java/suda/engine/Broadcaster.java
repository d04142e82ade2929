package suda.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.state.Audience;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Outlet;
import suda.engine.delivery.Rendered;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;

/**
 * Tells of an event whom it concerns: renders it once for each profile among them, and addresses
 * channels rather than connections. Engine thread only.
 */
final class Broadcaster {
  private final State state;
  private final Outbox outbox;
  private final Map<Long, List<Peer<?>>> peersByUser;
  private final Listeners listeners;
  private final List<Peer<?>> listeningToAll = new ArrayList<>();

  Broadcaster(State state, Outbox outbox, Map<Long, List<Peer<?>>> peersByUser) {
    this.state = state;
    this.outbox = outbox;
    this.peersByUser = peersByUser;
    this.listeners = new Listeners(outbox.loops());
  }

  void listensToAll(Peer<?> peer) {
    listeningToAll.add(peer);
  }

  // Telling, before the event is applied.

  /** Tells of {@code occurrence}; the peer that caused it hears it in its own way. */
  void tell(@Nullable Peer<?> cause, Occurrence occurrence) {
    // What the server found is for operators, not for whom it found it about.
    Peer<?> origin = occurrence.event() instanceof Event.OperatorsWarned ? null : cause;
    tellSessions(origin, occurrence);
    Outlet except = origin == null ? null : origin.outlet();
    List<Audience> audiences = Audience.of(occurrence.event(), occurrence.scene());
    audiences.forEach(audience -> tell(audience, occurrence, except));
    tellSpeaker(audiences, occurrence, except);
    listeningToAll.forEach(peer -> tellDirectly(peer, occurrence, Hearing.PRESENT));
  }

  private void tellSessions(@Nullable Peer<?> origin, Occurrence occurrence) {
    if (occurrence.event() instanceof Event.UserLeft left) {
      List<Peer<?>> leaving = List.copyOf(peersOf(left.user()));
      leaving.forEach(peer -> peer.session().hear(occurrence));
      if (origin != null && !leaving.contains(origin)) {
        hear(origin, occurrence);
      }
      leaving.forEach(this::release);
    } else if (origin != null) {
      hear(origin, occurrence);
    }
  }

  private static void hear(Peer<?> peer, Occurrence occurrence) {
    peer.session().hear(occurrence);
    CatchUp catchUp = peer.catchUp();
    if (catchUp != null) {
      catchUp.skip(occurrence.sequence());
    }
  }

  private void tell(Audience audience, Occurrence occurrence, @Nullable Outlet except) {
    switch (audience) {
      case Audience.Members members ->
          tellChannels(new long[] {members.channel()}, occurrence, except);
      case Audience.Some some -> {
        for (long user : some.users()) {
          peersOf(user).forEach(peer -> tellUnless(except, peer, occurrence, Hearing.PRESENT));
        }
      }
      case Audience.Neighbours neighbours -> tellNeighbours(neighbours, occurrence, except);
      case Audience.Addressee addressee ->
          peersOf(addressee.user())
              .forEach(peer -> tellUnless(except, peer, occurrence, Hearing.ADDRESSED));
      case Audience.Everyone everyone -> {
        Rendered rendered = render(listeners.profiles(), occurrence);
        outbox.toAll(new Delivery.ToAll(rendered, except));
      }
    }
  }

  /**
   * Who speaks to a channel from outside of it, or to those in it who have a rank, is not among
   * those who hear; the speaker's other clients are told all the same.
   */
  private void tellSpeaker(
      List<Audience> audiences, Occurrence occurrence, @Nullable Outlet except) {
    long speaker = speaker(occurrence.event());
    List<Peer<?>> clients = peersOf(speaker);
    if (clients.size() > 1
        && audiences.stream().noneMatch(heard -> heard.includes(speaker, state))) {
      clients.forEach(peer -> tellUnless(except, peer, occurrence, Hearing.PRESENT));
    }
  }

  private static long speaker(Event event) {
    return switch (event) {
      case Event.MessageSent e -> e.author().user();
      case Event.MessageEdited e -> e.author().user();
      case Event.MessageRedacted e -> e.by();
      default -> Peer.NOBODY;
    };
  }

  private void tellChannels(long[] channels, Occurrence occurrence, @Nullable Outlet except) {
    Rendered rendered = render(profilesIn(channels), occurrence);
    if (rendered.isEmpty()) {
      return;
    }
    Delivery delivery = new Delivery.ToChannels(channels, rendered, except);
    for (int loop = 0; loop < outbox.loops(); loop++) {
      if (isOnAny(channels, loop)) {
        outbox.to(loop, delivery);
      }
    }
  }

  private Set<Profile> profilesIn(long[] channels) {
    if (channels.length == 1) {
      return listeners.profiles(channels[0]);
    }
    Set<Profile> profiles = new LinkedHashSet<>();
    for (long channel : channels) {
      profiles.addAll(listeners.profiles(channel));
    }
    return profiles;
  }

  private boolean isOnAny(long[] channels, int loop) {
    for (long channel : channels) {
      if (listeners.isOn(channel, loop)) {
        return true;
      }
    }
    return false;
  }

  private void tellNeighbours(
      Audience.Neighbours audience, Occurrence occurrence, @Nullable Outlet except) {
    if (audience.channels().isEmpty()) {
      peersOf(audience.user())
          .forEach(peer -> tellUnless(except, peer, occurrence, Hearing.PRESENT));
    } else {
      long[] channels = audience.channels().stream().mapToLong(channel -> channel).toArray();
      tellChannels(channels, occurrence, except);
    }
  }

  private void tellUnless(
      @Nullable Outlet except, Peer<?> peer, Occurrence occurrence, Hearing hearing) {
    if (peer.outlet() != except && peer.isLive()) {
      tellDirectly(peer, occurrence, hearing);
    }
  }

  private void tellDirectly(Peer<?> peer, Occurrence occurrence, Hearing hearing) {
    Profile profile = peer.profile();
    byte[] bytes = profile == null ? null : profile.render(occurrence, hearing);
    if (bytes != null) {
      outbox.to(peer.loop(), new Delivery.ToOutlet(peer.outlet(), bytes));
    }
  }

  private static Rendered render(Set<Profile> profiles, Occurrence occurrence) {
    Rendered rendered = new Rendered();
    for (Profile profile : profiles) {
      byte[] bytes = profile.render(occurrence, Hearing.PRESENT);
      if (bytes != null) {
        rendered.add(profile, bytes);
      }
    }
    return rendered;
  }

  // Following, after the event was applied.

  /** Keeps in step with who is where. */
  void follow(@Nullable Peer<?> origin, Occurrence occurrence) {
    switch (occurrence.event()) {
      case Event.UserArrived arrived when origin != null -> bind(origin, arrived.user());
      case Event.UserLeft left -> peersByUser.remove(left.user());
      case Event.Joined joined -> joined(origin, joined.user(), joined.channel(), occurrence);
      case Event.JoinedUnseen e -> joined(origin, e.user(), e.channel(), occurrence);
      case Event.ChannelRenamed renamed -> renamed(renamed, occurrence);
      case Event.Parted parted -> peersOf(parted.user()).forEach(p -> leave(p, parted.channel()));
      case Event.Kicked kicked -> peersOf(kicked.user()).forEach(p -> leave(p, kicked.channel()));
      default -> {}
    }
  }

  private void joined(@Nullable Peer<?> origin, long user, long channel, Occurrence occurrence) {
    for (Peer<?> peer : peersOf(user)) {
      enter(peer, channel);
      if (peer != origin && peer.isLive()) {
        peer.session().entered(occurrence);
      }
    }
  }

  private void renamed(Event.ChannelRenamed event, Occurrence occurrence) {
    Channel channel = state.channel(event.channel());
    if (channel != null) {
      for (Membership member : channel.members()) {
        peersOf(member.user().id()).forEach(peer -> renamed(peer, occurrence));
      }
    }
  }

  private static void renamed(Peer<?> peer, Occurrence occurrence) {
    CatchUp catchUp = peer.catchUp();
    if (peer.session().renamed(occurrence) && catchUp != null) {
      catchUp.skip(occurrence.sequence());
    }
  }

  private void bind(Peer<?> peer, long user) {
    peer.bind(user);
    peersByUser.computeIfAbsent(user, u -> new ArrayList<>()).add(peer);
  }

  private void enter(Peer<?> peer, long channel) {
    Profile profile = peer.profile();
    if (profile != null) {
      listeners.enter(channel, profile, peer.loop());
      outbox.to(peer.loop(), new Delivery.Enter(peer.outlet(), channel));
    }
  }

  private void leave(Peer<?> peer, long channel) {
    Profile profile = peer.profile();
    if (profile != null) {
      listeners.leave(channel, profile, peer.loop());
      outbox.to(peer.loop(), new Delivery.Leave(peer.outlet(), channel));
    }
  }

  /** Makes the peer its user's, who is in channels already. */
  void attach(Peer<?> peer, User user) {
    bind(peer, user.id());
    user.memberships().forEach(member -> enter(peer, member.channel().id()));
  }

  /** The peer is its user's no more; the user stays. */
  void detach(Peer<?> peer) {
    release(peer);
    List<Peer<?>> others = peersByUser.get(peer.user());
    if (others != null) {
      others.remove(peer);
      if (others.isEmpty()) {
        peersByUser.remove(peer.user());
      }
    }
    peer.bind(Peer.NOBODY);
  }

  /** Takes a peer out of all of its user's channels. */
  private void release(Peer<?> peer) {
    User user = state.user(peer.user());
    if (user != null) {
      for (Membership member : user.memberships()) {
        leave(peer, member.channel().id());
      }
    }
  }

  /** Returns the one instance of {@code wanted}, having moved the peer to it. */
  Profile changeProfile(Peer<?> peer, @Nullable Profile before, Profile wanted) {
    Profile profile = listeners.canonical(wanted);
    User user = state.user(peer.user());
    if (user != null && before != null) {
      for (Membership member : user.memberships()) {
        listeners.leave(member.channel().id(), before, peer.loop());
        listeners.enter(member.channel().id(), profile, peer.loop());
      }
    }
    if (before != null) {
      listeners.vanish(before, peer.loop());
    }
    listeners.appear(profile, peer.loop());
    return profile;
  }

  /** The peer is gone; its user has left before. */
  void forget(Peer<?> peer) {
    listeningToAll.remove(peer);
    Profile profile = peer.profile();
    if (profile != null) {
      listeners.vanish(profile, peer.loop());
    }
  }

  List<Peer<?>> peersOf(long user) {
    return peersByUser.getOrDefault(user, List.of());
  }
}
