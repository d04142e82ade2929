package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/protocol/resume.md, as far as it is talk; what is told again is the engine's matter. */
class ResumeTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void aTokenIsToldWhenRegistrationEnds() {
    var client = irc.connect("x");
    for (String line : List.of("CAP REQ suda.chat/resume", "NICK x", "USER x 0 * :X", "CAP END")) {
      client.say(line);
    }
    assertThat(client.readAll())
        .endsWith("@suda.chat/position=3 :suda.test RESUME TOKEN token1 120");
  }

  @Test
  void theTokenIsTheSameWhenItIsAskedForAgain() {
    irc.chat(
        """
        alice > CAP REQ suda.chat/resume
        alice < :suda.test CAP alice ACK :suda.chat/resume
        alice < @suda.chat/position=3 :suda.test RESUME TOKEN token1 120
        alice > CAP REQ -suda.chat/resume
        alice < :suda.test CAP alice ACK :-suda.chat/resume
        alice > CAP REQ suda.chat/resume
        alice < :suda.test CAP alice ACK :suda.chat/resume
        alice < @suda.chat/position=3 :suda.test RESUME TOKEN token1 120
        """);
  }

  @Test
  void everyAnswerToAPingSaysHowFarOneHasHeard() {
    irc.register("alice", "suda.chat/resume");
    irc.chat(
        """
        alice > PING here
        alice < @suda.chat/position=3 :suda.test PONG suda.test :here
        """);
  }

  @Test
  void beforeRegistrationEndsNobodyHasHeardAnything() {
    irc.connect("x");
    irc.chat(
        """
        x > CAP REQ suda.chat/resume
        x < :suda.test CAP * ACK :suda.chat/resume
        x > PING here
        x < :suda.test PONG suda.test :here
        """);
  }

  @Test
  void thePositionStandsOnTheLastLineOfWhatIsToldOfAnEvent() {
    irc.register("alice", "suda.chat/resume away-notify");
    irc.client("alice").say("JOIN #tea");
    irc.client("alice").readAll();
    irc.chat(
        """
        bob > AWAY :tea
        bob < :suda.test 306 bob :You have been marked as being away
        bob > JOIN #tea
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        alice < @suda.chat/position=9 :bob!~bob@192.0.2.1 AWAY :tea
        bob ~
        """);
  }

  @Test
  void aSessionGoesOnInThePlaceOfARegistration() {
    irc.register("alice", "suda.chat/resume");
    irc.client("alice").disconnect();
    irc.connect("back");
    irc.chat(
        """
        back > CAP REQ suda.chat/resume
        back < :suda.test CAP * ACK :suda.chat/resume
        back > RESUME token1 3
        back < :suda.test RESUME SUCCESS alice
        """);
    irc.client("back").say("CAP END");
    assertThat(irc.client("back").readAll())
        .startsWith(":suda.test 001 alice :Welcome to the Suda Network, alice")
        .endsWith("@suda.chat/position=3 :suda.test RESUME CAUGHTUP");
  }

  @Test
  void whatCannotBeResumedIsSaidAndRegistrationGoesOn() {
    irc.register("alice", "suda.chat/resume");
    irc.connect("x");
    irc.chat(
        """
        x > RESUME token1 3
        x < :suda.test FAIL RESUME CAPABILITY_REQUIRED :Ask for suda.chat/resume first
        x > CAP REQ suda.chat/resume
        x < :suda.test CAP * ACK :suda.chat/resume
        x > RESUME token1
        x < :suda.test 461 * RESUME :Not enough parameters
        x > RESUME token2 3
        x < :suda.test FAIL RESUME INVALID_TOKEN :No session has this token; register as usual
        x > RESUME token1 zz
        x < :suda.test FAIL RESUME INVALID_POSITION :This is no position of this server
        x > NICK x
        x > USER x 0 * :X
        x > CAP END
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """);
    irc.chat(
        """
        x > RESUME token1 3
        x < :suda.test 462 x :You may not reregister
        """);
  }

  @Test
  void whoIsGoneBetweenTheWordAndTheDeedIsSaidToBe() {
    irc.register("alice", "suda.chat/resume");
    irc.connect("back");
    irc.chat(
        """
        back > CAP REQ suda.chat/resume
        back < :suda.test CAP * ACK :suda.chat/resume
        back > RESUME token1 3
        back < :suda.test RESUME SUCCESS alice
        alice > QUIT
        alice ~
        back > CAP END
        back < :suda.test FAIL RESUME INVALID_TOKEN :No session has this token; register as usual
        """);
    assertThat(irc.client("back").isClosed()).isFalse();
  }
}
