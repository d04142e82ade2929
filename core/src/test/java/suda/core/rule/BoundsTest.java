package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.name.Nick;
import suda.core.rule.Refusal.Reason;

/** Bounds of what a user says of itself, and of how much there may be. */
class BoundsTest {
  private final World world = new World();
  private long alice;

  @BeforeEach
  void aliceIsHere() {
    alice = world.arrive("alice");
  }

  /** As long as the bound, with a character of three bytes at its end. */
  private static String longest(Limit limit) {
    return "x".repeat(limit.max() - 3) + "가";
  }

  private static String onePast(Limit limit) {
    return "x".repeat(limit.max() - 2) + "가";
  }

  /** What is left of it, cut at a character. */
  private static String cut(Limit limit) {
    return "x".repeat(limit.max() - 2);
  }

  @Test
  @AtBound(Limit.DAYS_KEPT)
  void nothingIsKeptForMoreDaysThanTheBound() {
    long tea = world.joined(alice, "#tea");
    int most = Limit.DAYS_KEPT.max();
    world.run(new Command.SetRetention(alice, tea, most));
    assertThat(world.channel("#tea").daysKept()).isEqualTo(most);
    assertThat(world.run(new Command.SetRetention(alice, tea, most + 1)).refusals())
        .extracting(Refusal::reason)
        .containsExactly(Reason.TOO_MANY_DAYS);
  }

  @Test
  @AtBound({Limit.USERNAME_BYTES, Limit.HOST_BYTES, Limit.REALNAME_BYTES})
  void namesOfAUserAreCutPastTheBound() {
    Event.UserArrived longest =
        arrive(
            "bob",
            longest(Limit.USERNAME_BYTES),
            longest(Limit.HOST_BYTES),
            longest(Limit.REALNAME_BYTES));
    assertThat(longest.username()).isEqualTo(longest(Limit.USERNAME_BYTES));
    assertThat(longest.host()).isEqualTo(longest(Limit.HOST_BYTES));
    assertThat(longest.realname()).isEqualTo(longest(Limit.REALNAME_BYTES));
    Event.UserArrived onePast =
        arrive(
            "carol",
            onePast(Limit.USERNAME_BYTES),
            onePast(Limit.HOST_BYTES),
            onePast(Limit.REALNAME_BYTES));
    assertThat(onePast.username()).isEqualTo(cut(Limit.USERNAME_BYTES));
    assertThat(onePast.host()).isEqualTo(cut(Limit.HOST_BYTES));
    assertThat(onePast.realname()).isEqualTo(cut(Limit.REALNAME_BYTES));
  }

  private Event.UserArrived arrive(String nick, String username, String host, String realname) {
    Command command =
        new Command.Arrive(Nick.trusted(nick), username, host, realname, Client.IRC, false);
    return (Event.UserArrived) world.run(command).events().getFirst();
  }

  @Test
  void namesThatChangeHaveTheSameBounds() {
    world.run(
        new Command.ChangeHost(alice, onePast(Limit.USERNAME_BYTES), onePast(Limit.HOST_BYTES)));
    world.run(new Command.Describe(alice, onePast(Limit.REALNAME_BYTES)));
    assertThat(world.user(alice).username()).isEqualTo(cut(Limit.USERNAME_BYTES));
    assertThat(world.user(alice).host()).isEqualTo(cut(Limit.HOST_BYTES));
    assertThat(world.user(alice).realname()).isEqualTo(cut(Limit.REALNAME_BYTES));
  }

  @Test
  @AtBound(Limit.AWAY_BYTES)
  void anAwayMessageIsCutPastTheBound() {
    world.run(new Command.SetAway(alice, longest(Limit.AWAY_BYTES)));
    assertThat(world.user(alice).away()).isEqualTo(longest(Limit.AWAY_BYTES));
    world.run(new Command.SetAway(alice, onePast(Limit.AWAY_BYTES)));
    assertThat(world.user(alice).away()).isEqualTo(cut(Limit.AWAY_BYTES));
  }

  @Test
  @AtBound(Limit.REASON_BYTES)
  void reasonsAreCutPastTheBound() {
    assertThat(partingReason(longest(Limit.REASON_BYTES))).isEqualTo(longest(Limit.REASON_BYTES));
    assertThat(partingReason(onePast(Limit.REASON_BYTES))).isEqualTo(cut(Limit.REASON_BYTES));
    long bob = world.arrive("bob");
    long tea = world.joined(alice, "#tea");
    world.joined(bob, "#tea");
    Event kick =
        world
            .run(new Command.Kick(alice, tea, bob, onePast(Limit.REASON_BYTES)))
            .events()
            .getFirst();
    assertThat(((Event.Kicked) kick).reason()).isEqualTo(cut(Limit.REASON_BYTES));
    Event quit =
        world
            .run(new Command.Leave(bob, Departure.QUIT, onePast(Limit.REASON_BYTES)))
            .events()
            .getFirst();
    assertThat(((Event.UserLeft) quit).reason()).isEqualTo(cut(Limit.REASON_BYTES));
  }

  private String partingReason(String reason) {
    long den = world.joined(alice, "#den");
    Event parted = world.run(new Command.Part(alice, den, reason)).events().getFirst();
    return ((Event.Parted) parted).reason();
  }

  @Test
  @AtBound(Limit.CHANNELS)
  void asManyChannelsAsTheBoundThereMayBeAndOneMoreIsNotOpened() {
    for (int i = 1; i < Limit.CHANNELS.max(); i++) {
      world.happen(
          new Event.ChannelOpened(world.state().nextSequence(), World.name("#" + i), true));
    }
    world.joined(alice, "#the-last");
    assertThat(world.refusalOf(new Command.Join(alice, World.name("#one-more"), null)))
        .isEqualTo(Reason.TOO_MANY_CHANNELS);
    world.joined(alice, "#1");
    assertThat(world.user(alice).memberships()).hasSize(2);
  }
}
