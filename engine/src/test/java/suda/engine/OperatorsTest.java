package suda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.FilterAction;
import suda.core.event.FilterTarget;
import suda.core.event.OperatorPrivilege;
import suda.core.event.SpamFilter;
import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.state.User;
import suda.journal.memory.MemoryJournal;
import suda.session.OperatorAccount;
import suda.session.ServerInfo;
import suda.session.irc.IrcInput;

/** What the engine does of itself for operators. */
class OperatorsTest {
  private final MemoryJournal journal = new MemoryJournal();
  private TestServer server = new TestServer(journal);

  private Terminal<IrcInput> arrives(String nick) {
    Terminal<IrcInput> terminal = server.irc(0);
    terminal.says(
        "CAP REQ :suda.chat/resume", "NICK " + nick, "USER " + nick + " 0 * :", "CAP END");
    server.settle();
    terminal.heard();
    return terminal;
  }

  private User promoted(String nick) {
    User user = Objects.requireNonNull(server.engine.state().userNamed(nick));
    Set<OperatorPrivilege> all = EnumSet.allOf(OperatorPrivilege.class);
    server.engine.run(
        () -> server.engine.execute(null, new Command.BecomeOperator(user.id(), "root", all)));
    server.settle();
    assertThat(user.operator()).isNotNull();
    return user;
  }

  private static ServerInfo allowing(Set<OperatorPrivilege> privileges) {
    return TestServer.info(TestServer.GRACE_MS, 0)
        .withOperators(List.of(new OperatorAccount("root", privileges, null, null, "root")));
  }

  @Test
  void whoseEntryIsGoneOrOtherIsNoOperatorAnyMoreAndIsTold() {
    Terminal<IrcInput> alice = arrives("alice");
    User user = promoted("alice");
    server.engine.reconfigure(allowing(EnumSet.allOf(OperatorPrivilege.class)));
    server.settle();
    assertThat(user.operator()).isNotNull();
    alice.heard();
    server.engine.reconfigure(allowing(Set.of(OperatorPrivilege.KILL)));
    server.settle();
    assertThat(user.operator()).isNull();
    assertThat(alice.heard()).anyMatch(line -> line.endsWith(" MODE alice -o"));
  }

  @Test
  void whoIsNoOperatorByTheConfigurationIsNoneAfterARestart() {
    arrives("alice");
    promoted("alice");
    server = new TestServer(journal);
    assertThat(server.engine.state().userNamed("alice")).isNotNull();
    assertThat(server.engine.state().operators()).isEmpty();
  }

  @Test
  void aBanLapsesByItself() {
    BanTarget target = BanTarget.parse("203.0.113.0/24").orElseThrow();
    server.engine.run(
        () -> server.engine.execute(null, new Command.Ban(Event.OPERATOR, target, "", 20_000)));
    server.run();
    server.passSeconds(15);
    assertThat(server.engine.state().bans()).hasSize(1);
    server.passSeconds(10);
    assertThat(server.engine.state().bans()).isEmpty();
  }

  @Test
  void addressesThatAreBannedAreKnownToWhoeverTakesConnections() {
    AddressBans bans = new AddressBans(server.engine.state());
    server.engine.observe(bans::happened);
    AddressRange one = AddressRange.address("203.0.113.9").orElseThrow();
    BanTarget target = BanTarget.parse("203.0.113.0/24").orElseThrow();
    assertThat(bans.contains(one)).isFalse();
    server.engine.run(
        () -> server.engine.execute(null, new Command.Ban(Event.OPERATOR, target, "", 0)));
    server.run();
    assertThat(bans.contains(one)).isTrue();
    assertThat(new AddressBans(server.engine.state()).contains(one)).isTrue();
    server.engine.run(() -> server.engine.execute(null, new Command.Unban(Event.OPERATOR, target)));
    server.run();
    assertThat(bans.contains(one)).isFalse();
  }

  @Test
  void whoIsRemovedBeforeAnAnswerComesGetsNoAnswer() {
    Terminal<IrcInput> alice = arrives("alice");
    long id = Objects.requireNonNull(server.engine.state().userNamed("alice")).id();
    alice.says("JOIN #tea");
    server.settle();
    alice.heard();
    alice.says("CHATHISTORY LATEST #tea * 10", "WHO alice");
    server.engine.run(
        () -> server.engine.execute(null, new Command.Kill(Event.OPERATOR, id, "enough")));
    server.settle();
    assertThat(alice.heard().getLast()).startsWith("ERROR ");
    assertThat(alice.closed).isTrue();
  }

  @Test
  void whatAFilterStopsIsNotInTheJournal() {
    Terminal<IrcInput> alice = arrives("alice");
    SpamFilter filter =
        new SpamFilter("coins", Set.of(FilterTarget.CHANNEL), FilterAction.BLOCK, 0, "");
    server.engine.run(
        () -> server.engine.execute(null, new Command.AddFilter(Event.OPERATOR, filter)));
    alice.says("JOIN #tea", "PRIVMSG #tea :free coins", "PRIVMSG #tea :free tea");
    server.settle();
    long said =
        Objects.requireNonNull(server.engine.state().channelNamed("#tea")).recent().stream()
            .filter(recent -> recent.message().text().startsWith("free"))
            .count();
    assertThat(said).isEqualTo(1);
    assertThat(alice.heard()).anyMatch(line -> line.contains(" 404 alice #tea "));
  }

  @Test
  void whomAFilterMeetsIsNotToldOfItButOperatorsAre() {
    Terminal<IrcInput> alice = arrives("alice");
    Terminal<IrcInput> root = arrives("root");
    promoted("root");
    SpamFilter filter =
        new SpamFilter("coins", Set.of(FilterTarget.CHANNEL), FilterAction.WARN, 0, "");
    server.engine.run(
        () -> server.engine.execute(null, new Command.AddFilter(Event.OPERATOR, filter)));
    alice.says("JOIN #tea", "PRIVMSG #tea :free coins");
    server.settle();
    assertThat(alice.heard()).noneMatch(line -> line.contains("spam filter"));
    assertThat(root.heard()).filteredOn(line -> line.contains("spam filter")).hasSize(1);
  }
}
