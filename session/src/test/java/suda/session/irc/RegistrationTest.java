package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.name.UserPattern;
import suda.session.TestClient;
import suda.wire.irc.IrcFramer.Fault;

/** Coming and going. modern.ircdocs.horse: Connection Registration. */
class RegistrationTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void whoSaysNickAndUserIsWelcomed() {
    irc.connect("alice");
    irc.chat(
        """
        alice > NICK alice
        alice > USER al 0 * :Alice
        alice < :suda.test 001 alice :Welcome to the Suda Network, alice
        alice < :suda.test 002 alice :Your host is suda.test, running version suda-0
        alice < :suda.test 003 alice :This server was created 2023-11-14T22:13:20.000Z
        alice < :suda.test 004 alice suda.test suda-0 iBgRTpuow … …
        alice < :suda.test 005 alice ACCEPT=100 ACCOUNTEXTBAN=a,account AWAYLEN=200 … :are supported by this server
        alice < :suda.test 005 alice … :are supported by this server
        alice < :suda.test 005 alice … :are supported by this server
        alice < :suda.test 251 alice :There are 1 users and 0 invisible on 1 servers
        alice < :suda.test 252 alice 0 :operator(s) online
        alice < :suda.test 254 alice 1 :channels formed
        alice < :suda.test 255 alice :I have 1 clients and 1 servers
        alice < :suda.test 265 alice 1 1 :Current local users 1, max 1
        alice < :suda.test 266 alice 1 1 :Current global users 1, max 1
        alice < :suda.test 375 alice :- suda.test Message of the day -…
        alice < :suda.test 372 alice :- Welcome.
        alice < :suda.test 376 alice :End of /MOTD command.
        alice < :suda.test NOTICE alice :Everybody meets in #lobby: /join #lobby
        alice > WHOIS alice
        alice < :suda.test 311 alice alice ~al 192.0.2.1 * :Alice
        alice ~
        """);
  }

  @Test
  void commandsOfUsersNeedRegistrationFirst() {
    irc.connect("x");
    irc.chat(
        """
        x > JOIN #tea
        x < :suda.test 451 * :You have not registered
        x > PASS secret
        x > PING abc
        x < :suda.test PONG suda.test :abc
        x > PONG abc
        x > ERROR :hm
        x > NONSENSE
        x < :suda.test 421 * NONSENSE :Unknown command
        """);
  }

  @Test
  void registeringTwiceIsRefused() {
    irc.chat(
        """
        alice > USER al 0 * :Alice
        alice < :suda.test 462 alice :You may not reregister
        alice > PASS secret
        alice < :suda.test 462 alice :You may not reregister
        """);
  }

  @Test
  void whoseNickIsTakenMayTryAnother() {
    irc.client("alice");
    irc.connect("x");
    irc.chat(
        """
        x > NICK Alice
        x < :suda.test 433 * Alice :Nickname is already in use
        x > USER x 0 * :X
        x > NICK x
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """);
  }

  @Test
  void whoseNickIsTakenWhileNegotiatingMayTryAnother() {
    irc.connect("x");
    irc.chat(
        """
        x > CAP LS 302
        x ~
        x > NICK bob
        x > USER x 0 * :X
        """);
    irc.client("bob");
    irc.chat(
        """
        x > CAP END
        x < :suda.test 433 * bob :Nickname is already in use
        x > NICK x
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """);
  }

  @Test
  void anImpossibleNickOrUsernameIsRefused() {
    irc.connect("x");
    irc.chat(
        """
        x > NICK
        x < :suda.test 431 * :No nickname given
        x > NICK 1x
        x < :suda.test 432 * 1x :Erroneous nickname
        x > NICK :two words
        x < :suda.test 432 * two :Erroneous nickname
        x > USER x
        x < :suda.test 461 * USER :Not enough parameters
        x > USER @ 0 * :X
        x < :suda.test 468 * USER :Your username is not valid
        """);
  }

  @Test
  void whoIsBannedIsToldAndClosed() {
    UserPattern pattern = UserPattern.parse("*@192.0.2.1").orElseThrow();
    irc.network().operator(new Command.Ban(pattern, "no more"));
    TestClient<IrcInput> x = irc.connect("x");
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        x < :suda.test 465 * :You are banned from this server.
        x < ERROR :Closing Link: 192.0.2.1 (You are banned: no more)
        """);
    assertThat(x.isClosed()).isTrue();
  }

  @Test
  @AtBound(Limit.REGISTRATION_SECONDS)
  void whoNeverRegistersIsClosed() {
    irc.connect("x");
    irc.network().advance(Limit.REGISTRATION_SECONDS.max() * 1000L - 1000);
    irc.chat("x > NICK x");
    irc.network().advance(1000);
    irc.chat("x < ERROR :Closing Link: 192.0.2.1 (Registration timed out)");
  }

  /** What it says in between does not make the time longer. */
  @Test
  void whoRegistersTooSlowlyIsClosedToo() {
    TestClient<IrcInput> slow = irc.connect("x");
    for (int second = 1; second < Limit.REGISTRATION_SECONDS.max(); second++) {
      slow.say("PING " + second);
      irc.network().advance(1000);
    }
    slow.say("NICK x");
    assertThat(slow.isClosed()).isFalse();
    irc.network().advance(1000);
    assertThat(slow.isClosed()).isTrue();
  }

  @Test
  void whoQuitsIsToldAndClosed() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > QUIT :to bed
        alice < ERROR :Closing Link: 192.0.2.1 (Quit: to bed)
        bob < :alice!~alice@192.0.2.1 QUIT :Quit: to bed
        """);
    assertThat(irc.client("alice").isClosed()).isTrue();
  }

  @Test
  void whoQuitsBeforeRegisteringIsClosed() {
    irc.connect("x");
    irc.chat(
        """
        x > QUIT
        x < ERROR :Closing Link: 192.0.2.1 (Quit)
        """);
  }

  @Test
  void aLostConnectionIsALeaving() {
    irc.inChannel("#tea", "alice", "bob");
    irc.client("alice").disconnect();
    irc.chat("bob < :alice!~alice@192.0.2.1 QUIT :Connection closed");
    assertThat(irc.network().state().userNamed("alice")).isNull();
  }

  @Test
  void whoIsSilentIsAskedAndThenTakenForGone() {
    irc.inChannel("#tea", "alice");
    irc.network().advance(90_000);
    irc.chat(
        """
        alice < PING :suda.test
        alice > PONG suda.test
        """);
    irc.network().advance(90_000);
    irc.chat("alice < PING :suda.test");
    irc.network().advance(59_000);
    irc.chat("");
    irc.network().advance(1_000);
    irc.chat("alice < ERROR :Closing Link: 192.0.2.1 (Ping timeout: 150 seconds)");
    assertThat(irc.network().state().userNamed("alice")).isNull();
  }

  @Test
  void whomTheOperatorRemovesIsToldWhy() {
    irc.inChannel("#tea", "alice", "bob");
    long alice = irc.client("alice").user();
    irc.network().operator(new Command.Leave(alice, Departure.REMOVED, "Kicked: spam"));
    irc.chat(
        """
        alice < ERROR :Closing Link: 192.0.2.1 (Kicked: spam)
        bob < :alice!~alice@192.0.2.1 QUIT :Kicked: spam
        """);
  }

  @Test
  void aStoppingServerSaysSo() {
    irc.client("alice").stop("Server stopped");
    irc.chat("alice < ERROR :Closing Link: 192.0.2.1 (Server stopped)");
    assertThat(irc.client("alice").isClosed()).isTrue();
  }

  @Test
  void aNickChangeIsHeardByAllInCommonChannelsOnce() {
    irc.inChannel("#tea", "alice", "bob").inChannel("#milk", "alice", "bob");
    irc.chat(
        """
        alice > NICK alicia
        alice < :alice!~alice@192.0.2.1 NICK alicia
        bob < :alice!~alice@192.0.2.1 NICK alicia
        alice > NICK bob
        alice < :suda.test 433 alicia bob :Nickname is already in use
        alice > NICK ALICIA
        alice < :alicia!~alice@192.0.2.1 NICK ALICIA
        bob < :alicia!~alice@192.0.2.1 NICK ALICIA
        """);
  }

  @Test
  void ipv6AddressesNeverBeginWithAColon() {
    irc.network().connect("x", "::1", new IrcFront(), IrcChat::said);
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        x ~
        x > USERHOST x
        x < :suda.test 302 x :x=+~x@0::1
        """);
  }

  @Test
  void pingWithoutATokenIsRefused() {
    irc.chat(
        """
        alice > PING
        alice < :suda.test 461 alice PING :Not enough parameters
        alice > PING :a b
        alice < :suda.test PONG suda.test :a b
        """);
  }

  @Test
  void linesThatAreTooLongOrNotUtf8AreRefused() {
    say(Fault.LINE_TOO_LONG);
    say(Fault.TAGS_TOO_LONG);
    say(Fault.INVALID_UTF8);
    irc.chat(
        """
        alice < :suda.test 417 alice :Input line was too long
        alice < :suda.test 417 alice :Input line was too long
        alice < :suda.test NOTICE alice :Your line was not accepted: it is not UTF-8
        alice > CAP REQ standard-replies
        alice ~
        """);
    say(Fault.INVALID_UTF8);
    irc.chat("alice < :suda.test FAIL * INVALID_UTF8 :Your line was not accepted: it is not UTF-8");
  }

  @SuppressWarnings("unchecked")
  private void say(Fault fault) {
    ((TestClient<IrcInput>) irc.client("alice")).receive(new IrcInput.Malformed(fault));
  }
}
