package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.session.TestClient;

/** Being told when somebody comes and goes: the same as MONITOR from an IRC client. */
final class WatchVerbsTest {
  private final TextChat chat = new TextChat();

  /** Who shares no room with the others sees them come and go by this alone. */
  @BeforeEach
  void aliceIsElsewhere() {
    chat.chat(
        """
        alice > /part
        alice ~
        """);
  }

  @Test
  void whoWatchesANickIsToldWhoIsHereAndWhoComesAndGoes() {
    chat.chat(
        """
        alice > /watch
        alice < -- you watch nobody; /watch NICK tells when somebody comes and goes
        alice > /watch bob
        alice < -- bob is not here
        alice > /watch carol
        alice < -- carol is not here
        alice > /watch
        alice < -- here: nobody
        alice < -- not here: bob, carol
        """);
    TestClient<?> bob = chat.connect("bob");
    bob.say("/nick bob");
    bob.readAll();
    chat.chat(
        """
        alice < -- bob is here
        alice > /watch Bob
        alice < -- Bob is here
        alice > /watch
        alice < -- here: bob
        alice < -- not here: carol
        bob   > /nick BOB
        bob   ~
        bob   > quit
        bob   ~
        alice < -- BOB is gone
        """);
  }

  @Test
  void aNickIsWatchedNotWhoHasIt() {
    chat.chat(
        """
        bob   ~
        alice > /watch bob
        alice < -- bob is here
        alice > /watch rob
        alice < -- rob is not here
        bob   > /nick rob
        bob   ~
        alice < -- bob is gone
        alice < -- rob is here
        bob   > /away lunch
        bob   ~
        """);
  }

  @Test
  void whoIsWatchedNoMoreIsNotToldOf() {
    chat.chat(
        """
        bob   ~
        alice > /watch bob
        alice < -- bob is here
        alice > /unwatch BOB
        alice < -- you watch BOB no more
        alice > /unwatch bob
        alice < -- you do not watch bob
        bob   > quit
        bob   ~
        """);
  }

  @Test
  void whatCannotBeANickIsNotWatched() {
    chat.chat(
        """
        alice > /watch #tea
        alice < -- #tea cannot be a nick: it has letters a to z, digits and []\\`_^{|}-, begins with no digit or -, at most %d bytes
        """
            .formatted(Limit.NICK_BYTES.max()));
  }

  @Test
  void oneMoreNickThanTheBoundIsRefused() {
    TestClient<?> alice = chat.named("alice");
    int max = Limit.MONITORED_NICKS.max();
    for (int i = 1; i <= max; i++) {
      alice.say("/watch nick" + i);
      assertThat(alice.readAll()).containsExactly("-- nick" + i + " is not here");
    }
    alice.say("/watch more");
    assertThat(alice.readAll())
        .containsExactly("-- you watch " + max + " nicks; /unwatch one before more");
    alice.say("/watch nick1");
    assertThat(alice.readAll()).containsExactly("-- nick1 is not here");
  }

  @Test
  void whoDoesNotReadIsToldOnceHowThingsAre() {
    chat.chat(
        """
        bob   ~
        alice > /watch bob
        alice ~
        alice > /watch carol
        alice ~
        """);
    chat.named("alice").keepsUp(false);
    chat.chat(
        """
        carol > /nick other
        carol > /nick carol
        bob   > quit
        bob   ~
        carol ~
        """);
    chat.network.advance(1000);
    assertThat(chat.named("alice").readAll()).isEmpty();
    chat.named("alice").keepsUp(true);
    chat.network.advance(1000);
    assertThat(chat.named("alice").readAll())
        .containsExactlyInAnyOrder("-- bob is gone", "-- carol is here");
  }

  @Test
  void aGoneConnectionWatchesNothing() {
    TestClient<?> alice = chat.named("alice");
    alice.say("/watch bob");
    alice.readAll();
    alice.disconnect();
    chat.named("bob");
    assertThat(alice.readAll()).isEmpty();
  }
}
