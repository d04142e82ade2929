package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;

class MembershipRulesTest {
  private final World world = new World();
  private long alice;
  private long bob;
  private long tea;

  @BeforeEach
  void aliceLeadsAChannelAndBobIsOutside() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
    tea = world.joined(alice, "#tea");
  }

  private void set(ChannelChange... changes) {
    assertThat(world.run(new Command.ChangeChannel(alice, tea, List.of(changes))).refusals())
        .isEmpty();
  }

  private Command joining(long user, @Nullable String key) {
    return new Command.Join(user, World.name("#tea"), key);
  }

  private void invite(long user) {
    assertThat(world.run(new Command.Invite(alice, tea, user)).accepted()).isTrue();
  }

  @Test
  void whoOpensAChannelLeadsIt() {
    assertThat(world.member(tea, alice).privileges()).containsExactly(Privilege.OPERATOR);
    assertThat(world.channel("#tea").flags())
        .containsExactly(ChannelFlag.MEMBERS_SPEAK, ChannelFlag.TOPIC_LOCKED);
    assertThat(tea).isEqualTo(world.channel("#tea").id());
  }

  @Test
  void whoJoinsAnotherHasNoPrivilege() {
    world.joined(bob, "#TEA");
    assertThat(world.member(tea, bob).privileges()).isEmpty();
  }

  @Test
  void whoFindsAChannelEmptyLeadsIt() {
    world.part(alice, tea);
    assertThat(world.joined(bob, "#tea")).isEqualTo(tea);
    assertThat(world.member(tea, bob).privileges()).containsExactly(Privilege.OPERATOR);
  }

  @Test
  void nobodyLeadsAPermanentChannel() {
    world.run(new Command.OpenPermanent(World.name("#lobby")));
    long lobby = world.joined(bob, "#lobby");
    assertThat(world.member(lobby, bob).privileges()).isEmpty();
    assertThat(world.run(new Command.OpenPermanent(World.name("#LOBBY"))))
        .isEqualTo(Decision.nothing());
  }

  @Test
  void joiningTwiceChangesNothing() {
    assertThat(world.join(alice, "#tea")).isEqualTo(Decision.nothing());
  }

  @Test
  void aChannelWithAKeyNeedsIt() {
    set(new ChannelChange.KeySet("green"));
    assertThat(world.refusalOf(joining(bob, null))).isEqualTo(Reason.WRONG_KEY);
    assertThat(world.refusalOf(joining(bob, "Green"))).isEqualTo(Reason.WRONG_KEY);
    assertThat(world.run(joining(bob, "green")).accepted()).isTrue();
  }

  @Test
  void aClosedChannelIsForTheInvitedAndTheirExceptions() {
    set(new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true));
    assertThat(world.refusalOf(joining(bob, null))).isEqualTo(Reason.INVITE_ONLY);
    set(new ChannelChange.PatternAdded(PatternList.INVITE_EXCEPTION, bobs()));
    assertThat(world.run(joining(bob, null)).accepted()).isTrue();
  }

  private static UserPattern bobs() {
    return UserPattern.trusted("bob!*@*");
  }

  @Test
  void aBannedUserStaysOutUnlessExcepted() {
    set(new ChannelChange.PatternAdded(PatternList.BAN, bobs()));
    assertThat(world.refusalOf(joining(bob, null))).isEqualTo(Reason.BANNED_FROM_CHANNEL);
    set(new ChannelChange.PatternAdded(PatternList.BAN_EXCEPTION, bobs()));
    assertThat(world.run(joining(bob, null)).accepted()).isTrue();
  }

  @Test
  void aFullChannelTakesNobodyMore() {
    long carol = world.arrive("carol");
    set(new ChannelChange.LimitSet(2));
    assertThat(world.run(joining(bob, null)).accepted()).isTrue();
    assertThat(world.refusalOf(joining(carol, null))).isEqualTo(Reason.CHANNEL_FULL);
  }

  @Test
  void anInvitationOpensEveryDoorOnce() {
    set(
        new ChannelChange.KeySet("green"),
        new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true),
        new ChannelChange.PatternAdded(PatternList.BAN, bobs()),
        new ChannelChange.LimitSet(1));
    invite(bob);
    assertThat(world.run(joining(bob, null)).accepted()).isTrue();
    world.part(bob, tea);
    assertThat(world.refusalOf(joining(bob, null))).isEqualTo(Reason.WRONG_KEY);
  }

  @Test
  @AtBound(Limit.INVITATIONS_PER_USER)
  void theOldestInvitationLapsesAtTheBound() {
    invite(bob);
    for (int i = 0; i < Limit.INVITATIONS_PER_USER.max() - 1; i++) {
      world.happen(new Event.Invited(1000 + i, bob, alice));
    }
    assertThat(world.user(bob).invitations()).contains(tea).hasSize(100);
    world.happen(new Event.Invited(5000, bob, alice));
    assertThat(world.user(bob).invitations()).doesNotContain(tea).hasSize(100);
  }

  @Test
  @AtBound(Limit.CHANNELS_PER_USER)
  void asManyChannelsAsTheBoundAndNotOneMore() {
    for (int i = 0; i < Limit.CHANNELS_PER_USER.max(); i++) {
      world.joined(bob, "#" + i);
    }
    assertThat(world.refusalOf(joining(bob, null))).isEqualTo(Reason.TOO_MANY_CHANNELS);
  }

  @Test
  void joiningAgainIsNoMatterOfTheBound() {
    for (int i = 0; i < Limit.CHANNELS_PER_USER.max(); i++) {
      world.joined(bob, "#" + i);
    }
    assertThat(world.join(bob, "#7")).isEqualTo(Decision.nothing());
  }

  @Test
  void partingNeedsAChannelAndAMembership() {
    assertThat(world.refusalOf(new Command.Part(alice, 999, ""))).isEqualTo(Reason.NO_SUCH_CHANNEL);
    assertThat(world.refusalOf(new Command.Part(bob, tea, ""))).isEqualTo(Reason.NOT_ON_CHANNEL);
  }

  @Test
  void kickingNeedsAPrivilegeAndAMember() {
    world.joined(bob, "#tea");
    long carol = world.arrive("carol");
    assertThat(world.refusalOf(kick(alice, 999, bob))).isEqualTo(Reason.NO_SUCH_CHANNEL);
    assertThat(world.refusalOf(kick(carol, tea, bob))).isEqualTo(Reason.NOT_ON_CHANNEL);
    assertThat(world.refusalOf(kick(bob, tea, alice))).isEqualTo(Reason.NOT_AN_OPERATOR);
    assertThat(world.refusalOf(kick(alice, tea, carol))).isEqualTo(Reason.USER_NOT_ON_CHANNEL);
    assertThat(world.run(kick(alice, tea, bob)).accepted()).isTrue();
    assertThat(world.channel("#tea").member(bob)).isNull();
  }

  private static Command kick(long by, long channel, long user) {
    return new Command.Kick(by, channel, user, "out");
  }

  @Test
  void nobodyKicksWhoStandsHigher() {
    world.joined(bob, "#tea");
    world.grant(tea, bob, Privilege.OWNER);
    assertThat(world.refusalOf(kick(alice, tea, bob))).isEqualTo(Reason.OUTRANKED);
    assertThat(world.run(kick(bob, tea, alice)).accepted()).isTrue();
  }

  @Test
  void theServersOperatorKicksAnybody() {
    assertThat(world.run(kick(Event.OPERATOR, tea, alice)).accepted()).isTrue();
  }

  @Test
  void invitingNeedsAMemberAndAGuest() {
    long carol = world.arrive("carol");
    assertThat(world.refusalOf(new Command.Invite(alice, 999, bob)))
        .isEqualTo(Reason.NO_SUCH_CHANNEL);
    assertThat(world.refusalOf(new Command.Invite(alice, tea, 999))).isEqualTo(Reason.NO_SUCH_USER);
    assertThat(world.refusalOf(new Command.Invite(bob, tea, carol)))
        .isEqualTo(Reason.NOT_ON_CHANNEL);
    world.joined(bob, "#tea");
    assertThat(world.refusalOf(new Command.Invite(alice, tea, bob)))
        .isEqualTo(Reason.ALREADY_ON_CHANNEL);
    assertThat(world.run(new Command.Invite(bob, tea, carol)).accepted()).isTrue();
  }

  @Test
  void onlyOperatorsInviteIntoAClosedChannel() {
    world.joined(bob, "#tea");
    long carol = world.arrive("carol");
    set(new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true));
    assertThat(world.refusalOf(new Command.Invite(bob, tea, carol)))
        .isEqualTo(Reason.NOT_AN_OPERATOR);
    invite(carol);
  }

  @Test
  void anOpenChannelKeepsItsTopicWhenEverybodyIsGone() {
    world.run(new Command.SetTopic(alice, tea, "green"));
    world.leave(alice);
    assertThat(world.channel("#tea").topic()).isNotNull();
    assertThat(world.state().emptyChannels()).containsExactly(world.channel("#tea"));
  }

  @Test
  void aChannelThatWasClosedToSomeIsForgottenWithItsLastMember() {
    for (ChannelChange change :
        List.of(
            new ChannelChange.KeySet("k"),
            new ChannelChange.LimitSet(5),
            new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true),
            new ChannelChange.FlagSet(ChannelFlag.SECRET, true),
            new ChannelChange.PatternAdded(PatternList.BAN, bobs()))) {
      long den = world.joined(alice, "#den");
      world.run(new Command.ChangeChannel(alice, den, List.of(change)));
      world.part(alice, den);
      assertThat(world.state().channel(den)).as("%s", change).isNull();
    }
  }

  @Test
  @AtBound(Limit.EMPTY_CHANNELS)
  void theOldestEmptyChannelIsForgottenAtTheBound() {
    world.part(alice, tea);
    openEmptyChannels(Limit.EMPTY_CHANNELS.max() - 1);
    assertThat(world.state().emptyChannels()).hasSize(1000).contains(world.channel("#tea"));
    openEmptyChannels(1);
    assertThat(world.state().emptyChannels()).hasSize(1000);
    assertThat(world.state().channel(tea)).isNull();
  }

  @Test
  void aDepartureThatEndsManyChannelsKeepsTheBoundToo() {
    world.part(alice, tea);
    openEmptyChannels(Limit.EMPTY_CHANNELS.max() - 2);
    for (int i = 0; i < 5; i++) {
      world.joined(bob, "#of-bob-" + i);
    }
    world.leave(bob);
    assertThat(world.state().emptyChannels()).hasSize(Limit.EMPTY_CHANNELS.max());
    assertThat(world.channel("#of-bob-4")).isNotNull();
  }

  private void openEmptyChannels(int count) {
    List<Long> opened = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      opened.add(world.joined(alice, "#empty-" + world.nowMs()));
      world.part(alice, opened.getLast());
    }
  }
}
