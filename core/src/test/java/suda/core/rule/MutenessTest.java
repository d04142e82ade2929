package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Flow;
import suda.core.event.Kind;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.event.Target;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;

/** Who may say what in a channel, and who hears it. */
class MutenessTest {
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

  private void change(ChannelChange... changes) {
    assertThat(world.run(new Command.ChangeChannel(alice, tea, List.of(changes))).accepted())
        .isTrue();
  }

  private void set(ChannelFlag flag) {
    change(new ChannelChange.FlagSet(flag, true));
  }

  private Reason refusal(long user, String text) {
    return world.refusalOf(World.saying(user, tea, text, null));
  }

  private @Nullable Privilege hearers(Decision said) {
    Event.MessageSent message = (Event.MessageSent) said.events().getFirst();
    return ((Target.ToChannel) message.target()).atLeast();
  }

  private static UserPattern listed(String pattern) {
    return UserPattern.parseListed(pattern).orElseThrow();
  }

  @Test
  void aGuestMaySpeakWhereAnAccountIsNeededOnlyWithAVoice() {
    set(ChannelFlag.ACCOUNTS_SPEAK);
    assertThat(refusal(bob, "hi")).isEqualTo(Reason.ACCOUNT_TO_SPEAK);
    world.grant(tea, bob, Privilege.VOICE);
    assertThat(world.say(bob, tea, "hi").accepted()).isTrue();
  }

  @Test
  void noProgramAsksOthersButAllMayAct() {
    set(ChannelFlag.NO_REQUESTS);
    assertThat(refusal(alice, "\u0001VERSION\u0001")).isEqualTo(Reason.NO_REQUESTS);
    Command acting = new Command.SayToChannel(bob, tea, null, Kind.ACTION, "waves", Map.of(), null);
    assertThat(world.run(acting).accepted()).isTrue();
  }

  @Test
  void aMutedUserIsHeardByNobodyUntilUnmuted() {
    change(new ChannelChange.PatternAdded(PatternList.BAN, listed("~m:bob")));
    assertThat(refusal(bob, "hi")).isEqualTo(Reason.MAY_NOT_SPEAK);
    change(new ChannelChange.PatternAdded(PatternList.BAN_EXCEPTION, listed("~m:bob")));
    assertThat(world.say(bob, tea, "hi").accepted()).isTrue();
  }

  @Test
  void whoMayNotSpeakMayNotChangeTheNickUnlessTheChannelGaveAPrivilege() {
    change(new ChannelChange.PatternAdded(PatternList.BAN, listed("bob")));
    Command rename = new Command.Rename(bob, Nick.trusted("bobby"));
    assertThat(world.onlyRefusalOf(rename)).isEqualTo(new Refusal(Reason.MAY_NOT_RENAME, "#tea"));
    world.grant(tea, bob, Privilege.VOICE);
    assertThat(world.run(rename).accepted()).isTrue();
  }

  @Test
  void operatorsHearWhoHasNoPrivilegeAlsoWhereTheyAreMuted() {
    set(ChannelFlag.OPERATORS_HEAR);
    change(
        new ChannelChange.PatternAdded(PatternList.BAN, listed("~m:bob")),
        new ChannelChange.FlagSet(ChannelFlag.MODERATED, true));
    assertThat(hearers(world.say(bob, tea, "help"))).isEqualTo(Privilege.HALF_OPERATOR);
    assertThat(hearers(world.say(alice, tea, "yes?"))).isNull();
    Command toAdmins =
        new Command.SayToChannel(bob, tea, Privilege.ADMIN, Kind.MESSAGE, "psst", Map.of(), null);
    assertThat(hearers(world.run(toAdmins))).isEqualTo(Privilege.ADMIN);
    long carol = world.arrive("carol");
    assertThat(refusal(carol, "me too")).as("outside").isEqualTo(Reason.MAY_NOT_SPEAK);
  }

  @Test
  void aMemberSaysOnlySoMuchAtOnceAndLosesNothingByWaiting() {
    change(new ChannelChange.RateSet(Flow.LINES, new Rate(3, 30)));
    for (int i = 0; i < 3; i++) {
      assertThat(world.say(bob, tea, "line").accepted()).isTrue();
    }
    assertThat(refusal(bob, "one more")).isEqualTo(Reason.LINES_TOO_FAST);
    for (int i = 0; i < 10; i++) {
      assertThat(world.say(alice, tea, "an operator may").accepted()).isTrue();
    }
    assertThat(world.say(bob, tea, "later").accepted()).isTrue();
    assertThat(refusal(bob, "again")).isEqualTo(Reason.LINES_TOO_FAST);
    for (Kind kind : List.of(Kind.TAGS, Kind.PASSING)) {
      Command tags = new Command.SayToChannel(bob, tea, null, kind, "", Map.of(), null);
      assertThat(world.run(tags).accepted()).as("%s is no line", kind).isTrue();
    }
  }
}
