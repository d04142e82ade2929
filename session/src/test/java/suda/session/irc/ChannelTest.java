package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** modern.ircdocs.horse: Channel Operations. */
class ChannelTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void theFirstWhoJoinsIsTheOperator() {
    irc.chat(
        """
        alice > JOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice < :suda.test 353 alice = #tea :@alice
        alice < :suda.test 366 alice #tea :End of /NAMES list
        bob > JOIN #TEA
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob < :suda.test 353 bob = #tea :@alice bob
        bob < :suda.test 366 bob #tea :End of /NAMES list
        bob > JOIN #tea
        """);
  }

  @Test
  void severalChannelsAreJoinedWithTheirKeys() {
    irc.inChannel("#a", "alice").inChannel("#b", "alice").inChannel("#c", "alice");
    irc.chat(
        """
        alice > MODE #a +k x
        alice > MODE #c +k y
        alice ~
        bob > JOIN #a,#b,#c,bad x
        bob < :bob!~bob@192.0.2.1 JOIN #a
        bob ~
        alice ~
        bob > JOIN #c y
        bob < :bob!~bob@192.0.2.1 JOIN #c
        bob ~
        alice ~
        """);
  }

  @Test
  void whyJoiningIsRefusedIsTold() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea +k x
        alice ~
        bob > JOIN #tea
        bob < :suda.test 475 bob #tea :Cannot join channel (+k)
        alice > MODE #tea -k+i *
        alice ~
        bob > JOIN #tea
        bob < :suda.test 473 bob #tea :Cannot join channel (+i)
        alice > MODE #tea -i+l 1
        alice ~
        bob > JOIN #tea
        bob < :suda.test 471 bob #tea :Cannot join channel (+l)
        alice > MODE #tea -l+b bob!*@*
        alice ~
        bob > JOIN #tea
        bob < :suda.test 474 bob #tea :Cannot join channel (+b)
        bob > JOIN tea
        bob < :suda.test 403 bob tea :No such channel
        bob > JOIN
        bob < :suda.test 461 bob JOIN :Not enough parameters
        """);
  }

  @Test
  void moreChannelsThanAllowedAreRefused() {
    for (int i = 0; i < 100; i++) {
      irc.client("alice").say("JOIN #c" + i);
    }
    irc.chat(
        """
        alice ~
        alice > JOIN #more
        alice < :suda.test 405 alice #more :You have joined too many channels
        """);
  }

  @Test
  void joinZeroLeavesAll() {
    irc.inChannel("#a", "alice").inChannel("#b", "alice");
    irc.chat(
        """
        alice > JOIN 0
        alice < :alice!~alice@192.0.2.1 PART #a
        alice < :alice!~alice@192.0.2.1 PART #b
        """);
  }

  @Test
  void partingIsHeardByAll() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > PART #tea,#none :enough tea
        bob < :bob!~bob@192.0.2.1 PART #tea :enough tea
        bob < :suda.test 403 bob #none :No such channel
        alice < :bob!~bob@192.0.2.1 PART #tea :enough tea
        bob > PART #tea
        bob < :suda.test 442 bob #tea :You're not on that channel
        alice > PART #tea
        alice < :alice!~alice@192.0.2.1 PART #tea
        """);
  }

  @Test
  void aTopicIsShownToWhoJoins() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > TOPIC #tea
        alice < :suda.test 331 alice #tea :No topic is set
        alice > TOPIC #tea :green or black
        alice < :alice!~alice@192.0.2.1 TOPIC #tea :green or black
        bob > JOIN #tea
        alice ~
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob < :suda.test 332 bob #tea :green or black
        bob < :suda.test 333 bob #tea alice 1700000000
        bob < :suda.test 353 bob = #tea :@alice bob
        bob < :suda.test 366 bob #tea :End of /NAMES list
        bob > TOPIC #tea :white
        bob < :suda.test 482 bob #tea :You're not channel operator
        alice > TOPIC #tea :
        alice < :alice!~alice@192.0.2.1 TOPIC #tea :
        bob < :alice!~alice@192.0.2.1 TOPIC #tea :
        bob > TOPIC #none
        bob < :suda.test 403 bob #none :No such channel
        carol > TOPIC #tea :mine
        carol < :suda.test 442 carol #tea :You're not on that channel
        """);
  }

  @Test
  void anOperatorKicks() {
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        bob > KICK #tea carol
        bob < :suda.test 482 bob #tea :You're not channel operator
        alice > KICK #tea carol,dave,bob :no sugar
        alice < :alice!~alice@192.0.2.1 KICK #tea carol :no sugar
        alice < :suda.test 401 alice dave :No such nick/channel
        alice < :alice!~alice@192.0.2.1 KICK #tea bob :no sugar
        bob < :alice!~alice@192.0.2.1 KICK #tea carol :no sugar
        bob < :alice!~alice@192.0.2.1 KICK #tea bob :no sugar
        carol < :alice!~alice@192.0.2.1 KICK #tea carol :no sugar
        alice > KICK #tea bob
        alice < :suda.test 441 alice bob #tea :They aren't on that channel
        bob > KICK #tea alice
        bob < :suda.test 442 bob #tea :You're not on that channel
        alice > KICK #none bob
        alice < :suda.test 403 alice #none :No such channel
        alice > KICK #tea alice
        alice < :alice!~alice@192.0.2.1 KICK #tea alice :alice
        """);
  }

  @Test
  void moreKicksThanAllowedAreRefused() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > KICK #tea a,b,c,d,e
        alice < :suda.test 401 alice a :No such nick/channel
        alice < :suda.test 401 alice b :No such nick/channel
        alice < :suda.test 401 alice c :No such nick/channel
        alice < :suda.test 401 alice d :No such nick/channel
        alice < :suda.test 407 alice e :Too many targets. Nothing was delivered.
        """);
  }

  @Test
  void theInvitedMayEnterOnce() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea +i
        alice ~
        bob > JOIN #tea
        bob ~
        alice > INVITE bob #tea
        alice < :suda.test 341 alice bob #tea
        bob < :alice!~alice@192.0.2.1 INVITE bob #tea
        bob > INVITE
        bob < :suda.test 336 bob #tea
        bob < :suda.test 337 bob :End of /INVITE list
        bob > JOIN #tea
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob ~
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        alice > INVITE bob #tea
        alice < :suda.test 443 alice bob #tea :is already on channel
        bob > INVITE carol #tea
        bob < :suda.test 401 bob carol :No such nick/channel
        bob > INVITE alice #none
        bob < :suda.test 403 bob #none :No such channel
        bob > INVITE alice
        bob < :suda.test 461 bob INVITE :Not enough parameters
        """);
  }

  @Test
  void invitingNeedsAPlaceInTheChannelAndAPrivilegeWhereItIsClosed() {
    irc.inChannel("#tea", "alice", "bob");
    irc.client("carol");
    irc.chat(
        """
        carol > INVITE bob #tea
        carol < :suda.test 442 carol #tea :You're not on that channel
        alice > MODE #tea +i
        alice ~
        bob ~
        bob > INVITE carol #tea
        bob < :suda.test 482 bob #tea :You're not channel operator
        """);
  }

  @Test
  void aSecretChannelIsHiddenFromOutsiders() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea +s
        alice ~
        bob > NAMES #tea
        bob < :suda.test 366 bob #tea :End of /NAMES list
        bob > LIST #tea
        bob < :suda.test 321 bob Channel :Users  Name
        bob < :suda.test 323 bob :End of /LIST
        bob > WHO #tea
        bob < :suda.test 315 bob #tea :End of WHO list
        bob > TOPIC #tea
        bob < :suda.test 403 bob #tea :No such channel
        bob > MODE #tea
        bob < :suda.test 403 bob #tea :No such channel
        bob > WHOIS alice
        bob < :suda.test 311 bob alice ~alice 192.0.2.1 * :Real alice
        bob < :suda.test 312 bob alice suda.test :Suda
        bob < :suda.test 317 bob alice 0 1700000000 :seconds idle, signon time
        bob < :suda.test 318 bob alice :End of /WHOIS list
        alice > NAMES #tea
        alice < :suda.test 353 alice @ #tea :@alice
        alice < :suda.test 366 alice #tea :End of /NAMES list
        """);
  }

  @Test
  void whoJoinsAndSpeaksAtOnceSpeaksAsAMember() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        bob > JOIN #tea
        bob > PRIVMSG #tea :hello
        bob ~
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :hello
        """);
  }

  @Test
  void aChannelOfManyIsListedInSeveralLines() {
    irc.inChannel("#tea", "alice");
    for (int i = 0; i < 60; i++) {
      irc.register("user-with-a-long-nick-" + i, "").say("JOIN #tea");
    }
    irc.client("alice").readAll();
    irc.client("alice").say("NAMES #tea");
    assertThat(irc.client("alice").readAll())
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(510));
  }
}
