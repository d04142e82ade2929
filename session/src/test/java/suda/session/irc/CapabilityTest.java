package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.session.WordLines;
import suda.wire.irc.Capability;

/** IRCv3: capability negotiation, and what capabilities change. */
class CapabilityTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void negotiationHoldsRegistrationUntilItEnds() {
    irc.connect("x");
    irc.chat(
        """
        x > CAP LS 302
        x < :suda.test CAP * LS * :account-notify draft/account-registration=before-connect,custom-account-name account-tag …
        x ~ …
        x > NICK x
        x > USER x 0 * :X
        x > CAP REQ :multi-prefix batch
        x < :suda.test CAP x ACK :multi-prefix batch
        x > CAP LIST
        x < :suda.test CAP x LIST :batch cap-notify multi-prefix
        x > CAP END
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """
            .replace("CAP x ", "CAP * "));
  }

  @Test
  void allThatWasAskedForIsGivenOrNothing() {
    irc.chat(
        """
        alice > CAP REQ :batch nonsense
        alice < :suda.test CAP alice NAK :batch nonsense
        alice > CAP LIST
        alice < :suda.test CAP alice LIST :
        alice > CAP REQ :batch -multi-prefix
        alice < :suda.test CAP alice ACK :batch -multi-prefix
        alice > CAP REQ -batch
        alice < :suda.test CAP alice ACK :-batch
        alice > CAP LIST
        alice < :suda.test CAP alice LIST :
        alice > CAP END
        alice > CAP WHAT
        alice < :suda.test 410 alice WHAT :Invalid CAP command
        alice > CAP
        alice < :suda.test 461 alice CAP :Not enough parameters
        """);
  }

  @Test
  void whoKnows302IsAlwaysNotified() {
    irc.chat(
        """
        alice > CAP LS 302
        alice ~
        alice > CAP LIST
        alice < :suda.test CAP alice LIST :cap-notify
        alice > CAP REQ -cap-notify
        alice < :suda.test CAP alice NAK :-cap-notify
        """);
  }

  @Test
  void whoAsksAsOlderClientsDoIsToldNoValues() {
    irc.client("alice").say("CAP LS 302");
    assertThat(String.join(" ", irc.client("alice").readAll())).contains("suda.chat/resume=120");
    irc.client("alice").say("CAP LS");
    assertThat(irc.client("alice").readAll())
        .singleElement()
        .asString()
        .startsWith(":suda.test CAP alice LS :account-notify account-tag ")
        .contains(" server-time ", " userhost-in-names ")
        .doesNotContain("=");
    irc.chat(
        """
        alice > CAP LIST
        alice < :suda.test CAP alice LIST :cap-notify
        """);
  }

  @Test
  void severalNeedNoColon() {
    irc.chat(
        """
        alice > CAP REQ batch setname
        alice < :suda.test CAP alice ACK :batch setname
        alice > CAP REQ -batch -setname
        alice < :suda.test CAP alice ACK :-batch -setname
        """);
  }

  @Test
  void everyCapabilityCanBeAskedFor() {
    List<String> all = Stream.of(Capability.values()).map(Capability::token).toList();
    for (String tokens : CapabilityCommands.lines(all)) {
      irc.client("alice").say("CAP REQ :" + tokens);
      assertThat(irc.client("alice").readAll()).startsWith(":suda.test CAP alice ACK :" + tokens);
    }
  }

  @Test
  void longListsTakeSeveralLines() {
    assertThat(WordLines.of(List.of("aaaa", "bbbb", "cccc"), 9))
        .containsExactly("aaaa bbbb", "cccc");
    assertThat(WordLines.of(List.of("a", "too long", "b"), 3))
        .containsExactly("a", "too long", "b");
    assertThat(WordLines.of(List.of(), 9)).isEmpty();
    assertThat(CapabilityCommands.lines(List.of())).containsExactly("");
  }

  @Test
  void capabilitiesTakeEffectInTheMiddleOfAConversation() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > CAP REQ server-time
        bob ~
        alice > PRIVMSG #tea :hello
        bob < @time=2023-11-14T22:13:20.000Z :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        bob > CAP REQ -server-time
        bob ~
        alice > PRIVMSG #tea :hello
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        """);
  }

  @Test
  void extendedJoinTellsAccountAndRealName() {
    irc.register("alice", "extended-join");
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        bob > JOIN #tea
        bob ~
        alice < :bob!~bob@192.0.2.1 JOIN #tea * :Real bob
        """);
  }

  @Test
  void awayNotifyTellsOfComingAndGoing() {
    irc.register("alice", "away-notify");
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        bob > AWAY :lunch
        bob ~
        alice < :bob!~bob@192.0.2.1 AWAY :lunch
        bob > PART #tea
        bob ~
        alice ~
        carol ~
        bob > JOIN #tea
        bob ~
        carol ~
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        alice < :bob!~bob@192.0.2.1 AWAY :lunch
        bob > AWAY
        bob ~
        alice < :bob!~bob@192.0.2.1 AWAY
        """);
  }

  @Test
  void setnameTellsThoseWhoAskedForIt() {
    irc.register("alice", "setname");
    irc.register("carol", "setname");
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        alice > SETNAME :Alice in Wonderland
        alice < :alice!~alice@192.0.2.1 SETNAME :Alice in Wonderland
        carol < :alice!~alice@192.0.2.1 SETNAME :Alice in Wonderland
        alice > SETNAME :
        alice < :suda.test FAIL SETNAME INVALID_REALNAME :Realname is not valid
        alice > SETNAME
        alice < :suda.test 461 alice SETNAME :Not enough parameters
        """);
  }

  @Test
  void inviteNotifyTellsTheOtherMembers() {
    irc.register("carol", "invite-notify");
    irc.inChannel("#tea", "alice", "carol", "dave");
    irc.client("bob");
    irc.chat(
        """
        alice > INVITE bob #tea
        alice < :suda.test 341 alice bob #tea
        bob < :alice!~alice@192.0.2.1 INVITE bob #tea
        carol < :alice!~alice@192.0.2.1 INVITE bob #tea
        """);
  }

  @Test
  void namesCanHaveUserAndHost() {
    irc.register("alice", "userhost-in-names multi-prefix");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > NAMES #tea
        alice < :suda.test 353 alice = #tea :@alice!~alice@192.0.2.1 bob!~bob@192.0.2.1
        alice ~
        """);
  }

  @Test
  void chghostTellsThoseWhoAskedForIt() {
    irc.register("alice", "chghost");
    irc.inChannel("#tea", "alice", "bob");
    long bob = irc.client("bob").user();
    irc.network().operator(new Command.ChangeHost(bob, "~b", "tea.example"));
    irc.chat("alice < :bob!~bob@192.0.2.1 CHGHOST ~b tea.example");
  }

  @Test
  void aLabelIsOnTheOnlyLineOfAnAnswer() {
    irc.register("alice", "labeled-response batch echo-message");
    irc.chat(
        """
        alice > @label=a1 PING x
        alice < @label=a1 :suda.test PONG suda.test :x
        alice > @label=a2 PONG x
        alice < @label=a2 :suda.test ACK
        alice > @label=a3 NONSENSE
        alice < @label=a3 :suda.test 421 alice NONSENSE :Unknown command
        alice > @label=a4 PRIVMSG alice :me
        alice < :alice!~alice@192.0.2.1 PRIVMSG alice :me
        alice < @label=a4 :alice!~alice@192.0.2.1 PRIVMSG alice :me
        """);
  }

  @Test
  void anAnswerOfSeveralLinesIsABatch() {
    irc.register("alice", "labeled-response batch");
    irc.chat(
        """
        alice > @label=x\\sy JOIN #tea
        alice < @label=x\\sy :suda.test BATCH +1 labeled-response
        alice < @batch=1 :alice!~alice@192.0.2.1 JOIN #tea
        alice < @batch=1 :suda.test 353 alice = #tea :@alice
        alice < @batch=1 :suda.test 366 alice #tea :End of /NAMES list
        alice < :suda.test BATCH -1
        """);
  }

  @Test
  void aLabelOfWhoDidNotAskForItIsIgnored() {
    irc.register("alice", "labeled-response");
    irc.chat(
        """
        alice > @label=1 PING x
        alice < :suda.test PONG suda.test :x
        """);
  }
}
