package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Client;
import suda.core.event.Event;
import suda.core.name.BanTarget;
import suda.core.name.Nick;
import suda.core.name.Vhost;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.State;
import suda.core.state.User;

class VhostRulesTest {
  private final World world = new World();
  private long account;

  @BeforeEach
  void aliceHasAnAccount() {
    world.run(new Command.Register(0, Nick.trusted("alice"), null, null, null));
    account = account().id();
  }

  private Account account() {
    return Objects.requireNonNull(world.state().accounts().named("alice"));
  }

  private Decision arrive(long as) {
    return world.run(
        new Command.Arrive(
            Nick.trusted("alice"), "u", "code.ip", "192.0.2.1", "Real", Client.IRC, true, as));
  }

  private User alice() {
    return Objects.requireNonNull(world.state().userNamed("alice"));
  }

  private Decision give(long by, @Nullable String host) {
    return world.run(new Command.SetVhost(by, account, host == null ? null : new Vhost(host)));
  }

  private void choose(boolean on) {
    world.run(new Command.SetAccountFlag(account, AccountFlag.VHOST, on));
  }

  @Test
  void whatIsShownIsNotTheAddress() {
    arrive(account);
    assertThat(alice().host()).isEqualTo("code.ip");
    assertThat(alice().address()).isEqualTo("192.0.2.1");
    assertThat(alice().seen().hosts()).containsExactly("code.ip", "192.0.2.1");
  }

  @Test
  void aGivenHostIsShownAtOnceAndWhenItIsTakenAwayTheOldOneIs() {
    arrive(account);
    Decision given = give(Event.OPERATOR, "tea.example");
    assertThat(given.events())
        .containsExactly(
            new Event.VhostChanged(account, "tea.example", "operator"),
            new Event.AccountFlagChanged(account, AccountFlag.VHOST, true),
            new Event.HostChanged(alice().id(), "u", "tea.example"));
    assertThat(alice().seen().hosts()).containsExactly("tea.example", "code.ip", "192.0.2.1");
    assertThat(give(Event.OPERATOR, "tea.example").events()).isEmpty();
    give(Event.OPERATOR, null);
    assertThat(alice().host()).isEqualTo("code.ip");
  }

  @Test
  void itIsShownFromTheLoginToTheLogout() {
    give(Event.OPERATOR, "tea.example");
    arrive(account);
    assertThat(alice().host()).isEqualTo("tea.example");
    world.run(new Command.LogOut(alice().id()));
    assertThat(alice().host()).isEqualTo("code.ip");
    world.run(new Command.LogIn(alice().id(), account));
    assertThat(alice().host()).isEqualTo("tea.example");
    world.run(new Command.Drop(account));
    assertThat(alice().host()).isEqualTo("code.ip");
  }

  @Test
  void theHolderChoosesWhetherItIsShown() {
    arrive(account);
    give(Event.OPERATOR, "tea.example");
    choose(false);
    assertThat(alice().host()).isEqualTo("code.ip");
    choose(true);
    assertThat(alice().host()).isEqualTo("tea.example");
  }

  @Test
  void onlyOperatorsOfThatPrivilegeGiveOne() {
    arrive(account);
    assertThat(give(alice().id(), "tea.example").refusals().getFirst().reason())
        .isEqualTo(Reason.NO_PRIVILEGE);
    world.run(new Command.SetVhost(Event.OPERATOR, 999, new Vhost("tea.example")));
    assertThat(account().vhost()).isNull();
  }

  @Test
  void aBanOfEitherHostOrOfTheAddressKeepsOut() {
    give(Event.OPERATOR, "tea.example");
    for (String whom : List.of("*@tea.example", "*@code.ip", "*@192.0.2.*", "192.0.2.0/24")) {
      BanTarget target = BanTarget.parse(whom).orElseThrow();
      world.run(new Command.Ban(Event.OPERATOR, target, "", 0));
      assertThat(arrive(account).accepted()).as(whom).isFalse();
      world.run(new Command.Unban(Event.OPERATOR, target));
    }
    assertThat(arrive(account).accepted()).isTrue();
  }

  @Test
  void aSnapshotKnowsAllOfIt() {
    give(Event.OPERATOR, "tea.example");
    arrive(account);
    User again = Objects.requireNonNull(restored().userNamed("alice"));
    assertThat(List.of(again.host(), again.ownHost(), again.address()))
        .containsExactly("tea.example", "code.ip", "192.0.2.1");
    assertThat(Objects.requireNonNull(restored().accounts().named("alice")).shownVhost())
        .isEqualTo("tea.example");
  }

  private State restored() {
    return State.restore(world.state().nextSequence(), world.state().snapshot());
  }

  @Test
  void theAuditTellsWhoGaveIt() {
    give(Event.OPERATOR, "tea.example");
    assertThat(world.state().audit().entries("alice", 0))
        .anySatisfy(entry ->
            assertThat(entry.action() + " " + entry.reason()).isEqualTo("vhost tea.example"));
  }
}
