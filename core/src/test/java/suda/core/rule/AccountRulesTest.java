package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Client;
import suda.core.event.Credential;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.core.history.Retention;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Recent;
import suda.core.state.State;
import suda.core.state.User;

class AccountRulesTest {
  private static final Credential SECRET = new Credential("argon", "salt", 4096, "key", "key");

  private final World world = new World();

  private static Nick nick(String text) {
    return Nick.trusted(text);
  }

  private Command.Arrive arrival(String name, long account) {
    return new Command.Arrive(
        nick(name), "u", "host", "192.0.2.1", "Real", Client.IRC, true, account);
  }

  private long arrive(String name) {
    world.run(arrival(name, 0));
    return user(name).id();
  }

  private User user(String name) {
    return Objects.requireNonNull(world.state().userNamed(name), name);
  }

  private long register(String name) {
    world.run(new Command.Register(0, nick(name), SECRET, null, null));
    return account(name).id();
  }

  private Account account(String name) {
    return Objects.requireNonNull(world.state().accounts().named(name), name);
  }

  private Channel channel(String name) {
    return Objects.requireNonNull(world.state().channelNamed(name), name);
  }

  private long join(long user, String channel) {
    world.run(new Command.Join(user, ChannelName.trusted(channel), null));
    return channel(channel).id();
  }

  @Test
  void whoRegistersIsLoggedIn() {
    long alice = arrive("alice");
    world.run(new Command.Register(alice, nick("alice"), SECRET, null, null));
    assertThat(user("alice").account()).isEqualTo("alice");
    assertThat(account("alice").credential()).isEqualTo(SECRET);
  }

  @Test
  void aNameIsRegisteredOnce() {
    register("alice");
    assertThat(world.refusalOf(new Command.Register(0, nick("ALICE"), SECRET, null, null)))
        .isEqualTo(Reason.ALREADY_REGISTERED);
  }

  @Test
  void nobodyRegistersTheNickThatSomebodyElseHas() {
    arrive("alice");
    assertThat(world.refusalOf(new Command.Register(0, nick("alice"), SECRET, null, null)))
        .isEqualTo(Reason.NICK_IN_USE);
  }

  @Test
  void aCodeMustBeToldBeforeTheAccountMayBeUsed() {
    long alice = arrive("alice");
    world.run(new Command.Register(alice, nick("alice"), SECRET, "a@example.org", "hash"));
    long account = account("alice").id();
    assertThat(user("alice").account()).isNull();
    assertThat(world.refusalOf(new Command.LogIn(alice, account))).isEqualTo(Reason.NOT_VERIFIED);
    assertThat(world.refusalOf(new Command.Verify(alice, account, "other")))
        .isEqualTo(Reason.WRONG_CODE);
    world.run(new Command.Verify(alice, account, "hash"));
    assertThat(user("alice").account()).isEqualTo("alice");
    assertThat(world.refusalOf(new Command.Verify(alice, account, "hash")))
        .isEqualTo(Reason.WRONG_CODE);
  }

  @Test
  void aProtectedNickIsForWhoIsLoggedIn() {
    long account = register("alice");
    assertThat(world.refusalOf(arrival("alice", 0))).isEqualTo(Reason.NICK_RESERVED);
    long bob = arrive("bob");
    assertThat(world.refusalOf(new Command.Rename(bob, nick("Alice"))))
        .isEqualTo(Reason.NICK_RESERVED);
    world.run(new Command.SetAccountFlag(account, AccountFlag.PROTECTED, false));
    assertThat(world.run(new Command.Rename(bob, nick("Alice"))).accepted()).isTrue();
  }

  @Test
  void whoArrivesWithAnAccountIsLoggedIn() {
    long account = register("alice");
    world.run(arrival("alice", account));
    assertThat(user("alice").account()).isEqualTo("alice");
  }

  @Test
  void guestsAreNotGivenNicksThatAreRegistered() {
    register("guest1");
    world.run(new Command.Arrive(null, "u", "host", "Real", Client.TEXT, false));
    assertThat(world.state().userNamed("guest2")).isNotNull();
  }

  @Test
  void aGroupedNickIsTheAccountsOwn() {
    long account = register("alice");
    world.run(new Command.GroupNick(account, nick("ally")));
    assertThat(world.refusalOf(arrival("ally", 0))).isEqualTo(Reason.NICK_RESERVED);
    assertThat(world.refusalOf(new Command.UngroupNick(account, nick("alice"))))
        .isEqualTo(Reason.IS_ACCOUNT_NAME);
    world.run(new Command.UngroupNick(account, nick("ally")));
    assertThat(world.run(arrival("ally", 0)).accepted()).isTrue();
  }

  @Test
  @AtBound(Limit.ACCOUNTS)
  void asManyAccountsAsTheBoundAreRegisteredAndOneMoreIsRefused() {
    State state = world.state();
    for (int i = 1; i < Limit.ACCOUNTS.max(); i++) {
      long account = state.nextSequence();
      // Not through the world, which would remember a million events.
      state.apply(
          account,
          world.nowMs(),
          new Event.AccountRegistered(account, nick("a" + i), Set.of(), SECRET, null, null));
    }
    register("last");
    assertThat(world.refusalOf(new Command.Register(0, nick("more"), SECRET, null, null)))
        .isEqualTo(Reason.TOO_MANY_ACCOUNTS);
  }

  @Test
  @AtBound(Limit.NICKS_PER_ACCOUNT)
  void anAccountHasAsManyNicksAsTheBoundAndNoMore() {
    long account = register("alice");
    for (int i = 1; i < Limit.NICKS_PER_ACCOUNT.max(); i++) {
      assertThat(world.run(new Command.GroupNick(account, nick("ally" + i))).accepted()).isTrue();
    }
    assertThat(world.refusalOf(new Command.GroupNick(account, nick("more"))))
        .isEqualTo(Reason.ACCOUNT_FULL);
  }

  @Test
  @AtBound(Limit.CERTIFICATES_PER_ACCOUNT)
  void anAccountHasAsManyCertificatesAsTheBoundAndNoMore() {
    long account = register("alice");
    for (int i = 0; i < Limit.CERTIFICATES_PER_ACCOUNT.max(); i++) {
      world.run(new Command.AddCertificate(account, "print" + i));
    }
    assertThat(world.state().accounts().ofCertificate("print7")).isEqualTo(account("alice"));
    assertThat(world.refusalOf(new Command.AddCertificate(account, "more")))
        .isEqualTo(Reason.ACCOUNT_FULL);
    world.run(new Command.RemoveCertificate(account, "print7"));
    assertThat(world.run(new Command.AddCertificate(account, "more")).accepted()).isTrue();
  }

  @Test
  void aCertificateOpensOneAccount() {
    world.run(new Command.AddCertificate(register("alice"), "print"));
    assertThat(world.refusalOf(new Command.AddCertificate(register("bob"), "print")))
        .isEqualTo(Reason.CERTIFICATE_TAKEN);
  }

  @Test
  void regainingANickMakesItsHolderAGuest() {
    long account = register("alice");
    world.run(new Command.SetAccountFlag(account, AccountFlag.PROTECTED, false));
    long intruder = arrive("alice");
    world.run(arrival("al", account));
    world.run(new Command.Regain(user("al").id(), nick("alice")));
    assertThat(user("alice").account()).isEqualTo("alice");
    assertThat(user("guest1").id()).isEqualTo(intruder);
    assertThat(world.refusalOf(new Command.Regain(intruder, nick("alice"))))
        .isEqualTo(Reason.NOT_YOURS);
  }

  @Test
  void aDroppedAccountLogsItsUsersOutAndItsChannelsAreNobodys() {
    long account = register("alice");
    world.run(arrival("alice", account));
    long tea = join(user("alice").id(), "#tea");
    world.run(new Command.RegisterChannel(user("alice").id(), tea));
    world.run(new Command.Drop(account));
    assertThat(user("alice").account()).isNull();
    assertThat(channel("#tea").founder()).isZero();
    assertThat(world.state().accounts().named("alice")).isNull();
    assertThat(world.refusalOf(new Command.LogIn(user("alice").id(), account)))
        .isEqualTo(Reason.NO_SUCH_ACCOUNT);
  }

  private void say(long user, long channel, String text) {
    world.run(new Command.SayToChannel(user, channel, null, Kind.MESSAGE, text, Map.of(), null));
  }

  private List<Said> said() {
    return channel("#tea").recent().stream().map(Recent::said).toList();
  }

  @Test
  void whatWasSaidUnderAnAccountIsTakenBackAndStaysSo() {
    long guest = arrive("alice");
    long tea = join(guest, "#tea");
    say(guest, tea, "as a guest");
    world.run(new Command.Register(guest, nick("alice"), SECRET, null, null));
    long account = account("alice").id();
    say(guest, tea, "secret");
    Said secret = said().getLast();
    world.run(new Command.MarkRead(guest, "bob", 5000));
    world.run(new Command.Forget(account));
    say(guest, tea, "later");
    assertThat(said())
        .extracting(said -> said.message().text())
        .containsExactly("as a guest", "later");
    assertThat(world.state().readUntilMs(user("alice"), "bob")).isZero();
    State restored = State.restore(world.state().nextSequence(), world.state().snapshot());
    for (State state : List.of(world.state(), restored)) {
      assertThat(state.isTakenBack(secret)).isTrue();
      assertThat(state.isTakenBack(said().getFirst())).isFalse();
      assertThat(state.isTakenBack(said().getLast())).isFalse();
    }
    assertThat(world.refusalOf(new Command.Redact(guest, secret, 0, "")))
        .isEqualTo(Reason.NO_SUCH_MESSAGE);
    assertThat(world.refusalOf(new Command.Forget(7))).isEqualTo(Reason.NO_SUCH_ACCOUNT);
  }

  private boolean isKept(long from, long to) {
    Decision said = world.run(new Command.SayToUser(from, to, Kind.MESSAGE, "hi", Map.of(), null));
    var message = (Event.MessageSent) said.events().getFirst();
    return ((Target.ToUser) message.target()).kept();
  }

  @Test
  void whatIsSaidInPrivateIsKeptAsBothHoldersWantIt() {
    long account = register("alice");
    world.run(arrival("alice", account));
    long alice = user("alice").id();
    long bob = arrive("bob");
    assertThat(isKept(alice, bob)).isTrue();
    world.run(new Command.SetAccountRetention(account, Retention.NONE));
    assertThat(isKept(alice, bob)).isFalse();
    assertThat(isKept(bob, alice)).isFalse();
    int max = Limit.DAYS_KEPT.max();
    assertThat(world.refusalOf(new Command.SetAccountRetention(account, max + 1)))
        .isEqualTo(Reason.TOO_MANY_DAYS);
    world.run(new Command.SetAccountRetention(account, max));
    assertThat(account("alice").daysKept()).isEqualTo(max);
    assertThat(isKept(bob, alice)).isTrue();
    assertThat(world.refusalOf(new Command.SetAccountRetention(7, 1)))
        .isEqualTo(Reason.NO_SUCH_ACCOUNT);
  }

  @Test
  void aRegisteredChannelStaysAndKnowsItsFounder() {
    long account = register("alice");
    world.run(arrival("alice", account));
    long alice = user("alice").id();
    long tea = join(alice, "#tea");
    world.run(new Command.RegisterChannel(alice, tea));
    world.run(new Command.Part(alice, tea, ""));
    long bob = arrive("bob");
    join(bob, "#tea");
    assertThat(world.member(tea, bob).privileges()).isEmpty();
    join(alice, "#tea");
    assertThat(world.member(tea, alice).privileges()).containsExactly(Privilege.OWNER);
  }

  @Test
  void onlyWhoIsLoggedInAndRunsTheChannelMayRegisterIt() {
    long alice = arrive("alice");
    long tea = join(alice, "#tea");
    assertThat(world.refusalOf(new Command.RegisterChannel(alice, tea)))
        .isEqualTo(Reason.NOT_LOGGED_IN);
    world.run(arrival("bob", register("bob")));
    long bob = user("bob").id();
    join(bob, "#tea");
    assertThat(world.refusalOf(new Command.RegisterChannel(bob, tea)))
        .isEqualTo(Reason.NOT_AN_OPERATOR);
  }

  @Test
  @AtBound(Limit.CHANNELS_PER_ACCOUNT)
  void anAccountOwnsAsManyChannelsAsTheBoundAndNoMore() {
    world.run(arrival("alice", register("alice")));
    long alice = user("alice").id();
    for (int i = 0; i < Limit.CHANNELS_PER_ACCOUNT.max(); i++) {
      long channel = join(alice, "#room" + i);
      assertThat(world.run(new Command.RegisterChannel(alice, channel)).accepted()).isTrue();
    }
    long more = join(alice, "#more");
    assertThat(world.refusalOf(new Command.RegisterChannel(alice, more)))
        .isEqualTo(Reason.ACCOUNT_FULL);
  }

  private long teaOf(String founder) {
    world.run(arrival(founder, register(founder)));
    long tea = join(user(founder).id(), "#tea");
    world.run(new Command.RegisterChannel(user(founder).id(), tea));
    return tea;
  }

  @Test
  void aLastingPrivilegeIsGivenOnJoining() {
    long tea = teaOf("alice");
    long bob = register("bob");
    world.run(new Command.SetAccess(account("alice").id(), tea, bob, Privilege.OPERATOR));
    world.run(arrival("bob", bob));
    join(user("bob").id(), "#tea");
    assertThat(world.member(tea, user("bob").id()).privileges())
        .containsExactly(Privilege.OPERATOR);
    assertThat(world.refusalOf(new Command.SetAccess(bob, tea, bob, Privilege.OWNER)))
        .isEqualTo(Reason.NOT_AN_OPERATOR);
    assertThat(world.run(new Command.SetAccess(bob, tea, register("eve"), Privilege.VOICE)))
        .isEqualTo(
            Decision.happens(new Event.AccessChanged(tea, account("eve").id(), Privilege.VOICE)));
  }

  @Test
  @AtBound(Limit.ACCESS_PER_CHANNEL)
  void asManyAccountsAsTheBoundHaveALastingPrivilegeAndNoMore() {
    long tea = teaOf("alice");
    long alice = account("alice").id();
    for (int i = 0; i < Limit.ACCESS_PER_CHANNEL.max(); i++) {
      world.run(new Command.SetAccess(alice, tea, register("m" + i), Privilege.VOICE));
    }
    assertThat(world.refusalOf(new Command.SetAccess(alice, tea, register("x"), Privilege.VOICE)))
        .isEqualTo(Reason.LIST_FULL);
    assertThat(channel("#tea").access()).hasSize(Limit.ACCESS_PER_CHANNEL.max());
  }

  @Test
  void aChannelIsTransferredByItsFounder() {
    long tea = teaOf("alice");
    long bob = register("bob");
    assertThat(world.refusalOf(new Command.TransferChannel(bob, tea, bob)))
        .isEqualTo(Reason.NOT_YOURS);
    world.run(new Command.TransferChannel(account("alice").id(), tea, bob));
    assertThat(channel("#tea").founder()).isEqualTo(bob);
  }

  @Test
  @AtBound(Limit.SESSIONS_PER_USER)
  void theOldestSessionEndsWhenThereAreMoreThanTheBound() {
    long alice = arrive("alice");
    for (int i = 0; i < Limit.SESSIONS_PER_USER.max(); i++) {
      world.run(new Command.BeginSession(alice, "hash" + i));
    }
    assertThat(world.state().sessionOfToken("hash0")).isNotNull();
    world.run(new Command.BeginSession(alice, "more"));
    assertThat(user("alice").sessions()).hasSize(Limit.SESSIONS_PER_USER.max());
    assertThat(world.state().sessionOfToken("hash0")).isNull();
    assertThat(world.state().sessionOfToken("more")).isNotNull();
  }

  @Test
  void whoIsAlwaysOnIsAwayWhileNoClientIsConnected() {
    long account = register("alice");
    world.run(arrival("alice", account));
    long alice = user("alice").id();
    assertThat(world.run(new Command.Unattended(alice)).events()).isEmpty();
    world.run(new Command.SetAccountFlag(account, AccountFlag.ALWAYS_ON, true));
    world.run(new Command.Unattended(alice));
    assertThat(user("alice").away()).isEqualTo("Not connected");
    world.run(new Command.Attended(alice));
    assertThat(user("alice").away()).isNull();
    world.run(new Command.SetAway(alice, "lunch"));
    world.run(new Command.Unattended(alice));
    world.run(new Command.Attended(alice));
    assertThat(user("alice").away()).isEqualTo("lunch");
  }
}
