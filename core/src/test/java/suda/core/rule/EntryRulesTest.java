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
import suda.core.event.Flow;
import suda.core.event.PatternList;
import suda.core.event.Rate;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;

/** Who is let into a channel, and who is sent elsewhere. */
class EntryRulesTest {
  private final World world = new World();
  private long alice;
  private long bob;
  private long tea;

  @BeforeEach
  void aliceLeadsAChannel() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
    tea = world.joined(alice, "#tea");
  }

  private Decision change(ChannelChange... changes) {
    return world.run(new Command.ChangeChannel(alice, tea, List.of(changes)));
  }

  private Reason refusalOf(ChannelChange change) {
    return world.refusalOf(new Command.ChangeChannel(alice, tea, List.of(change)));
  }

  private Reason refusal(long user) {
    return world.refusalOf(new Command.Join(user, World.name("#tea"), null));
  }

  private static UserPattern listed(String pattern) {
    return UserPattern.parseListed(pattern).orElseThrow();
  }

  @Test
  void aGuestIsNotLetInWhereAnAccountIsNeededUnlessInvited() {
    change(new ChannelChange.FlagSet(ChannelFlag.ACCOUNTS_JOIN, true));
    assertThat(refusal(bob)).isEqualTo(Reason.ACCOUNT_TO_JOIN);
    world.run(new Command.Invite(alice, tea, bob));
    assertThat(world.join(bob, "#tea").accepted()).isTrue();
  }

  @Test
  void aChannelForAccountsIsForgottenWithItsLastMember() {
    change(new ChannelChange.FlagSet(ChannelFlag.ACCOUNTS_JOIN, true));
    assertThat(world.part(alice, tea).events()).contains(new Event.ChannelClosed(tea));
  }

  @Test
  void onlySoManyJoinAtOnceAndThenOneByOne() {
    change(new ChannelChange.RateSet(Flow.JOINS, new Rate(2, 60)));
    world.joined(bob, "#tea");
    world.joined(world.arrive("carol"), "#tea");
    long dave = world.arrive("dave");
    assertThat(refusal(dave)).isEqualTo(Reason.JOINS_TOO_FAST);
    for (int second = 0; second < 30; second++) {
      world.run(new Command.SetAway(dave, "waiting"));
    }
    world.joined(dave, "#tea");
    assertThat(refusal(world.arrive("erin"))).isEqualTo(Reason.JOINS_TOO_FAST);
  }

  @Test
  void whoIsNotLetInIsSentOn() {
    long lobby = world.joined(alice, "#lobby");
    change(
        new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true),
        new ChannelChange.ForwardSet(World.name("#lobby")));
    assertThat(world.join(bob, "#tea"))
        .isEqualTo(Decision.refused(Reason.FORWARDED, World.name("#lobby")));
    world.join(bob, "#lobby");
    assertThat(world.member(lobby, bob)).isNotNull();
    assertThat(refusal(bob)).as("inside already").isEqualTo(Reason.INVITE_ONLY);
  }

  @Test
  void nobodyIsSentWhereNobodyLetsThemIn() {
    long lobby = world.joined(alice, "#lobby");
    change(new ChannelChange.KeySet("k"), new ChannelChange.ForwardSet(World.name("#lobby")));
    world.run(
        new Command.ChangeChannel(
            alice, lobby, List.of(new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true))));
    assertThat(refusal(bob)).isEqualTo(Reason.WRONG_KEY);
    world.part(alice, lobby);
    assertThat(refusal(bob)).as("the other channel is closed").isEqualTo(Reason.WRONG_KEY);
  }

  @Test
  void usersAreSentOnlyWhereAnOperatorWantsThem() {
    long green = world.joined(bob, "#green");
    var forward = new ChannelChange.ForwardSet(World.name("#green"));
    assertThat(refusalOf(forward)).isEqualTo(Reason.MAY_NOT_FORWARD);
    assertThat(refusalOf(new ChannelChange.ForwardSet(World.name("#none"))))
        .isEqualTo(Reason.NO_FORWARD_TARGET);
    world.run(
        new Command.ChangeChannel(
            bob, green, List.of(new ChannelChange.FlagSet(ChannelFlag.FORWARD_TARGET, true))));
    assertThat(change(forward).events()).hasSize(1);
    assertThat(change(forward)).isEqualTo(Decision.nothing());
    assertThat(change(new ChannelChange.ForwardSet(null)).events()).hasSize(1);
  }

  @Test
  void aMutedUserMayJoinAndABannedOneMayNot() {
    change(new ChannelChange.PatternAdded(PatternList.BAN, listed("~m:bob")));
    world.joined(bob, "#tea");
    long carol = world.arrive("carol");
    change(new ChannelChange.PatternAdded(PatternList.BAN, listed("~r:real?name")));
    assertThat(refusal(carol)).isEqualTo(Reason.BANNED_FROM_CHANNEL);
    change(new ChannelChange.PatternAdded(PatternList.BAN_EXCEPTION, listed("carol")));
    world.joined(carol, "#tea");
  }
}
