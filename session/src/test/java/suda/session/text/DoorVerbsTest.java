package suda.session.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DoorVerbsTest {
  private final TextChat chat = new TextChat();

  @BeforeEach
  void aliceLeadsARoomAndBobIsInside() {
    chat.chat(
        """
        bob   ~
        alice > /join tea
        alice ~
        bob   > /join tea
        bob   ~
        alice ~
        """);
  }

  @Test
  void banRemovesAndKeepsOutUntilUnban() {
    chat.chat(
        """
        alice > /ban bob too loud
        alice < #tea -- alice banned bob!*@*
        alice < #tea -- alice removed bob (too loud)
        bob   < #tea -- alice banned bob!*@*
        bob   < #tea -- alice removed bob (too loud)
        bob   > /join tea
        bob   < -- you are banned from #tea
        alice > /bans
        alice < -- banned bob!*@* (by alice)
        alice > /unban bob
        alice < #tea -- alice lifted the ban of bob!*@*
        alice > /unban bob
        alice < -- bob is not banned; /bans shows who is
        alice > /bans
        alice < -- nobody is banned from #tea
        bob   > /join tea
        bob   ~
        alice ~
        """);
  }

  @Test
  void banForATimeEndsByItself() {
    chat.chat(
        """
        alice > /ban bob 10m
        alice < #tea -- alice banned bob!*@* for a time
        alice < #tea -- alice removed bob
        bob   ~
        alice > /bans
        alice < -- banned bob!*@* until 2023-11-14 22:23 UTC (by alice)
        """);
    chat.network.advance(600_000);
    chat.chat(
        """
        alice < #tea -- the ban of bob!*@* is over
        bob   > /join tea
        bob   ~
        alice ~
        """);
  }

  @Test
  void muteKeepsQuietAndLetsStay() {
    chat.chat(
        """
        alice > /mute bob
        alice < #tea -- alice muted bob!*@*
        bob   < #tea -- alice muted bob!*@*
        bob   > hello
        bob   < -- you may not speak in #tea; nobody heard that
        bob   > /nick bobby
        bob   < -- who may not speak in #tea may not take another nick
        alice > /bans
        alice < -- muted bob!*@* (by alice)
        alice > /voice bob
        alice ~
        bob   ~
        bob   > hello
        alice < #tea <bob> hello
        alice > /devoice bob
        alice ~
        bob   ~
        alice > /unmute bob
        alice < #tea -- alice unmuted bob!*@*
        bob   < #tea -- alice unmuted bob!*@*
        alice > /unmute bob
        alice < -- bob is not muted; /bans shows who is
        """);
  }

  @Test
  void whatMakesNoSenseIsTold() {
    chat.chat(
        """
        bob   > /ban alice
        bob   < -- only an operator of #tea may do that
        alice > /ban bob 10minutes
        alice < -- 10minutes is no time: a time is 90s, 10m, 1h30m, 7d or 2w
        alice > /ban ~a:
        alice < -- ~a: is no nick, nor a pattern of nick!username@host
        alice > /ban *@10.0.0.* 7d
        alice < #tea -- alice banned *!*@10.0.0.* for a time
        bob   ~
        """);
  }

  @Test
  void knockAsksThoseInsideAndRenameChangesTheName() {
    chat.chat(
        """
        carol > /knock tea
        carol < -- #tea is open; /join #tea takes you there
        alice > /set invite-only on
        alice ~
        bob   ~
        carol > /knock tea I have biscuits
        carol < -- those who run #tea were told, if somebody is there
        alice < #tea -- carol asks to be let in (I have biscuits)
        carol > /knock tea
        carol < -- somebody knocked at #tea just now; wait a little
        bob   > /rename green
        bob   < -- only an operator of #tea may do that
        alice > /rename green it is
        alice < #tea -- alice renamed the room to #green (it is)
        bob   < #tea -- alice renamed the room to #green (it is)
        bob   > so it is
        alice < #green <bob> so it is
        alice > /rename lobby
        alice < -- there is a room #lobby already
        alice > /rename black
        alice < -- #green keeps its name, for now or for ever
        alice > /rename a,b
        alice < -- #a,b cannot be a room
        """);
  }
}
