package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.UserFlag;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;

class UserRulesTest {
  private final World world = new World();

  @Test
  void aNickBelongsToWhoeverHasItFirst() {
    world.arrive("alice");
    assertThat(world.refusalOf(World.arrival("ALICE", "h"))).isEqualTo(Reason.NICK_TAKEN);
  }

  @Test
  void aNickIsFreeAgainWhenItsUserIsGone() {
    world.leave(world.arrive("alice"));
    assertThat(world.run(World.arrival("alice", "h")).accepted()).isTrue();
  }

  @Test
  void guestsGetTheLowestFreeNumber() {
    world.arrive("guest2");
    assertThat(guest()).isEqualTo("guest1");
    assertThat(guest()).isEqualTo("guest3");
    world.leave(world.user("guest1").id());
    assertThat(guest()).isEqualTo("guest1");
  }

  private String guest() {
    Decision decision = world.run(World.arrival(null, "h"));
    return ((Event.UserArrived) decision.events().getFirst()).nick().text();
  }

  @Test
  void aBannedUserIsKeptOutAndToldWhy() {
    world.run(new Command.Ban(UserPattern.trusted("*!*@*.spam.example"), "no spam"));
    assertThat(world.onlyRefusalOf(World.arrival("eve", "a.spam.example")))
        .isEqualTo(new Refusal(Reason.BANNED_FROM_SERVER, "no spam"));
    assertThat(world.run(World.arrival("bob", "ham.example")).accepted()).isTrue();
  }

  @Test
  void longNamesAreCutAtACharacter() {
    Decision decision =
        world.run(
            new Command.Arrive(
                Nick.trusted("a"), "가".repeat(7), "h", "나".repeat(51), Client.TEXT, true));
    Event.UserArrived arrived = (Event.UserArrived) decision.events().getFirst();
    assertThat(arrived.username()).isEqualTo("가".repeat(Limit.USERNAME_BYTES.max() / 3));
    assertThat(arrived.realname()).isEqualTo("나".repeat(Limit.REALNAME_BYTES.max() / 3));
  }

  @Test
  void whoIsGoneCannotLeaveAgain() {
    long alice = world.arrive("alice");
    world.leave(alice);
    assertThat(world.leave(alice)).isEqualTo(Decision.nothing());
  }

  @Test
  void leavingEndsEveryMembership() {
    long alice = world.arrive("alice");
    long bob = world.arrive("bob");
    long tea = world.joined(alice, "#tea");
    world.joined(bob, "#tea");
    world.run(new Command.Leave(alice, Departure.LOST, ""));
    assertThat(world.channel("#tea").member(alice)).isNull();
    assertThat(world.member(tea, bob)).isNotNull();
    assertThat(world.state().user(alice)).isNull();
  }

  @Test
  void aUserMayChangeTheCaseOfTheNick() {
    long alice = world.arrive("alice");
    assertThat(world.run(new Command.Rename(alice, Nick.trusted("Alice"))).events()).hasSize(1);
    assertThat(world.user("ALICE").nick().text()).isEqualTo("Alice");
  }

  @Test
  void aNickOfSomebodyElseCannotBeTaken() {
    long alice = world.arrive("alice");
    world.arrive("bob");
    assertThat(world.refusalOf(new Command.Rename(alice, Nick.trusted("BOB"))))
        .isEqualTo(Reason.NICK_TAKEN);
  }

  @Test
  void whatIsSoAlreadyHappensNotAgain() {
    long alice = world.arrive("alice");
    for (Command command :
        new Command[] {
          new Command.Rename(alice, Nick.trusted("alice")),
          new Command.Describe(alice, "Real Name"),
          new Command.ChangeHost(alice, "user", "alice.example"),
          new Command.SetAway(alice, null),
          new Command.SetUserFlag(alice, UserFlag.BOT, false)
        }) {
      assertThat(world.run(command)).as("%s", command).isEqualTo(Decision.nothing());
    }
  }

  @Test
  void whatUsersChangeOfThemselvesIsKept() {
    long alice = world.arrive("alice");
    world.run(new Command.Describe(alice, "A"));
    world.run(new Command.ChangeHost(alice, "u", "h"));
    world.run(new Command.SetAway(alice, "tea"));
    world.run(new Command.SetUserFlag(alice, UserFlag.BOT, true));
    var user = world.user(alice);
    assertThat(user.realname()).isEqualTo("A");
    assertThat(user.username() + "@" + user.host()).isEqualTo("u@h");
    assertThat(user.away()).isEqualTo("tea");
    assertThat(user.has(UserFlag.BOT)).isTrue();
  }

  @Test
  void theHostOfNobodyCannotChange() {
    assertThat(world.refusalOf(new Command.ChangeHost(99, "u", "h")))
        .isEqualTo(Reason.NO_SUCH_USER);
  }
}
