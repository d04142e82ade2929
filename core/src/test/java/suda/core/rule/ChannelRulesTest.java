package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;

class ChannelRulesTest {
  private final World world = new World();
  private long alice;
  private long bob;
  private long tea;

  @BeforeEach
  void aliceLeadsAChannelAndBobIsAMember() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
    tea = world.joined(alice, "#tea");
    world.joined(bob, "#tea");
  }

  private Decision change(long by, ChannelChange... changes) {
    return world.run(new Command.ChangeChannel(by, tea, List.of(changes)));
  }

  private Reason refusal(long by, ChannelChange change) {
    return world.refusalOf(new Command.ChangeChannel(by, tea, List.of(change)));
  }

  @Test
  void aLockedTopicNeedsAPrivilege() {
    assertThat(world.refusalOf(new Command.SetTopic(bob, tea, "x")))
        .isEqualTo(Reason.NOT_AN_OPERATOR);
    world.grant(tea, bob, Privilege.HALF_OPERATOR);
    assertThat(world.run(new Command.SetTopic(bob, tea, "x")).accepted()).isTrue();
    assertThat(world.topic("#tea").setBy()).isEqualTo("bob");
  }

  @Test
  void anUnlockedTopicIsForEveryMember() {
    long carol = world.arrive("carol");
    change(alice, new ChannelChange.FlagSet(ChannelFlag.TOPIC_LOCKED, false));
    assertThat(world.run(new Command.SetTopic(bob, tea, "x")).accepted()).isTrue();
    assertThat(world.refusalOf(new Command.SetTopic(carol, tea, "x")))
        .isEqualTo(Reason.NOT_ON_CHANNEL);
    assertThat(world.run(new Command.SetTopic(Event.OPERATOR, tea, "y")).accepted()).isTrue();
    assertThat(world.topic("#tea").setBy()).isEqualTo("operator");
  }

  @Test
  @AtBound(Limit.TOPIC_BYTES)
  void aTopicIsCutAtItsBoundAndTheSameOneHappensNotAgain() {
    String topic = "x".repeat(Limit.TOPIC_BYTES.max());
    world.run(new Command.SetTopic(alice, tea, topic + "y"));
    assertThat(world.topic("#tea").text()).isEqualTo(topic);
    assertThat(world.run(new Command.SetTopic(alice, tea, topic + "z")))
        .isEqualTo(Decision.nothing());
  }

  @Test
  void anEmptyTopicIsNone() {
    assertThat(world.run(new Command.SetTopic(alice, tea, ""))).isEqualTo(Decision.nothing());
    world.run(new Command.SetTopic(alice, tea, "x"));
    world.run(new Command.SetTopic(alice, tea, ""));
    assertThat(world.channel("#tea").topic()).isNull();
  }

  @Test
  void aChannelThatIsNotThereCannotBeChanged() {
    assertThat(world.refusalOf(new Command.SetTopic(alice, 999, "x")))
        .isEqualTo(Reason.NO_SUCH_CHANNEL);
    assertThat(world.refusalOf(new Command.ChangeChannel(alice, 999, List.of())))
        .isEqualTo(Reason.NO_SUCH_CHANNEL);
  }

  @Test
  void everySettingNeedsAHalfOperator() {
    long carol = world.arrive("carol");
    for (ChannelChange change : settings()) {
      assertThat(refusal(bob, change)).isEqualTo(Reason.NOT_AN_OPERATOR);
      assertThat(refusal(carol, change)).isEqualTo(Reason.NOT_ON_CHANNEL);
    }
    world.grant(tea, bob, Privilege.HALF_OPERATOR);
    for (ChannelChange change : settings()) {
      assertThat(change(bob, change).events()).as("%s", change).hasSize(1);
      assertThat(change(bob, change)).as("again").isEqualTo(Decision.nothing());
    }
  }

  private static List<ChannelChange> settings() {
    return List.of(
        new ChannelChange.FlagSet(ChannelFlag.SECRET, true),
        new ChannelChange.KeySet("k"),
        new ChannelChange.LimitSet(5),
        new ChannelChange.PatternAdded(PatternList.BAN, pattern(1)),
        new ChannelChange.PatternRemoved(PatternList.BAN, pattern(1)));
  }

  private static ChannelChange added(int number) {
    return new ChannelChange.PatternAdded(PatternList.BAN, pattern(number));
  }

  private static UserPattern pattern(int number) {
    return UserPattern.trusted("*!*@" + number);
  }

  @Test
  void aPrivilegeIsGivenByWhoStandsHighEnough() {
    for (Privilege privilege : Privilege.values()) {
      var grant = new ChannelChange.Granted(bob, privilege);
      boolean allowed = privilege != Privilege.OWNER && privilege != Privilege.ADMIN;
      assertThat(change(alice, grant).accepted()).as("%s", privilege).isEqualTo(allowed);
    }
    world.grant(tea, alice, Privilege.OWNER);
    assertThat(change(alice, new ChannelChange.Granted(bob, Privilege.OWNER)).accepted()).isTrue();
  }

  @Test
  void aHalfOperatorGivesVoiceOnly() {
    world.grant(tea, bob, Privilege.HALF_OPERATOR);
    assertThat(change(bob, new ChannelChange.Granted(alice, Privilege.VOICE)).accepted()).isTrue();
    assertThat(refusal(bob, new ChannelChange.Granted(alice, Privilege.HALF_OPERATOR)))
        .isEqualTo(Reason.NOT_AN_OPERATOR);
  }

  @Test
  void everybodyMayStepDown() {
    world.grant(tea, bob, Privilege.VOICE);
    assertThat(change(bob, new ChannelChange.Revoked(bob, Privilege.VOICE)).events()).hasSize(1);
    assertThat(world.member(tea, bob).highest()).isNull();
  }

  @Test
  void nobodyTakesFromWhoStandsHigher() {
    world.grant(tea, bob, Privilege.OWNER);
    world.grant(tea, bob, Privilege.VOICE);
    assertThat(refusal(alice, new ChannelChange.Revoked(bob, Privilege.VOICE)))
        .isEqualTo(Reason.OUTRANKED);
  }

  @Test
  void onlyMembersHavePrivileges() {
    long carol = world.arrive("carol");
    assertThat(refusal(alice, new ChannelChange.Granted(carol, Privilege.VOICE)))
        .isEqualTo(Reason.USER_NOT_ON_CHANNEL);
    assertThat(refusal(alice, new ChannelChange.Revoked(carol, Privilege.VOICE)))
        .isEqualTo(Reason.USER_NOT_ON_CHANNEL);
  }

  @Test
  @AtBound(Limit.PATTERNS_PER_LIST)
  void aListIsFullAtItsBound() {
    for (int i = 0; i < Limit.PATTERNS_PER_LIST.max(); i++) {
      assertThat(change(alice, added(i)).accepted()).isTrue();
    }
    assertThat(refusal(alice, added(-1))).isEqualTo(Reason.LIST_FULL);
    assertThat(change(alice, added(7))).as("already there").isEqualTo(Decision.nothing());
  }

  @Test
  void aListIsFullAtItsBoundAlsoWhereOneCommandAddsSeveral() {
    List<ChannelChange> many = new ArrayList<>();
    for (int i = 0; i < Limit.PATTERNS_PER_LIST.max() + 5; i++) {
      many.add(added(i));
    }
    world.run(new Command.ChangeChannel(alice, tea, many));
    assertThat(world.channel("#tea").list(PatternList.BAN)).hasSize(Limit.PATTERNS_PER_LIST.max());
  }

  @Test
  void whatIsAllowedHappensAndTheRestIsRefusedEachReasonOnce() {
    Decision decision =
        change(
            alice,
            new ChannelChange.FlagSet(ChannelFlag.SECRET, true),
            new ChannelChange.Granted(999, Privilege.VOICE),
            new ChannelChange.Granted(999, Privilege.OPERATOR),
            new ChannelChange.KeySet("k"));
    assertThat(decision.refusals()).hasSize(1);
    assertThat(decision.events())
        .containsExactly(
            new Event.ChannelChanged(
                tea,
                alice,
                "alice",
                List.of(
                    new ChannelChange.FlagSet(ChannelFlag.SECRET, true),
                    new ChannelChange.KeySet("k"))));
  }
}
