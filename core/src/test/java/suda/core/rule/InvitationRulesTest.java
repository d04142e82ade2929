package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.ChannelChange.FlagSet;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Invitation;

/** Codes that let people in. Tea and coffee are alice's, and for invited users. */
class InvitationRulesTest {
  private static final String CODE = "hash";

  private final World world = new World();
  private long alice;
  private long tea;
  private long coffee;
  private long bob;

  @BeforeEach
  void twoClosedChannels() {
    alice = register("alice");
    tea = open("#tea");
    coffee = open("#coffee");
    bob = world.arrive("bob");
  }

  private long register(String name) {
    world.run(new Command.Register(0, Nick.trusted(name), null, null, null));
    return Objects.requireNonNull(world.state().accounts().named(name)).id();
  }

  private long arriveAs(String name, long account) {
    world.run(
        new Command.Arrive(
            Nick.trusted(name), "u", "host", "192.0.2.1", "Real", Client.IRC, true, account));
    return Objects.requireNonNull(world.state().userNamed(name)).id();
  }

  /** Alice comes, leaves it to her account, and goes. */
  private long open(String name) {
    long user = arriveAs("alice", alice);
    long channel = world.joined(user, name);
    world.run(new Command.RegisterChannel(user, channel));
    FlagSet inviteOnly = new FlagSet(ChannelFlag.INVITE_ONLY, true);
    world.run(new Command.ChangeChannel(user, channel, List.of(inviteOnly)));
    world.leave(user);
    return channel;
  }

  private Command.MakeInvitation making(long by, int uses, List<Long> channels) {
    return new Command.MakeInvitation(by, CODE, uses, world.nowMs() + 600_000, channels);
  }

  private void make(int uses, Long... channels) {
    assertThat(world.run(making(alice, uses, List.of(channels))).refusals()).isEmpty();
  }

  private Command.UseInvitation using(long user, long channel) {
    return new Command.UseInvitation(user, CODE, channel, world.nowMs());
  }

  private List<Event> use(long user, long channel) {
    return world.run(using(user, channel)).events();
  }

  private int uses() {
    Invitation invitation = world.state().accounts().invitation(CODE);
    return invitation == null ? 0 : invitation.uses();
  }

  private Reason joinRefusal(long user, String name) {
    return world.refusalOf(new Command.Join(user, ChannelName.trusted(name), null));
  }

  // Making.

  @Test
  void whoMakesOneMustLeadEachOfItsChannels() {
    long eve = register("eve");
    world.run(new Command.SetAccess(alice, tea, eve, Privilege.OPERATOR));
    assertThat(world.run(making(eve, 1, List.of(tea))).refusals()).isEmpty();
    assertThat(world.onlyRefusalOf(making(eve, 1, List.of(tea, coffee))))
        .isEqualTo(new Refusal(Reason.NOT_AN_OPERATOR, "#coffee"));
  }

  @Test
  @AtBound(Limit.CHANNELS_PER_INVITATION)
  void aCodeOpensAsManyChannelsAsTheBound() {
    List<Long> channels = new ArrayList<>();
    for (int i = 0; i < Limit.CHANNELS_PER_INVITATION.max(); i++) {
      channels.add(world.joined(bob, "#room" + i));
    }
    channels.add(channels.getFirst());
    assertThat(world.run(making(Event.OPERATOR, 1, channels)).refusals()).isEmpty();
    channels.add(tea);
    assertThat(world.onlyRefusalOf(making(Event.OPERATOR, 1, channels)))
        .isEqualTo(new Refusal(Reason.INVITATION_FULL, "10"));
  }

  @Test
  @AtBound(Limit.INVITATION_CODES)
  void asManyAsTheBoundAreKeptAndOneMoreIsRefused() {
    for (int i = 0; i < Limit.INVITATION_CODES.max(); i++) {
      make(1, tea);
    }
    assertThat(world.refusalOf(making(alice, 1, List.of(tea))))
        .isEqualTo(Reason.TOO_MANY_INVITATIONS);
  }

  // Using.

  @Test
  void itOpensItsChannelsAsOftenAsItMay() {
    make(1, tea);
    use(bob, tea);
    assertThat(world.user(bob).invitations()).containsExactly(tea);
    assertThat(world.refusalOf(using(world.arrive("eve"), tea))).isEqualTo(Reason.INVITATION_OVER);
  }

  @Test
  void itOpensAllItsChannelsForOneUse() {
    make(5, tea, coffee);
    assertThat(use(bob, tea)).hasSize(3);
    world.joined(bob, "#tea");
    assertThat(use(bob, coffee)).isEmpty();
    world.joined(bob, "#coffee");
    assertThat(uses()).isEqualTo(4);
  }

  @Test
  void whoHasLeftTheFirstChannelComesIntoTheSecondForTheSameUse() {
    make(5, tea, coffee);
    use(bob, tea);
    world.part(bob, world.joined(bob, "#tea"));
    assertThat(use(bob, coffee)).isEmpty();
    world.joined(bob, "#coffee");
    assertThat(uses()).isEqualTo(4);
  }

  @Test
  void whoComesBackUsesItAgain() {
    make(5, tea);
    use(bob, tea);
    world.part(bob, world.joined(bob, "#tea"));
    assertThat(joinRefusal(bob, "#tea")).isEqualTo(Reason.INVITE_ONLY);
    use(bob, tea);
    assertThat(uses()).isEqualTo(3);
  }

  @Test
  void whoIsLetInWithoutItDoesNotUseIt() {
    make(5, tea, coffee);
    long own = arriveAs("alice", alice);
    assertThat(use(own, tea)).isEmpty();
    assertThat(use(own, 0)).isEmpty();
    assertThat(uses()).isEqualTo(5);
  }

  @Test
  void itIsNotUsedForAChannelThatItDoesNotOpen() {
    make(5, tea);
    assertThat(use(bob, coffee)).isEmpty();
    assertThat(joinRefusal(bob, "#tea")).isEqualTo(Reason.INVITE_ONLY);
    assertThat(uses()).isEqualTo(5);
  }

  @Test
  void withoutAChannelItOpensWhatIsNotOpenYet() {
    make(5, tea, coffee);
    world.happen(new Event.Invited(tea, bob, Event.OPERATOR));
    assertThat(use(bob, 0)).hasSize(2).contains(new Event.Invited(coffee, bob, Event.OPERATOR));
    assertThat(use(bob, 0)).isEmpty();
    assertThat(uses()).isEqualTo(4);
  }

  @Test
  void itEnds() {
    world.run(new Command.MakeInvitation(alice, CODE, 5, world.nowMs(), List.of(tea)));
    assertThat(world.refusalOf(using(bob, tea))).isEqualTo(Reason.INVITATION_OVER);
    long made = Objects.requireNonNull(world.state().accounts().invitation(CODE)).id();
    assertThat(world.refusalOf(new Command.RevokeInvitation(register("eve"), made)))
        .isEqualTo(Reason.NOT_YOURS);
    world.run(new Command.RevokeInvitation(Event.OPERATOR, made));
    assertThat(world.state().accounts().invitations()).isEmpty();
  }

  @Test
  void oneWhoseChannelsAreGoneIsOver() {
    make(5, tea);
    world.run(new Command.UnregisterChannel(alice, tea));
    world.part(bob, bringIn());
    assertThat(world.state().channel(tea)).isNull();
    assertThat(world.refusalOf(using(bob, 0))).isEqualTo(Reason.INVITATION_OVER);
  }

  /** A channel is gone when the last one has left it. */
  private long bringIn() {
    world.run(new Command.BringIn(Event.OPERATOR, bob, ChannelName.trusted("#tea")));
    return tea;
  }
}
