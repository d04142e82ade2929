package suda.session.irc;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;

/** What each of the modes that are not in RFC 2812 does, as InspIRCd, Solanum and Ergo have it. */
class RoomModeTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void whereAnAccountIsNeededGuestsNeitherJoinNorSpeak() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +RM
        alice < :alice!~alice@192.0.2.1 MODE #tea +RM
        bob < :alice!~alice@192.0.2.1 MODE #tea +RM
        bob > PRIVMSG #tea :hi
        bob < :suda.test 404 bob #tea :Cannot send to channel (+M): speaking needs an account
        alice > MODE #tea +v bob
        alice ~
        bob ~
        bob > PRIVMSG #tea :hi
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :hi
        carol > JOIN #tea
        carol < :suda.test 477 carol #tea :Cannot join channel (+R): joining needs an account
        """);
  }

  @Test
  void programsAskNobodyWhereThatIsForbidden() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +C
        alice ~
        bob ~
        bob > PRIVMSG #tea :\001VERSION\001
        bob < :suda.test 404 bob #tea :Cannot send to channel (+C): no CTCP
        bob > PRIVMSG #tea :\001ACTION waves\001
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :\001ACTION waves\001
        bob > NOTICE #tea :\001PING\001
        """);
  }

  @Test
  void operatorsAloneHearWhoHasNoVoice() {
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        alice > MODE #tea +Um
        alice ~
        bob ~
        carol ~
        bob > PRIVMSG #tea :may I speak?
        alice < :bob!~bob@192.0.2.1 PRIVMSG %#tea :may I speak?
        alice > PRIVMSG #tea :yes
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :yes
        carol < :alice!~alice@192.0.2.1 PRIVMSG #tea :yes
        alice > MODE #tea -U
        alice ~
        bob ~
        carol ~
        bob > PRIVMSG #tea :and now?
        bob < :suda.test 404 bob #tea :Cannot send to channel
        """);
  }

  /** Solanum's +f: the numeric names both channels, then comes what a join brings. */
  @Test
  void whoMayNotJoinIsSentToAnotherChannel() {
    irc.inChannel("#tea", "alice");
    irc.inChannel("#lobby2", "alice");
    irc.chat(
        """
        alice > MODE #tea +if #lobby2
        alice < :alice!~alice@192.0.2.1 MODE #tea +if #lobby2
        bob > JOIN #tea
        bob < :suda.test 470 bob #tea #lobby2 :Forwarding to another channel
        bob < :bob!~bob@192.0.2.1 JOIN #lobby2
        bob < :suda.test 353 bob = #lobby2 :@alice bob
        bob < :suda.test 366 bob #lobby2 :End of /NAMES list
        alice < :bob!~bob@192.0.2.1 JOIN #lobby2
        bob > JOIN #tea
        bob < :suda.test 473 bob #tea :Cannot join channel (+i)
        alice > MODE #tea
        alice < :suda.test 324 alice #tea +intf #lobby2
        alice ~
        alice > MODE #tea -f
        alice < :alice!~alice@192.0.2.1 MODE #tea -f
        """);
  }

  @Test
  void usersAreSentOnlyWhereTheyAreWanted() {
    irc.inChannel("#tea", "alice");
    irc.inChannel("#green", "bob");
    irc.chat(
        """
        alice > MODE #tea +f #green
        alice < :suda.test 482 alice #green :You're not channel operator
        alice > MODE #tea +f #none
        alice < :suda.test 403 alice #none :No such channel
        alice > MODE #tea +f #TEA
        alice < :suda.test 696 alice #tea f #TEA :A channel cannot send users to itself
        alice > MODE #tea +f
        alice < :suda.test 696 alice #tea f * :You must specify a channel
        bob > MODE #green +F
        bob < :bob!~bob@192.0.2.1 MODE #green +F
        alice > MODE #tea +f #green
        alice < :alice!~alice@192.0.2.1 MODE #tea +f #green
        """);
  }

  @Test
  void aChannelThatIsGoneByThenIsNoForward() {
    irc.inChannel("#tea", "alice");
    irc.inChannel("#green", "alice");
    irc.chat(
        """
        alice > MODE #tea +if #green
        alice > MODE #green +k x
        alice > PART #green
        alice ~
        bob > JOIN #tea
        bob < :suda.test 473 bob #tea :Cannot join channel (+i)
        """);
  }

  @Test
  @AtBound({Limit.RATE_COUNT, Limit.RATE_SECONDS})
  void onlySoManyJoinAndSpeakInATime() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea +jL 1:60 2:10
        alice < :alice!~alice@192.0.2.1 MODE #tea +jL 1:60 2:10
        bob > JOIN #tea
        bob ~
        alice ~
        carol > JOIN #tea
        carol < :suda.test 480 carol #tea :Cannot join channel (+j): too many joins, try again later
        bob > PRIVMSG #tea :one
        bob > PRIVMSG #tea :two
        bob > PRIVMSG #tea :three
        bob < :suda.test 404 bob #tea :Cannot send to channel (+L): too many lines, wait a little
        alice ~
        """);
    irc.network().advance(60_000);
    irc.chat(
        """
        bob > PRIVMSG #tea :three
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :three
        carol > JOIN #tea
        carol ~
        alice ~
        bob ~
        alice > MODE #tea
        alice < :suda.test 324 alice #tea +ntjL 1:60 2:10
        alice ~
        alice > MODE #tea -jL
        alice < :alice!~alice@192.0.2.1 MODE #tea -jL
        bob ~
        carol ~
        alice > MODE #tea +j 999:3600
        alice < :alice!~alice@192.0.2.1 MODE #tea +j 999:3600
        bob ~
        carol ~
        alice > MODE #tea +j 1000:3600
        alice < :suda.test 696 alice #tea j 1000:3600 :Not a rate: COUNT:SECONDS, at most 999:3600
        alice > MODE #tea +L 999:3601
        alice < :suda.test 696 alice #tea L 999:3601 :Not a rate: COUNT:SECONDS, at most 999:3600
        alice > MODE #tea +L
        alice < :suda.test 696 alice #tea L * :Not a rate: COUNT:SECONDS, at most 999:3600
        """);
  }

  /** https://ircv3.net/specs/extensions/account-extban */
  @Test
  void accountsRealNamesAndMutesAreBannedByPatternsOfTheirKind() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +bbb ~account:mallory ~m:bob ~r:*spam*
        alice < :alice!~alice@192.0.2.1 MODE #tea +bbb ~a:mallory ~m:bob!*@* ~r:*spam*
        bob < :alice!~alice@192.0.2.1 MODE #tea +bbb ~a:mallory ~m:bob!*@* ~r:*spam*
        bob > PRIVMSG #tea :hi
        bob < :suda.test 404 bob #tea :Cannot send to channel
        bob > NICK bobby
        bob < :suda.test 435 bob bobby #tea :Cannot change nickname while banned on channel
        bob > PART #tea
        bob > JOIN #tea
        bob ~
        alice ~
        alice > MODE #tea +b
        alice < :suda.test 367 alice #tea ~a:mallory alice 1700000000
        alice < :suda.test 367 alice #tea ~m:bob!*@* alice 1700000000
        alice < :suda.test 367 alice #tea ~r:*spam* alice 1700000000
        alice < :suda.test 368 alice #tea :End of channel ban list
        alice > MODE #tea +e ~m:~r:real?bob
        alice ~
        bob ~
        bob > PRIVMSG #tea :hi
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :hi
        alice > MODE #tea -b+I ~mute:bob ~m:bob
        alice < :suda.test 696 alice #tea I ~m:bob :Not a mask
        alice < :alice!~alice@192.0.2.1 MODE #tea -b ~m:bob!*@*
        bob ~
        """);
  }
}
