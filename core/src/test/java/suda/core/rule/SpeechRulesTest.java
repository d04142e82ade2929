package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import suda.core.event.Kind;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.SendId;
import suda.core.event.Stamped;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Receipt;

class SpeechRulesTest {
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

  private void set(ChannelChange change) {
    world.run(new Command.ChangeChannel(alice, tea, List.of(change)));
  }

  private Reason refusalOfSpeech(long user) {
    return world.refusalOf(World.saying(user, tea, "hi", null));
  }

  @Test
  void aMemberSpeaksUnderTheNameOfTheMoment() {
    Decision decision = world.say(bob, tea, "hi");
    Event.MessageSent sent = (Event.MessageSent) decision.events().getFirst();
    assertThat(sent.author()).isEqualTo(world.user(bob).author());
    assertThat(world.channel("#tea").recent()).hasSize(1);
  }

  @Test
  void aStrangerSpeaksOnlyWhereTheChannelAllowsIt() {
    long carol = world.arrive("carol");
    assertThat(refusalOfSpeech(carol)).isEqualTo(Reason.MAY_NOT_SPEAK);
    set(new ChannelChange.FlagSet(ChannelFlag.MEMBERS_SPEAK, false));
    assertThat(world.say(carol, tea, "hi").accepted()).isTrue();
  }

  @Test
  void inAModeratedChannelAVoiceIsNeeded() {
    set(new ChannelChange.FlagSet(ChannelFlag.MODERATED, true));
    assertThat(refusalOfSpeech(bob)).isEqualTo(Reason.MAY_NOT_SPEAK);
    world.grant(tea, bob, Privilege.VOICE);
    assertThat(world.say(bob, tea, "hi").accepted()).isTrue();
  }

  @Test
  void aBannedMemberIsSilentUnlessExceptedOrVoiced() {
    UserPattern bobs = UserPattern.trusted("bob!*@*");
    set(new ChannelChange.PatternAdded(PatternList.BAN, bobs));
    assertThat(refusalOfSpeech(bob)).isEqualTo(Reason.MAY_NOT_SPEAK);
    world.grant(tea, bob, Privilege.VOICE);
    assertThat(world.say(bob, tea, "hi").accepted()).isTrue();
    set(new ChannelChange.Revoked(bob, Privilege.VOICE));
    set(new ChannelChange.PatternAdded(PatternList.BAN_EXCEPTION, bobs));
    assertThat(world.say(bob, tea, "hi").accepted()).isTrue();
  }

  @Test
  void nobodySpeaksWhereNothingIs() {
    assertThat(world.refusalOf(World.saying(bob, 999, "hi", null)))
        .isEqualTo(Reason.NO_SUCH_CHANNEL);
    assertThat(world.refusalOf(toUser(bob, 999, null))).isEqualTo(Reason.NO_SUCH_USER);
    assertThat(world.refusalOf(toUser(999, bob, null))).isEqualTo(Reason.NO_SUCH_USER);
  }

  private static Command toUser(long user, long to, @Nullable SendId send) {
    return new Command.SayToUser(user, to, Kind.MESSAGE, "psst", Map.of(), send);
  }

  @Test
  void aRetryIsRecordedOnce() {
    SendId send = new SendId("key", 1);
    Decision first = world.run(World.saying(bob, tea, "hi", send));
    Stamped recorded = world.history().getLast();
    Decision again = world.run(World.saying(bob, tea, "hi", send));
    assertThat(first.events()).hasSize(1);
    assertThat(again.events()).isEmpty();
    assertThat(again.repeats()).isEqualTo(new Receipt(recorded.sequence(), recorded.timeMs()));
    assertThat(world.run(toUser(bob, alice, send)).repeats()).isEqualTo(again.repeats());
  }

  @Test
  void aRetryIsKnownEvenWhenItsAuthorMaySpeakNoMore() {
    SendId send = new SendId("key", 1);
    world.run(World.saying(bob, tea, "hi", send));
    world.leave(bob);
    assertThat(world.run(World.saying(bob, tea, "hi", send)).repeats()).isNotNull();
  }

  @Test
  @AtBound(Limit.SENDS_PER_KEY)
  void asManySendsOfAClientAsTheBoundAreKnown() {
    int max = Limit.SENDS_PER_KEY.max();
    for (int i = 1; i <= max; i++) {
      world.run(World.saying(bob, tea, "hi", new SendId("key", i)));
    }
    assertThat(world.state().receipt(new SendId("key", 1))).isNotNull();
    world.run(World.saying(bob, tea, "hi", new SendId("key", max + 1)));
    assertThat(world.state().receipt(new SendId("key", 1))).isNull();
    assertThat(world.state().receipt(new SendId("key", 2))).isNotNull();
    assertThat(world.refusalOf(World.saying(bob, tea, "hi", new SendId("key", 1))))
        .isEqualTo(Reason.SEND_TOO_OLD);
    assertThat(world.refusalOf(toUser(bob, alice, new SendId("key", 0))))
        .isEqualTo(Reason.SEND_TOO_OLD);
  }

  /** What was refused between two that were recorded may be said yet; the lowest are forgotten. */
  @Test
  void sendsAreForgottenByTheirNumbersInWhateverOrderTheyCome() {
    int max = Limit.SENDS_PER_KEY.max();
    for (int i = max; i >= 1; i--) {
      world.run(World.saying(bob, tea, "hi", new SendId("key", 10L * i)));
    }
    assertThat(world.run(World.saying(bob, tea, "hi", new SendId("key", 15))).events()).hasSize(1);
    assertThat(world.state().receipt(new SendId("key", 10))).isNull();
    assertThat(world.refusalOf(World.saying(bob, tea, "hi", new SendId("key", 10))))
        .isEqualTo(Reason.SEND_TOO_OLD);
    assertThat(world.run(World.saying(bob, tea, "hi", new SendId("key", 15))).repeats())
        .isNotNull();
  }

  @Test
  @AtBound(Limit.SEND_KEYS)
  void asManyClientsAsTheBoundAreKnownAndTheQuietestIsForgotten() {
    int max = Limit.SEND_KEYS.max();
    for (int i = 0; i < max; i++) {
      world.run(World.saying(bob, tea, "hi", new SendId("key" + i, 1)));
    }
    world.run(World.saying(bob, tea, "hi", new SendId("key0", 2)));
    world.run(World.saying(bob, tea, "hi", new SendId("one more", 1)));
    assertThat(world.state().receipt(new SendId("key0", 1))).isNotNull();
    assertThat(world.state().receipt(new SendId("key1", 1))).isNull();
    assertThat(world.state().receipt(new SendId("key2", 1))).isNotNull();
  }

  @Test
  @AtBound(Limit.RECENT_PER_CHANNEL)
  void onlyTheLastThingsSaidToAllAreRecent() {
    for (int i = 0; i <= Limit.RECENT_PER_CHANNEL.max(); i++) {
      world.say(bob, tea, "text " + i);
    }
    world.run(
        new Command.SayToChannel(
            alice, tea, Privilege.VOICE, Kind.MESSAGE, "for voices", Map.of(), null));
    world.run(
        new Command.SayToChannel(alice, tea, null, Kind.TAGS, "", Map.of("+typing", "1"), null));
    var recent = List.copyOf(world.channel("#tea").recent());
    assertThat(recent).hasSize(Limit.RECENT_PER_CHANNEL.max());
    assertThat(recent.getFirst().message().text()).isEqualTo("text 1");
    assertThat(recent.getLast().message().text()).isEqualTo("text 20");
  }

  @Test
  void whoSpokeIsNotedWithTheTime() {
    world.say(bob, tea, "hi");
    assertThat(world.user(bob).lastSpokeMs()).isEqualTo(world.nowMs());
    assertThat(world.user(alice).lastSpokeMs()).isLessThan(world.nowMs());
  }

  @Test
  void theOperatorIsHeardByAll() {
    assertThat(world.run(new Command.Announce("hi")).events())
        .containsExactly(new Event.Announced("hi"));
  }
}
