package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.TestClient;

/** znc.in/playback, for clients that know no other history. */
class PlaybackTest {
  private final IrcChat irc = new IrcChat();

  @BeforeEach
  void twoWhoTalkASecondApart() {
    irc.register("alice", "batch server-time znc.in/playback");
    irc.inChannel("#tea", "alice", "bob").inChannel("#milk", "alice", "bob");
    TestClient<?> bob = irc.client("bob");
    for (String line : new String[] {"#tea :one", "#milk :two", "alice :three", "#tea :four"}) {
      bob.say("PRIVMSG " + line);
      irc.network().advance(1000);
    }
    irc.network().clients().forEach(TestClient::readAll);
  }

  @Test
  void allIsPlayedTheLeastRecentFirst() {
    irc.chat(
        """
        alice > PRIVMSG *playback :PLAY * 0
        alice < :suda.test BATCH +1 znc.in/playback #milk
        alice < @batch=1;time=2023-11-14T22:13:21.000Z :bob!~bob@192.0.2.1 PRIVMSG #milk :two
        alice < :suda.test BATCH -1
        alice < :suda.test BATCH +2 znc.in/playback bob
        alice < @batch=2;time=2023-11-14T22:13:22.000Z :bob!~bob@192.0.2.1 PRIVMSG alice :three
        alice < :suda.test BATCH -2
        alice < :suda.test BATCH +3 znc.in/playback #tea
        alice < @batch=3;time=2023-11-14T22:13:20.000Z :bob!~bob@192.0.2.1 PRIVMSG #tea :one
        alice < @batch=3;time=2023-11-14T22:13:23.000Z :bob!~bob@192.0.2.1 PRIVMSG #tea :four
        alice < :suda.test BATCH -3
        """);
  }

  @Test
  void aPartOfItIsPlayedByNameAndTime() {
    irc.chat(
        """
        alice > PRIVMSG *PLAYBACK :play #t*,bob 1700000001 1700000002.5
        alice < :suda.test BATCH +1 znc.in/playback bob
        alice < @batch=1;… PRIVMSG alice :three
        alice < :suda.test BATCH -1
        alice > PRIVMSG *playback :PLAY #TEA 1700000000.001
        alice < :suda.test BATCH +2 znc.in/playback #tea
        alice < @batch=2;… PRIVMSG #tea :four
        alice < :suda.test BATCH -2
        alice > PRIVMSG *playback :PLAY #none
        """);
  }

  @Test
  void whatThereIsIsListed() {
    irc.chat(
        """
        alice > PRIVMSG *playback :LIST #*
        alice < :*playback!playback@znc.in PRIVMSG alice :#milk 0 1700000001.000
        alice < :*playback!playback@znc.in PRIVMSG alice :#tea 0 1700000003.000
        alice > PRIVMSG *playback :CLEAR #tea
        alice < :*playback!playback@znc.in PRIVMSG alice :What is kept here is for all, and stays
        alice > PRIVMSG *playback :help
        alice < :*playback!playback@znc.in PRIVMSG alice :PLAY <buffers>…
        """);
  }

  @Test
  void whoDidNotAskForItTalksToNobody() {
    irc.chat(
        """
        bob > PRIVMSG *playback :PLAY *
        bob < :suda.test 401 bob *playback :No such nick/channel
        """);
  }

  @Test
  @AtBound(Limit.PLAYBACK_TARGETS)
  void onlyThoseInWhichSomethingWasSaidLastArePlayed() {
    int max = Limit.PLAYBACK_TARGETS.max();
    TestClient<?> alice = irc.client("alice");
    for (int i = 0; i < max - 3; i++) {
      irc.client("u" + i).say("PRIVMSG alice :hi");
    }
    alice.readAll();
    alice.say("PRIVMSG *playback :LIST");
    assertThat(alice.readAll()).hasSize(max).first().asString().contains(":#milk ");
    irc.client("u" + max).say("PRIVMSG alice :hi");
    alice.readAll();
    alice.say("PRIVMSG *playback :LIST");
    assertThat(alice.readAll()).hasSize(max).first().asString().contains(":bob ");
  }
}
