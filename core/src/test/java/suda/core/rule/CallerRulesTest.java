package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.SendId;
import suda.core.event.UserFlag;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;

/** Whom a user hears in private, and whom not. */
class CallerRulesTest {
  private final World world = new World();
  private long alice;
  private long bob;

  @BeforeEach
  void bobWritesToAlice() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
  }

  private void set(UserFlag flag, boolean on) {
    world.run(new Command.SetUserFlag(alice, flag, on));
  }

  private Decision accept(long user, boolean on) {
    return world.run(new Command.SetAccepted(alice, user, on));
  }

  private Decision silence(String pattern, boolean on) {
    return world.run(new Command.SetSilenced(alice, UserPattern.parse(pattern).orElseThrow(), on));
  }

  private static Command saying(long from, long to, Kind kind, String text, @Nullable SendId send) {
    return new Command.SayToUser(from, to, kind, text, Map.of(), send);
  }

  private Decision say(long from, long to) {
    return world.run(saying(from, to, Kind.MESSAGE, "psst", null));
  }

  private static Reason reason(Decision decision) {
    assertThat(decision.refusals()).hasSize(1);
    return decision.refusals().getFirst().reason();
  }

  @Test
  void whoHoldsCallersOffHearsOfEachOnceAndOnlyThoseAccepted() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    Decision first = say(bob, alice);
    assertThat(reason(first)).isEqualTo(Reason.HELD_OFF);
    assertThat(first.events()).containsExactly(new Event.CallerHeldOff(alice, bob));
    assertThat(say(bob, alice).events()).isEmpty();
    accept(bob, true);
    assertThat(say(bob, alice).events()).singleElement().isInstanceOf(Event.MessageSent.class);
    accept(bob, false);
    assertThat(say(bob, alice).events()).containsExactly(new Event.CallerHeldOff(alice, bob));
  }

  @Test
  void whatIsNoMessageAnnouncesNobody() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    for (Kind kind : List.of(Kind.TAGS, Kind.PASSING)) {
      Decision tags = world.run(saying(bob, alice, kind, "", null));
      assertThat(reason(tags)).isEqualTo(Reason.HELD_OFF);
      assertThat(tags.events()).as(kind.name()).isEmpty();
    }
  }

  @Test
  void whoHoldsCallersOffAnewHearsOfThemAnew() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    say(bob, alice);
    set(UserFlag.HOLDS_CALLERS_OFF, false);
    assertThat(say(bob, alice).accepted()).isTrue();
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    assertThat(say(bob, alice).events()).containsExactly(new Event.CallerHeldOff(alice, bob));
  }

  @Test
  void everybodyMayWriteToHimself() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    set(UserFlag.ACCOUNTS_ONLY, true);
    set(UserFlag.NO_QUESTIONS, true);
    silence("*!*@*", true);
    assertThat(say(alice, alice).events()).singleElement().isInstanceOf(Event.MessageSent.class);
  }

  @Test
  void guestsAreNotHeardByWhoHearsAccountsOnlyUnlessAccepted() {
    set(UserFlag.ACCOUNTS_ONLY, true);
    assertThat(world.refusalOf(saying(bob, alice, Kind.MESSAGE, "psst", null)))
        .isEqualTo(Reason.GUESTS_UNHEARD);
    accept(bob, true);
    assertThat(say(bob, alice).accepted()).isTrue();
  }

  @Test
  void questionsOfProgramsAreRefusedByWhoWantsNone() {
    set(UserFlag.NO_QUESTIONS, true);
    String version = "\u0001VERSION\u0001";
    assertThat(world.refusalOf(saying(bob, alice, Kind.MESSAGE, version, null)))
        .isEqualTo(Reason.NO_QUESTIONS);
    assertThat(world.refusalOf(saying(bob, alice, Kind.NOTICE, version, null)))
        .isEqualTo(Reason.NO_QUESTIONS);
    assertThat(world.run(saying(bob, alice, Kind.ACTION, "waves", null)).accepted()).isTrue();
    assertThat(world.run(saying(bob, alice, Kind.TAGS, "", null)).accepted()).isTrue();
    assertThat(say(bob, alice).accepted()).isTrue();
  }

  @Test
  void whoIsSilencedBelievesToBeHeardAndARetryIsKnown() {
    silence("bob!*@*", true);
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    SendId send = new SendId("key", 1);
    Decision said = world.run(saying(bob, alice, Kind.MESSAGE, "psst", send));
    assertThat(said.accepted()).isTrue();
    assertThat(said.events()).singleElement().isInstanceOf(Event.MessageSilenced.class);
    assertThat(world.run(saying(bob, alice, Kind.MESSAGE, "psst", send)).repeats()).isNotNull();
    silence("bob!*@*", false);
    set(UserFlag.HOLDS_CALLERS_OFF, false);
    assertThat(say(bob, alice).events()).singleElement().isInstanceOf(Event.MessageSent.class);
  }

  @Test
  void whoIsSilencedInvitesNobody() {
    long tea = world.joined(bob, "#tea");
    silence("*@bob.example", true);
    Decision invited = world.run(new Command.Invite(bob, tea, alice));
    assertThat(invited.accepted()).isTrue();
    assertThat(invited.events()).isEmpty();
    assertThat(world.user(alice).invitations()).isEmpty();
  }

  @Test
  void silencingTwiceChangesNothing() {
    assertThat(silence("bob", true).events()).hasSize(1);
    assertThat(silence("BOB!*@*", true).events()).isEmpty();
    assertThat(silence("carol", false).events()).isEmpty();
  }

  @Test
  void acceptingTwiceOrNobodyIsRefused() {
    accept(bob, true);
    assertThat(reason(accept(bob, true))).isEqualTo(Reason.ALREADY_ACCEPTED);
    accept(bob, false);
    assertThat(reason(accept(bob, false))).isEqualTo(Reason.NOT_ACCEPTED);
    assertThat(reason(accept(999, true))).isEqualTo(Reason.NO_SUCH_USER);
  }

  @Test
  void whoLeavesIsAcceptedNoMore() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    accept(bob, true);
    long carol = world.arrive("carol");
    say(carol, alice);
    assertThat(world.user(alice).accepted()).containsExactly(bob);
    assertThat(world.user(alice).heldOff()).containsExactly(carol);
    world.leave(bob);
    world.leave(carol);
    assertThat(world.user(alice).accepted()).isEmpty();
    assertThat(world.user(alice).heldOff()).isEmpty();
    assertThat(reason(say(world.arrive("bob"), alice))).isEqualTo(Reason.HELD_OFF);
  }

  @Test
  void aSnapshotKnowsWhoIsHeardAndForgetsThemWhenTheyLeave() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    accept(bob, true);
    say(world.arrive("carol"), alice);
    silence("dave", true);
    State restored = State.restore(world.state().nextSequence(), world.state().snapshot());
    assertThat(restored.snapshot()).isEqualTo(world.state().snapshot());
    World again = new World(restored);
    again.leave(bob);
    assertThat(again.user(alice).accepted()).isEmpty();
    assertThat(again.user(alice).heldOff()).hasSize(1);
    assertThat(again.user(alice).silenced()).hasSize(1);
  }

  @Test
  @AtBound(Limit.SILENCED_PATTERNS)
  void oneMorePatternThanTheBoundIsNotSilenced() {
    for (int i = 1; i <= Limit.SILENCED_PATTERNS.max(); i++) {
      assertThat(silence("nick" + i, true).accepted()).isTrue();
    }
    assertThat(reason(silence("one-more", true))).isEqualTo(Reason.TOO_MANY_SILENCED);
    silence("nick1", false);
    assertThat(silence("one-more", true).accepted()).isTrue();
  }

  private List<Long> arrivals(int count) {
    List<Long> arrived = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      arrived.add(world.arrive("nick" + i));
    }
    return arrived;
  }

  @Test
  @AtBound(Limit.ACCEPTED_CALLERS)
  void oneMoreUserThanTheBoundIsNotAccepted() {
    for (long user : arrivals(Limit.ACCEPTED_CALLERS.max())) {
      assertThat(accept(user, true).accepted()).isTrue();
    }
    assertThat(reason(accept(bob, true))).isEqualTo(Reason.TOO_MANY_ACCEPTED);
  }

  @Test
  @AtBound(Limit.HELD_OFF_CALLERS)
  void ofMoreCallersThanTheBoundTheFirstIsAnnouncedAgain() {
    set(UserFlag.HOLDS_CALLERS_OFF, true);
    say(bob, alice);
    List<Long> others = arrivals(Limit.HELD_OFF_CALLERS.max());
    others.subList(1, others.size()).forEach(user -> say(user, alice));
    assertThat(say(bob, alice).events()).isEmpty();
    say(others.getFirst(), alice);
    assertThat(say(bob, alice).events()).containsExactly(new Event.CallerHeldOff(alice, bob));
  }
}
