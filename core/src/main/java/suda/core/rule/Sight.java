package suda.core.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.state.Channel;
import suda.core.state.Membership;

/**
 * Who comes to see whom in a channel where some members are unseen, when privileges change. What a
 * member was told stays true: who begins to see others is told of their coming, who no longer sees
 * them of their going.
 */
final class Sight {
  private final Channel channel;
  private final Map<Long, Set<Privilege>> after = new LinkedHashMap<>();

  private Sight(Channel channel) {
    this.channel = channel;
  }

  /** The event that makes the changes, between those that it takes to keep everybody's view. */
  static List<Event> around(Channel channel, Event.ChannelChanged event) {
    if (!channel.hasUnseen()) {
      return List.of(event);
    }
    Sight sight = new Sight(channel);
    event.changes().forEach(sight::take);
    return sight.around(event);
  }

  private void take(ChannelChange change) {
    if (change instanceof ChannelChange.Granted granted) {
      privileges(granted.user()).add(granted.privilege());
    } else if (change instanceof ChannelChange.Revoked revoked) {
      privileges(revoked.user()).remove(revoked.privilege());
    }
  }

  private Set<Privilege> privileges(long user) {
    return after.computeIfAbsent(user, this::before);
  }

  private Set<Privilege> before(long user) {
    Set<Privilege> before = EnumSet.noneOf(Privilege.class);
    Membership member = channel.member(user);
    if (member != null) {
      before.addAll(member.privileges());
    }
    return before;
  }

  private List<Event> around(Event.ChannelChanged event) {
    List<Event> revealed = new ArrayList<>();
    List<Event> seeing = new ArrayList<>();
    List<Event> blinded = new ArrayList<>();
    after.forEach((user, privileges) -> {
      Membership member = channel.member(user);
      boolean saw = member != null && member.highest() != null;
      boolean sees = !privileges.isEmpty();
      if (sees && member != null && member.isUnseen()) {
        revealed.add(new Event.Revealed(channel.id(), user));
      }
      if (sees != saw) {
        (sees ? seeing : blinded).add(new Event.ViewChanged(channel.id(), user, sees));
      }
    });
    List<Event> all = new ArrayList<>(revealed);
    all.addAll(seeing);
    all.add(event);
    all.addAll(blinded);
    return all;
  }
}
