package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Scenes;

/** Knocking at a channel's door, and changing the name on it. */
class DoorRulesTest {
  private final World world = new World();
  private long alice;
  private long bob;
  private long tea;

  @BeforeEach
  void aliceLeadsAClosedChannel() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
    tea = world.joined(alice, "#tea");
    set(true);
  }

  private void set(boolean inviteOnly) {
    world.run(
        new Command.ChangeChannel(
            alice, tea, List.of(new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, inviteOnly))));
  }

  private Command knock(long user) {
    return new Command.Knock(user, tea, "please");
  }

  private Command rename(long by, String name) {
    return new Command.RenameChannel(by, tea, World.name(name), "why not");
  }

  private void pass(Limit seconds) {
    for (int i = 0; i < seconds.max() - 1; i++) {
      world.run(new Command.SetAway(alice, null));
    }
  }

  @Test
  void aKnockIsHeardByThoseWhoRunTheChannel() {
    long carol = world.arrive("carol");
    world.run(new Command.Invite(alice, tea, carol));
    world.joined(carol, "#tea");
    Event knocked = new Event.Knocked(tea, bob, "please");
    assertThat(Scenes.of(knocked, world.state()).hearers()).containsExactly(alice);
    assertThat(world.run(knock(bob)).events()).containsExactly(knocked);
    assertThat(world.refusalOf(knock(carol))).isEqualTo(Reason.INSIDE_ALREADY);
  }

  @Test
  void anOpenDoorNeedsNoKnock() {
    set(false);
    assertThat(world.refusalOf(knock(bob))).isEqualTo(Reason.NO_DOOR);
    world.run(new Command.ChangeChannel(alice, tea, List.of(new ChannelChange.LimitSet(1))));
    assertThat(world.run(knock(bob)).accepted()).as("full").isTrue();
  }

  @Test
  @AtBound(Limit.KNOCK_SECONDS)
  void oneKnocksOnceInAWhile() {
    world.run(knock(bob));
    pass(Limit.KNOCK_SECONDS);
    assertThat(Rules.decide(world.state(), knock(bob), world.nowMs()).accepted()).isFalse();
    assertThat(world.run(knock(bob)).accepted()).isTrue();
  }

  @Test
  @AtBound(Limit.KNOCKS)
  void onlySoManyKnockInAWhile() {
    for (int i = 0; i < Limit.KNOCKS.max(); i++) {
      assertThat(world.run(knock(world.arrive("n" + i))).accepted()).isTrue();
    }
    assertThat(world.refusalOf(knock(bob))).isEqualTo(Reason.KNOCKS_TOO_FAST);
  }

  @Test
  void aRenamedChannelIsTheSameChannel() {
    world.say(alice, tea, "hello");
    assertThat(world.run(rename(alice, "#green")).events()).hasSize(1);
    assertThat(world.state().channel(World.name("#tea"))).isNull();
    assertThat(world.channel("#green").id()).isEqualTo(tea);
    assertThat(world.channel("#green").recent())
        .singleElement()
        .satisfies(said -> assertThat(said.message().target().toString()).contains("#green"));
    assertThat(world.member(tea, alice).highest()).isEqualTo(Privilege.OPERATOR);
  }

  @Test
  void whoIsSentToARenamedChannelIsSentThereStill() {
    long lobby = world.joined(alice, "#lobby2");
    world.run(
        new Command.ChangeChannel(
            alice, tea, List.of(new ChannelChange.ForwardSet(World.name("#lobby2")))));
    world.run(new Command.RenameChannel(alice, lobby, World.name("#hall"), ""));
    assertThat(world.channel("#tea").forward()).isEqualTo(World.name("#hall"));
  }

  @Test
  @AtBound(Limit.RENAME_SECONDS)
  void aNameIsKeptForAWhile() {
    world.run(rename(alice, "#green"));
    pass(Limit.RENAME_SECONDS);
    assertThat(Rules.decide(world.state(), rename(alice, "#black"), world.nowMs()).refusals())
        .containsExactly(new Refusal(Reason.NAME_IS_KEPT, "#green"));
    assertThat(world.run(rename(alice, "#black")).accepted()).isTrue();
  }

  @Test
  void notEveryNameCanBeTakenNorByEverybody() {
    world.joined(bob, "#green");
    assertThat(world.refusalOf(rename(alice, "#green"))).isEqualTo(Reason.CHANNEL_NAME_TAKEN);
    assertThat(world.refusalOf(rename(bob, "#red"))).isEqualTo(Reason.NOT_ON_CHANNEL);
    assertThat(world.run(rename(alice, "#tea"))).isEqualTo(Decision.nothing());
    assertThat(world.run(rename(alice, "#TEA")).events()).as("another case").hasSize(1);
  }
}
