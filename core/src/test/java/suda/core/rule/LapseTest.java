package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.PatternList;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;

/** What ends by itself when its time is over. */
class LapseTest {
  private static final UserPattern BOB = UserPattern.parse("bob").orElseThrow();

  private final World world = new World();
  private long alice;
  private long tea;

  @BeforeEach
  void aliceLeadsAChannel() {
    alice = world.arrive("alice");
    tea = world.joined(alice, "#tea");
  }

  private void ban(UserPattern pattern, long untilMs) {
    change(new ChannelChange.PatternAddedUntil(PatternList.BAN, pattern, untilMs));
  }

  private void change(ChannelChange change) {
    assertThat(world.run(new Command.ChangeChannel(alice, tea, List.of(change))).events())
        .hasSize(1);
  }

  private List<Command> due(long atMs) {
    return Due.at(world.state(), atMs);
  }

  private Command lapse(UserPattern pattern) {
    return new Command.LapsePattern(tea, PatternList.BAN, pattern);
  }

  @Test
  void aBanForATimeEndsByAnEvent() {
    long end = world.nowMs() + 10_000;
    ban(BOB, end);
    assertThat(due(end - 1)).isEmpty();
    assertThat(world.run(lapse(BOB))).as("too early").isEqualTo(Decision.nothing());
    assertThat(due(end)).containsExactly(lapse(BOB));
    while (world.nowMs() < end) {
      world.run(new Command.SetAway(alice, null));
    }
    assertThat(world.run(lapse(BOB)).events())
        .containsExactly(
            new Event.ChannelChanged(
                tea,
                Event.OPERATOR,
                "operator",
                List.of(new ChannelChange.PatternLapsed(PatternList.BAN, BOB))));
    assertThat(due(Long.MAX_VALUE)).isEmpty();
    assertThat(world.channel("#tea").list(PatternList.BAN)).isEmpty();
  }

  @Test
  void whatIsDueIsDueAfterARestartInTheSameOrder() {
    UserPattern carol = UserPattern.parse("carol").orElseThrow();
    ban(carol, 2000);
    ban(BOB, 2000);
    ban(UserPattern.parse("dave").orElseThrow(), 1000);
    State restored = State.restore(world.state().nextSequence(), world.state().snapshot());
    assertThat(due(3000)).hasSize(3);
    assertThat(Due.at(restored, 3000)).isEqualTo(due(3000));
  }

  @Test
  void aTimeIsChangedByAnotherBanAndGoneWithTheBan() {
    ban(BOB, 1000);
    ban(BOB, 5000);
    assertThat(due(4000)).isEmpty();
    change(new ChannelChange.PatternRemoved(PatternList.BAN, BOB));
    assertThat(due(6000)).isEmpty();
  }

  @Test
  void nothingIsDueOfAChannelThatIsClosed() {
    ban(BOB, 1000);
    world.part(alice, tea);
    assertThat(world.state().channel(tea)).isNull();
    assertThat(due(6000)).isEmpty();
    assertThat(world.run(lapse(BOB))).isEqualTo(Decision.nothing());
  }

  @Test
  void nobodySaysThatATimeIsOver() {
    ban(BOB, 1000);
    var lapsed = new ChannelChange.PatternLapsed(PatternList.BAN, BOB);
    assertThat(world.refusalOf(new Command.ChangeChannel(alice, tea, List.of(lapsed))))
        .isEqualTo(Reason.NOT_AN_OPERATOR);
  }
}
