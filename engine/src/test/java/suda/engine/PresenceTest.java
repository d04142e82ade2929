package suda.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Departure;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.state.User;
import suda.journal.memory.MemoryJournal;
import suda.session.irc.IrcInput;

/** Several clients of one user, and users who stay without one. */
class PresenceTest {
  private final MemoryJournal journal = new MemoryJournal();
  private TestServer server = new TestServer(journal);

  private User user(String nick) {
    return requireNonNull(server.engine.state().userNamed(nick));
  }

  private void operator(Command command) {
    server.engine.run(() -> server.engine.execute(null, command));
    server.settle();
  }

  private void isAlwaysOn(String nick) {
    if (user(nick).account() == null) {
      operator(new Command.Register(user(nick).id(), Nick.trusted(nick), null, null, null));
    }
    operator(new Command.SetAccountFlag(user(nick).accountId(), AccountFlag.ALWAYS_ON, true));
  }

  private void isOpenToOutsiders(String channel) {
    long id = requireNonNull(server.engine.state().channelNamed(channel)).id();
    ChannelChange open = new ChannelChange.FlagSet(ChannelFlag.MEMBERS_SPEAK, false);
    operator(new Command.ChangeChannel(user("bob").id(), id, List.of(open)));
  }

  /** One more client of somebody who is here, on the other loop. */
  private Terminal<String> again(String nick) {
    Terminal<String> terminal = server.connect(1, "");
    terminal.says("again " + nick);
    server.settle();
    terminal.heard();
    return terminal;
  }

  private void says(Terminal<String> terminal, String line) {
    terminal.says(line);
    server.settle();
  }

  private void breaks(Terminal<String> terminal) {
    terminal.peer.closed(Departure.LOST, "gone");
    server.settle();
  }

  @Test
  void allClientsOfAUserHearWhatIsSaidAndWhatTheUserSaysElsewhere() {
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    bob.heard();
    says(bob, "say #tea hi");
    says(alice, "say #tea hello");
    assertThat(laptop.heard()).containsExactly("bob: hi", "alice: hello");
    assertThat(alice.heard()).containsExactly("bob: hi", "ok");
    assertThat(bob.heard()).containsExactly("ok", "alice: hello");
  }

  @Test
  void whatIsSaidInPrivateIsSeenByAllClientsOfBoth() {
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    bob.heard();
    says(alice, "tell bob psst");
    assertThat(laptop.heard()).containsExactly("alice: psst");
    says(bob, "tell alice what");
    assertThat(laptop.heard()).containsExactly("bob: what");
    assertThat(alice.heard()).containsExactly("ok", "bob: what");
  }

  @Test
  void whatIsSaidFromOutsideOfAChannelIsSeenByAllClientsOfWhoSaysIt() {
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    says(bob, "join #coffee");
    isOpenToOutsiders("#coffee");
    says(alice, "say #coffee is there some for me?");
    assertThat(laptop.heard()).containsExactly("alice: is there some for me?");
    assertThat(alice.heard()).containsExactly("ok");
  }

  @Test
  void whatIsSilencedIsSeenByTheClientsOfWhoSaysItAlone() {
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    UserPattern pattern = UserPattern.parse("alice").orElseThrow();
    operator(new Command.SetSilenced(user("bob").id(), pattern, true));
    bob.heard();
    says(alice, "tell bob psst");
    assertThat(laptop.heard()).containsExactly("alice: psst");
    assertThat(alice.heard()).containsExactly("ok");
    assertThat(bob.heard()).isEmpty();
  }

  @Test
  void aChannelIsEnteredByAllClientsOfTheUser() {
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    Terminal<String> bob = server.member("bob", 0);
    alice.heard();
    laptop.heard();
    says(alice, "join #coffee");
    assertThat(laptop.heard()).containsExactly("entered");
    says(bob, "join #coffee");
    says(bob, "say #coffee hi");
    assertThat(laptop.heard()).contains("bob: hi");
  }

  @Test
  void theUserStaysWhileOneClientDoes() {
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    bob.heard();
    breaks(alice);
    assertThat(bob.heard()).isEmpty();
    says(laptop, "say #tea still here");
    assertThat(bob.heard()).containsExactly("alice: still here");
    breaks(laptop);
    assertThat(bob.heard()).hasSize(1).allMatch(line -> line.startsWith("-"));
  }

  @Test
  void whoLeavesWithOneClientStaysWithTheOthers() {
    server.member("bob", 0);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    says(laptop, "bye");
    assertThat(laptop.closed).isTrue();
    assertThat(laptop.heard()).hasSize(1).allMatch(line -> line.startsWith("stop "));
    assertThat(user("alice").memberships()).hasSize(1);
    says(alice, "bye");
    assertThat(server.engine.state().userNamed("alice")).isNull();
  }

  @Test
  void aRemovedUserIsGoneFromAllClients() {
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> laptop = again("alice");
    operator(new Command.Leave(user("alice").id(), Departure.REMOVED, "out"));
    assertThat(alice.closed).isTrue();
    assertThat(laptop.closed).isTrue();
  }

  @Test
  void whoIsAlwaysOnStaysWithoutAClientAndIsAway() {
    Terminal<String> alice = server.member("alice", 0);
    isAlwaysOn("alice");
    breaks(alice);
    assertThat(user("alice").away()).isNotNull();
    assertThat(user("alice").memberships()).hasSize(1);
    server.passSeconds(3 * (int) (TestServer.GRACE_MS / 1000));
    Terminal<String> laptop = again("alice");
    assertThat(user("alice").away()).isNull();
    Terminal<String> bob = server.member("bob", 0);
    says(bob, "say #tea you are back");
    assertThat(laptop.heard()).contains("bob: you are back");
  }

  @Test
  void whoIsBackIsTheFirstToKnow() {
    Terminal<IrcInput> alice = server.irc(0);
    alice.says("NICK alice", "USER alice 0 * :alice", "JOIN #tea", "NS REGISTER password");
    server.settle();
    isAlwaysOn("alice");
    alice.peer.closed(Departure.LOST, "gone");
    server.settle();
    Terminal<IrcInput> laptop = server.ircOf("alice", "password", "away-notify");
    assertThat(user("alice").away()).isNull();
    assertThat(laptop.heard())
        .anyMatch(line -> line.contains(" 001 alice "))
        .noneMatch(line -> line.endsWith(" AWAY"));
  }

  @Test
  void whoIsAlwaysOnSurvivesARestart() {
    server.member("alice", 0);
    server.member("bob", 0);
    isAlwaysOn("alice");
    server = new TestServer(journal);
    server.settle();
    assertThat(user("alice").memberships()).hasSize(1);
    assertThat(user("alice").away()).isNotNull();
    assertThat(server.engine.state().userNamed("bob")).isNull();
  }

  @Test
  void whoIsAlwaysOnStaysAfterSayingGoodbye() {
    Terminal<String> alice = server.member("alice", 0);
    isAlwaysOn("alice");
    says(alice, "bye");
    assertThat(alice.closed).isTrue();
    assertThat(user("alice").memberships()).hasSize(1);
  }
}
