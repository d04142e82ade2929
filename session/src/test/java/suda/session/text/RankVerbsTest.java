package suda.session.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RankVerbsTest {
  private final TextChat chat = new TextChat();

  @BeforeEach
  void aliceLeadsARoom() {
    chat.chat(
        """
        bob   ~
        alice > /join tea
        alice ~
        """);
  }

  @Test
  void inviteTellsTheUserAndTheRoom() {
    chat.chat(
        """
        alice > /invite bob
        alice < #tea -- alice invited bob
        bob   < -- alice invites you to #tea: /join #tea
        """);
  }

  @Test
  void whoIsInsideNeedsNoInvitation() {
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        alice ~
        alice > /invite bob
        alice < -- they are in #tea already
        """);
  }

  @Test
  void opMakesAnOperatorAndDeopTakesItBack() {
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        alice ~
        bob   > /op bob
        bob   < -- only an operator of #tea may do that
        alice > /op bob
        alice < #tea -- alice made bob an operator
        bob   < #tea -- alice made bob an operator
        alice > /op bob
        alice < -- it is so already
        alice > /deop bob
        alice < #tea -- alice made bob no longer an operator
        bob   < #tea -- alice made bob no longer an operator
        """);
  }

  @Test
  void kickNeedsAMemberAndTheRight() {
    chat.chat(
        """
        alice > /kick bob
        alice < -- bob is not in #tea
        alice > /kick dave
        alice < -- nobody here is called dave
        bob   > /join tea
        bob   ~
        alice ~
        bob   > /kick alice
        bob   < -- only an operator of #tea may do that
        """);
  }

  @Test
  void allOfThemNeedARoom() {
    chat.chat(
        """
        alice > /part
        alice > /part
        alice ~
        bob   ~
        alice > /invite bob
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        alice > /kick bob
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        alice > /op bob
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        alice > /topic
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        alice > /who
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        """);
  }
}
