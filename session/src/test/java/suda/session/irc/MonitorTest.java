package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.session.TestClient;

/** IRCv3: Monitor and extended-monitor. */
class MonitorTest {
  private final IrcChat irc = new IrcChat();

  private List<String> answer(String line) {
    TestClient<?> alice = irc.client("alice");
    alice.say(line);
    return alice.readAll();
  }

  private static String nicks(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "nick" + i)
        .collect(Collectors.joining(","));
  }

  @Test
  void whoMonitorsANickIsToldWhoIsHereAndWhoComesAndGoes() {
    irc.chat(
        """
        alice > MONITOR + Bob,carol
        alice < :suda.test 731 alice :Bob,carol
        bob > PING x
        bob ~
        alice < :suda.test 730 alice :bob!~bob@192.0.2.1
        carol > PING x
        carol ~
        alice < :suda.test 730 alice :carol!~carol@192.0.2.1
        alice > MONITOR S
        alice < :suda.test 730 alice :bob!~bob@192.0.2.1,carol!~carol@192.0.2.1
        bob > QUIT
        bob ~
        alice < :suda.test 731 alice :bob
        alice > MONITOR s
        alice < :suda.test 730 alice :carol!~carol@192.0.2.1
        alice < :suda.test 731 alice :Bob
        """);
  }

  @Test
  void aNickIsMonitoredNotWhoHasIt() {
    irc.client("bob");
    irc.chat(
        """
        alice > MONITOR + bob,rob
        alice < :suda.test 730 alice :bob!~bob@192.0.2.1
        alice < :suda.test 731 alice :rob
        bob > NICK Bob
        bob ~
        bob > NICK rob
        bob ~
        alice < :suda.test 731 alice :Bob
        alice < :suda.test 730 alice :rob!~bob@192.0.2.1
        """);
  }

  @Test
  void aListIsShownClearedAndTakenFrom() {
    irc.chat(
        """
        alice > MONITOR + bob,carol,dave
        alice < :suda.test 731 alice :bob,carol,dave
        alice > MONITOR - CAROL,nobody
        alice > MONITOR L
        alice < :suda.test 732 alice :bob,dave
        alice < :suda.test 733 alice :End of MONITOR list
        alice > MONITOR C
        alice > MONITOR L
        alice < :suda.test 733 alice :End of MONITOR list
        alice > MONITOR S
        bob > PING x
        bob ~
        """);
  }

  @Test
  void whatIsNoRequestIsRefused() {
    irc.chat(
        """
        alice > MONITOR
        alice < :suda.test 461 alice MONITOR :Not enough parameters
        alice > MONITOR +
        alice < :suda.test 461 alice MONITOR :Not enough parameters
        alice > MONITOR ?
        alice < :suda.test 400 alice MONITOR ? :Unknown modifier
        alice > MONITOR + #tea,*,1st,bob,bob
        alice < :suda.test 731 alice :bob,bob
        alice > MONITOR L
        alice < :suda.test 732 alice :bob
        alice < :suda.test 733 alice :End of MONITOR list
        """);
  }

  @Test
  void aGoneConnectionMonitorsNothing() {
    irc.client("alice").say("MONITOR + bob");
    irc.client("alice").readAll();
    irc.client("alice").disconnect();
    irc.chat("bob > PING x\nbob ~");
    assertThat(irc.client("alice").readAll()).isEmpty();
  }

  @Test
  @AtBound(Limit.MONITORED_NICKS)
  void oneMoreNickThanTheBoundIsRefused() {
    int max = Limit.MONITORED_NICKS.max();
    assertThat(answer("MONITOR + " + nicks(max))).allMatch(line -> line.contains(" 731 "));
    assertThat(answer("MONITOR + nick1,one-more,another"))
        .containsExactly(
            ":suda.test 731 alice :nick1",
            ":suda.test 734 alice 100 one-more,another :Monitor list is full");
    answer("MONITOR - nick1");
    assertThat(answer("MONITOR + one-more")).containsExactly(":suda.test 731 alice :one-more");
  }

  @Test
  void longListsTakeSeveralLinesAndNoNickIsCut() {
    List<String> lines = answer("MONITOR + " + nicks(100));
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 510);
    String all =
        lines.stream()
            .map(line -> line.substring(line.indexOf(" :") + 2))
            .collect(Collectors.joining(","));
    assertThat(all).isEqualTo(nicks(100));
  }

  @Test
  void whoDoesNotReadIsToldOnceHowThingsAre() {
    irc.register("alice", "extended-monitor away-notify setname account-notify");
    irc.chat(
        """
        bob > PING x
        bob ~
        alice > MONITOR + bob,carol,dave
        alice ~
        """);
    irc.client("alice").keepsUp(false);
    irc.chat(
        """
        bob > AWAY :lunch
        bob > SETNAME :Robert
        bob > REGISTER * * swordfish
        bob ~
        carol > QUIT
        carol ~
        dave > QUIT
        dave ~
        """);
    irc.network().advance(1000);
    assertThat(irc.client("alice").readAll()).isEmpty();
    irc.chat("alice > MONITOR - dave");
    irc.client("alice").keepsUp(true);
    irc.network().advance(1000);
    irc.chat(
        """
        alice < :suda.test 730 alice :bob!~bob@192.0.2.1
        alice < :bob!~bob@192.0.2.1 AWAY :lunch
        alice < :bob!~bob@192.0.2.1 SETNAME :Robert
        alice < :bob!~bob@192.0.2.1 ACCOUNT bob
        alice < :suda.test 731 alice :carol
        """);
  }

  @Test
  void extendedMonitorTellsWhatMembersOfAChannelAreTold() {
    irc.register("alice", "extended-monitor away-notify chghost setname");
    irc.register("carol", "extended-monitor");
    irc.register("dave", "away-notify chghost setname");
    long bob = irc.client("bob").user();
    for (String name : List.of("alice", "carol", "dave")) {
      irc.client(name).say("MONITOR + bob");
      irc.client(name).readAll();
    }
    irc.chat(
        """
        bob > AWAY :lunch
        bob ~
        alice < :bob!~bob@192.0.2.1 AWAY :lunch
        bob > SETNAME :Robert
        alice < :bob!~bob@192.0.2.1 SETNAME Robert
        """
            .replace("SETNAME Robert", "SETNAME :Robert"));
    irc.network().operator(new Command.ChangeHost(bob, "~b", "tea.example"));
    irc.chat(
        """
        bob > AWAY
        bob ~
        alice < :bob!~bob@192.0.2.1 CHGHOST ~b tea.example
        alice < :bob!~b@tea.example AWAY
        """);
  }

  @Test
  void whoSharesAChannelIsToldOnce() {
    irc.register("alice", "extended-monitor away-notify");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MONITOR + alice,bob
        alice ~
        bob > AWAY :lunch
        bob ~
        alice < :bob!~bob@192.0.2.1 AWAY :lunch
        alice > AWAY :too
        alice < :suda.test 306 alice :You have been marked as being away
        """);
  }

  @Test
  void extendedMonitorTellsOfAccounts() {
    irc.register("alice", "extended-monitor account-notify");
    irc.register("carol", "account-notify");
    irc.chat(
        """
        bob > PING x
        bob ~
        alice > MONITOR + bob
        alice ~
        carol > MONITOR + bob
        carol ~
        bob > REGISTER * * swordfish
        bob ~
        alice < :bob!~bob@192.0.2.1 ACCOUNT bob
        carol ~
        """);
  }
}
