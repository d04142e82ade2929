package suda.session.irc;

import org.junit.jupiter.api.Test;

/** IRCv3: draft/read-marker. */
class ReadMarkerTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void aMarkerIsToldOnJoiningAndNeverGoesBack() {
    irc.register("alice", "draft/read-marker");
    irc.network().advance(60_000);
    irc.chat(
        """
        alice > JOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice < :suda.test MARKREAD #tea *
        alice < :suda.test 353 alice = #tea :@alice
        alice < :suda.test 366 alice #tea :End of /NAMES list
        alice > MARKREAD #TEA timestamp=2023-11-14T22:13:30.000Z
        alice < :suda.test MARKREAD #TEA timestamp=2023-11-14T22:13:30.000Z
        alice > MARKREAD #tea timestamp=2023-11-14T22:13:25.000Z
        alice < :suda.test MARKREAD #tea timestamp=2023-11-14T22:13:30.000Z
        alice > MARKREAD bob
        alice < :suda.test MARKREAD bob *
        alice > MARKREAD bob timestamp=2099-01-01T00:00:00.000Z
        alice < :suda.test MARKREAD bob timestamp=2023-11-14T22:14:20.000Z
        alice > PART #tea
        alice < :alice!~alice@192.0.2.1 PART #tea
        alice > JOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice < :suda.test MARKREAD #tea timestamp=2023-11-14T22:13:30.000Z
        alice ~
        """);
  }

  @Test
  void nobodyElseLearnsOfIt() {
    irc.register("alice", "draft/read-marker");
    irc.register("bob", "draft/read-marker");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MARKREAD #tea timestamp=2023-11-14T22:13:20.000Z
        alice < :suda.test MARKREAD #tea timestamp=2023-11-14T22:13:20.000Z
        bob > MARKREAD #tea
        bob < :suda.test MARKREAD #tea *
        """);
  }

  @Test
  void whatIsNoMarkerIsRefused() {
    irc.register("alice", "draft/read-marker");
    irc.chat(
        """
        alice > MARKREAD
        alice < :suda.test FAIL MARKREAD NEED_MORE_PARAMS :Missing parameters
        alice > MARKREAD #tea *
        alice < :suda.test FAIL MARKREAD INVALID_PARAMS #tea * :Invalid timestamp
        alice > MARKREAD #tea timestamp=noon
        alice < :suda.test FAIL MARKREAD INVALID_PARAMS #tea timestamp=noon :Invalid timestamp
        alice > MARKREAD :a b
        alice < :suda.test FAIL MARKREAD INVALID_PARAMS a :Invalid target
        bob > MARKREAD #tea
        bob < :suda.test 421 bob MARKREAD :Unknown command
        """);
  }
}
