package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.session.TestClient;

/** Codes that open rooms, as plain-text users make and use them. */
final class InvitationTest {
  private final TextChat chat = new TextChat();

  @BeforeEach
  void aliceHasTwoClosedRooms() {
    TestClient<?> alice = chat.named("alice");
    alice.say("/register password-alice");
    for (String room : List.of("#tea", "#coffee")) {
      alice.say("/join " + room);
      alice.say("/room register " + room);
      alice.say("/set invite-only on");
    }
    alice.readAll();
  }

  @Test
  void aCodeIsMadeForTwoRoomsAndOpensBoth() {
    chat.chat(
        """
        bob   > /join tea
        bob   < -- #tea is for invited users; ask somebody inside to /invite you
        alice > /room code #tea,#coffee 5 7
        alice < -- token1 opens #tea to 5 until 2023-11-21T22:13:20Z: /join #tea token1
        alice < -- it opens #coffee too
        alice < -- as a link: https://suda.test/invite/token1
        bob   > /join tea token1
        bob   < -- you are in #tea with 1 other
        bob   < -- the code opens #coffee too: /join #coffee
        alice < #tea -- bob is let in by a code
        alice < #coffee -- bob is let in by a code
        alice < #tea -- bob is here
        bob   > /join coffee
        bob   < -- you are in #coffee with 1 other
        alice < #coffee -- bob is here
        bob   > /room enter token1
        bob   < -- you are in all its rooms already
        """);
  }

  @Test
  void whoEntersByACodeComesIntoAllItsRooms() {
    chat.named("alice").say("/room code #tea,#coffee");
    chat.named("alice").readAll();
    chat.chat(
        """
        bob   > /room enter token1
        bob   < -- you are in #tea with 1 other
        bob   < -- you are in #coffee with 1 other
        alice ~
        bob   > hello
        alice < #coffee <bob> hello
        eve   > /room enter token1
        eve   < -- that invitation is unknown, used up or over
        eve   > /room enter
        eve   < -- more is needed: enter CODE
        """);
    assertThat(chat.network.state().accounts().invitations()).isEmpty();
  }
}
