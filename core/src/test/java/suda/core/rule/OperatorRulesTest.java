package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.FilterAction;
import suda.core.event.FilterTarget;
import suda.core.event.Kind;
import suda.core.event.OperatorPrivilege;
import suda.core.event.Privilege;
import suda.core.event.SpamFilter;
import suda.core.event.UserFlag;
import suda.core.name.BanTarget;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;
import suda.core.state.AuditEntry;
import suda.core.state.Defence;

/** What operators of the server may do, and what comes of it. */
class OperatorRulesTest {
  private final World world = new World();
  private final long alice = world.arrive("alice");
  private final long bob = world.arrive("bob");

  private void promote(long user, OperatorPrivilege... privileges) {
    world.run(new Command.BecomeOperator(user, "root", Set.of(privileges)));
  }

  private static BanTarget target(String typed) {
    return BanTarget.parse(typed).orElseThrow();
  }

  private static SpamFilter filter() {
    return new SpamFilter("x", Set.of(FilterTarget.CHANNEL), FilterAction.BLOCK, 0, "");
  }

  private List<String> audit(String who) {
    return world.state().audit().entries(who, 0).stream().map(OperatorRulesTest::words).toList();
  }

  private static String words(AuditEntry entry) {
    return entry.by() + " " + entry.action() + " " + entry.target() + " " + entry.reason();
  }

  @Test
  void anOperatorHasTheFlagAndHearsWallops() {
    promote(alice, OperatorPrivilege.KILL);
    assertThat(world.user(alice).flags()).containsExactly(UserFlag.OPERATOR, UserFlag.WALLOPS);
    assertThat(world.user(alice).may(OperatorPrivilege.KILL)).isTrue();
    assertThat(world.user(alice).may(OperatorPrivilege.BAN)).isFalse();
    assertThat(world.state().operators()).containsExactly(world.user(alice));
  }

  @Test
  void nobodyMakesHimselfAnOperatorButMayStopBeingOne() {
    world.run(new Command.SetUserFlag(alice, UserFlag.OPERATOR, true));
    assertThat(world.state().operators()).isEmpty();
    promote(alice);
    world.run(new Command.SetUserFlag(alice, UserFlag.OPERATOR, false));
    assertThat(world.user(alice).operator()).isNull();
    assertThat(world.user(alice).has(UserFlag.OPERATOR)).isFalse();
    assertThat(world.state().operators()).isEmpty();
  }

  @Test
  void whoLeavesIsNoOperatorAnyMore() {
    promote(alice);
    world.leave(alice);
    assertThat(world.state().operators()).isEmpty();
  }

  @Test
  void eachDeedNeedsItsPrivilege() {
    promote(alice);
    List<Command> deeds =
        List.of(
            new Command.Kill(alice, bob, ""),
            new Command.BringIn(alice, bob, ChannelName.trusted("#tea")),
            new Command.TakeOut(alice, bob, 1, ""),
            new Command.GiveNick(alice, bob, Nick.trusted("bobby")),
            new Command.Ban(alice, target("192.0.2.1"), "", 0),
            new Command.Unban(alice, target("192.0.2.1")),
            new Command.SendWallops(alice, "hi"),
            new Command.AddFilter(alice, filter()),
            new Command.RemoveFilter(alice, 1),
            new Command.SetDefence(alice, 1),
            new Command.Act(alice, OperatorPrivilege.REHASH, "rehash", "", ""));
    deeds.forEach(deed ->
        assertThat(world.refusalOf(deed)).as(deed.toString()).isEqualTo(Reason.NO_PRIVILEGE));
    world.run(new Command.BecomeOperator(alice, "root", EnumSet.allOf(OperatorPrivilege.class)));
    deeds.forEach(deed ->
        assertThat(world.run(deed).refusals())
            .as(deed.toString())
            .noneMatch(refusal -> refusal.reason() == Reason.NO_PRIVILEGE));
  }

  @Test
  void aKilledUserIsGoneAndTheAuditSaysByWhomAndWhy() {
    promote(alice, OperatorPrivilege.KILL);
    Decision decision = world.run(new Command.Kill(alice, bob, "spam"));
    assertThat(decision.events())
        .anySatisfy(event ->
            assertThat(event)
                .isInstanceOfSatisfying(
                    Event.UserLeft.class,
                    left -> assertThat(left.reason()).isEqualTo("Killed (alice (spam))")));
    assertThat(world.state().user(bob)).isNull();
    assertThat(audit("bob")).containsExactly("alice kill bob spam");
  }

  @Test
  void theAuditKnowsWhoActedInAChannel() {
    long tea = world.joined(alice, "#tea");
    world.join(bob, "#tea");
    world.run(new Command.Kick(alice, tea, bob, "out"));
    world.grant(tea, alice, Privilege.VOICE);
    assertThat(audit("#tea"))
        .containsExactly("alice kick #tea bob out", "operator mode #tea +VOICE alice");
    assertThat(audit("bob")).containsExactly("alice kick #tea bob out");
    assertThat(world.state().audit().entries("", world.nowMs() + 1)).isEmpty();
  }

  @Test
  @AtBound(Limit.AUDIT_ENTRIES)
  void theAuditForgetsTheOldestAndKeepsOperatorsApartFromChannels() {
    long tea = world.joined(alice, "#tea");
    world.run(new Command.Act(Event.OPERATOR, OperatorPrivilege.REHASH, "rehash", "", ""));
    for (int i = 0; i < Limit.AUDIT_ENTRIES.max(); i++) {
      world.join(bob, "#tea");
      world.run(new Command.Kick(alice, tea, bob, String.valueOf(i)));
    }
    assertThat(audit("")).hasSize(Limit.AUDIT_ENTRIES.max() + 1);
    assertThat(audit("#tea")).first().isEqualTo("alice kick #tea bob 0");
    world.join(bob, "#tea");
    world.run(new Command.Kick(alice, tea, bob, "one more"));
    assertThat(audit("#tea"))
        .hasSize(Limit.AUDIT_ENTRIES.max())
        .first()
        .isEqualTo("alice kick #tea bob 1");
    assertThat(audit("operator")).containsExactly("operator rehash  ");
  }

  @Test
  void aBanByAddressKeepsOutWhoComesFromThere() {
    world.run(new Command.Ban(Event.OPERATOR, target("10.1.0.0/16"), "flood", 0));
    Decision refused =
        Rules.decide(world.state(), World.arrival("carol", "10.1.2.3"), world.nowMs());
    assertThat(refused.refusals()).containsExactly(new Refusal(Reason.BANNED_FROM_SERVER, "flood"));
    assertThat(
            Rules.decide(world.state(), World.arrival("carol", "10.2.2.3"), world.nowMs())
                .accepted())
        .isTrue();
  }

  @Test
  void aBanLapsesWhenItsTimeIsOver() {
    long untilMs = world.nowMs() + 10_000;
    world.run(new Command.Ban(Event.OPERATOR, target("10.1.0.0/16"), "", untilMs));
    assertThat(Due.at(world.state(), untilMs - 1)).isEmpty();
    Due.at(world.state(), untilMs).forEach(world::run);
    assertThat(world.state().bans()).isEmpty();
    assertThat(Due.at(world.state(), untilMs + 1000)).isEmpty();
  }

  @Test
  void theBansOfOldJournalsHold() {
    UserPattern pattern = UserPattern.parse("bad").orElseThrow();
    world.happen(new Event.Banned(pattern, "old"));
    assertThat(world.refusalOf(World.arrival("bad", "h"))).isEqualTo(Reason.BANNED_FROM_SERVER);
    world.happen(new Event.Unbanned(pattern));
    assertThat(world.run(World.arrival("bad", "h")).accepted()).isTrue();
  }

  @Test
  @AtBound(Limit.FILTERS)
  void asManyFiltersAsTheBoundAreKeptAndOneMoreIsRefused() {
    for (int i = 0; i < Limit.FILTERS.max(); i++) {
      world.run(new Command.AddFilter(Event.OPERATOR, filter()));
    }
    assertThat(world.refusalOf(new Command.AddFilter(Event.OPERATOR, filter())))
        .isEqualTo(Reason.TOO_MANY_FILTERS);
    long first = world.state().filters().iterator().next().id();
    assertThat(world.run(new Command.RemoveFilter(Event.OPERATOR, first)).accepted()).isTrue();
    assertThat(world.refusalOf(new Command.RemoveFilter(Event.OPERATOR, first)))
        .isEqualTo(Reason.NO_SUCH_FILTER);
    assertThat(world.run(new Command.AddFilter(Event.OPERATOR, filter())).accepted()).isTrue();
  }

  @Test
  void eachLevelOfDefenceRefusesMore() {
    long tea = world.joined(alice, "#tea");
    world.join(bob, "#tea");
    defend(4);
    assertThat(world.join(bob, "#new").refusals()).hasSize(1);
    assertThat(world.run(writing(bob, alice)).accepted()).isTrue();
    defend(3);
    assertThat(world.refusalOf(writing(bob, alice))).isEqualTo(Reason.DEFENDED);
    assertThat(world.say(bob, tea, "hello").accepted()).isTrue();
    defend(2);
    assertThat(world.say(bob, tea, "hello").accepted()).isFalse();
    assertThat(world.refusalOf(World.arrival("carol", "10.0.0.1"))).isEqualTo(Reason.DEFENDED);
    assertThat(world.run(World.arrival("carol", "127.0.0.1")).accepted()).isTrue();
    defend(5);
    assertThat(world.join(bob, "#new").accepted()).isTrue();
    assertThat(world.state().defence()).isEqualTo(Defence.NORMAL);
  }

  @Test
  void operatorsAreBoundByNoLevelOfDefenceAndCanBeWrittenTo() {
    long tea = world.joined(alice, "#tea");
    world.join(bob, "#tea");
    promote(alice);
    defend(2);
    assertThat(world.say(alice, tea, "calm down").accepted()).isTrue();
    assertThat(world.run(writing(bob, alice)).accepted()).isTrue();
    assertThat(world.run(writing(alice, bob)).accepted()).isTrue();
  }

  private void defend(int level) {
    world.run(new Command.SetDefence(Event.OPERATOR, level));
  }

  private static Command writing(long from, long to) {
    return new Command.SayToUser(from, to, Kind.MESSAGE, "hi", Map.of(), null);
  }

  @Test
  void aNickThatIsBannedIsTheOneThatIsMeant() {
    world.run(new Command.Ban(Event.OPERATOR, target("bad!*@*"), "", 0));
    assertThat(Nick.trusted("Bad").key()).isEqualTo("bad");
    assertThat(world.refusalOf(World.arrival("Bad", "h"))).isEqualTo(Reason.BANNED_FROM_SERVER);
  }
}
