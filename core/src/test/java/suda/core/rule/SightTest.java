package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.event.Scene;
import suda.core.state.Membership;
import suda.core.state.Scenes;

/** Who sees whom in an auditorium. */
class SightTest {
  private final World world = new World();
  private long alice;
  private long bob;
  private long carol;
  private long tea;

  @BeforeEach
  void aliceLeadsAnAuditorium() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
    carol = world.arrive("carol");
    tea = world.joined(alice, "#tea");
    change(new ChannelChange.FlagSet(ChannelFlag.AUDITORIUM, true));
    world.joined(bob, "#tea");
    world.joined(carol, "#tea");
  }

  private List<Event> change(ChannelChange... changes) {
    return world.run(new Command.ChangeChannel(alice, tea, List.of(changes))).events();
  }

  private boolean sees(long viewer, long user) {
    return world.member(tea, user).isSeenBy(world.member(tea, viewer));
  }

  private List<Long> hearers(Event event) {
    return Scenes.of(event, world.state()).hearers();
  }

  @Test
  void whoComesInIsSeenByThoseWithAPrivilege() {
    assertThat(sees(alice, bob)).isTrue();
    assertThat(sees(bob, alice)).isTrue();
    assertThat(sees(bob, bob)).isTrue();
    assertThat(sees(bob, carol)).isFalse();
    assertThat(world.member(tea, bob).isSeenBy(null)).isFalse();
    assertThat(world.user(bob).sharesChannelWith(world.user(carol))).isFalse();
    assertThat(world.user(bob).sharesChannelWith(world.user(alice))).isTrue();
  }

  @Test
  void whoIsUnseenGoesUnseen() {
    assertThat(hearers(new Event.Parted(tea, bob, ""))).containsExactly(alice, bob);
    assertThat(hearers(new Event.Kicked(tea, bob, alice, ""))).containsExactly(alice, bob);
    assertThat(hearers(new Event.Parted(tea, alice, ""))).isEmpty();
    Scene left = Scenes.of(new Event.AwayChanged(bob, "tea"), world.state());
    assertThat(left.around()).isEmpty();
    assertThat(left.hearers()).containsExactly(alice);
  }

  @Test
  void whoSharesAnotherChannelIsToldOnceOnly() {
    long green = world.joined(alice, "#green");
    world.joined(bob, "#green");
    Scene left = Scenes.of(new Event.AwayChanged(bob, "tea"), world.state());
    assertThat(left.around()).containsExactly(green);
    assertThat(left.hearers()).isEmpty();
  }

  @Test
  void aPrivilegeRevealsAndShowsTheOthers() {
    var grant = new ChannelChange.Granted(bob, Privilege.VOICE);
    assertThat(change(grant))
        .containsExactly(
            new Event.Revealed(tea, bob),
            new Event.ViewChanged(tea, bob, true),
            new Event.ChannelChanged(tea, alice, "alice", List.of(grant)));
    assertThat(sees(carol, bob)).isTrue();
    assertThat(sees(bob, carol)).isTrue();
    var revoke = new ChannelChange.Revoked(bob, Privilege.VOICE);
    assertThat(change(revoke))
        .containsExactly(
            new Event.ChannelChanged(tea, alice, "alice", List.of(revoke)),
            new Event.ViewChanged(tea, bob, false));
    assertThat(sees(carol, bob)).as("once seen").isTrue();
    assertThat(sees(bob, carol)).isFalse();
  }

  @Test
  void whoWasInsideBeforeStaysSeenAndWhoComesAfterwardsIsSeen() {
    change(new ChannelChange.FlagSet(ChannelFlag.AUDITORIUM, false));
    long dave = world.arrive("dave");
    world.joined(dave, "#tea");
    change(new ChannelChange.FlagSet(ChannelFlag.AUDITORIUM, true));
    assertThat(sees(bob, dave)).isTrue();
    assertThat(sees(dave, bob)).isFalse();
    assertThat(world.channel("#tea").members()).filteredOn(Membership::isUnseen).hasSize(2);
  }
}
