package suda.session.irc;

import org.junit.jupiter.api.Test;

/** Who is kept out of channels for a time. */
class DoorTest {
  private final IrcChat irc = new IrcChat();

  /** InspIRCd's TBAN. */
  @Test
  void aBanForATimeIsABanUntilItsTimeIsOver() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > TBAN #tea 0m30s bob
        alice < :alice!~alice@192.0.2.1 MODE #tea +b bob!*@*
        alice > MODE #tea b
        alice < :suda.test 367 alice #tea bob!*@* alice 1700000000
        alice < :suda.test 368 alice #tea :End of channel ban list
        """);
    irc.network().advance(29_000);
    irc.chat(
        """
        bob > JOIN #tea
        bob < :suda.test 474 bob #tea :Cannot join channel (+b)
        """);
    irc.network().advance(1000);
    irc.chat(
        """
        alice < :suda.test MODE #tea -b bob!*@*
        bob > JOIN #tea
        bob ~
        alice ~
        """);
  }

  @Test
  void aBanForATimeCanBeLiftedBefore() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > TBAN #tea 60 ~m:bob
        alice < :alice!~alice@192.0.2.1 MODE #tea +b ~m:bob!*@*
        alice > MODE #tea -b ~m:bob
        alice < :alice!~alice@192.0.2.1 MODE #tea -b ~m:bob!*@*
        """);
    irc.network().advance(61_000);
    irc.chat("alice > PRIVMSG #tea :nothing more happens");
  }

  @Test
  void whatIsNoBanForATimeIsRefused() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > TBAN #tea 10m alice
        bob < :suda.test 482 bob #tea :You're not channel operator
        alice > TBAN #none 10m bob
        alice < :suda.test 403 alice #none :No such channel
        alice > TBAN #tea soon bob
        alice < :suda.test 696 alice #tea b soon :Not a time: a time is 90s, 10m, 1h30m, 7d or 2w
        alice > TBAN #tea 0 bob
        alice < :suda.test 696 alice #tea b 0 :Not a time: a time is 90s, 10m, 1h30m, 7d or 2w
        alice > TBAN #tea 10m ~a:
        alice < :suda.test 696 alice #tea b ~a: :Not a mask
        alice > TBAN #tea 10m
        alice < :suda.test 461 alice TBAN :Not enough parameters
        """);
  }

  /** The numerics of KNOCK as Solanum and InspIRCd have them. */
  @Test
  void whoKnocksIsHeardByThoseWhoRunTheChannel() {
    irc.inChannel("#tea", "alice", "carol");
    irc.chat(
        """
        bob > KNOCK #tea
        bob < :suda.test 713 bob #tea :Channel is open.
        alice > MODE #tea +i
        alice ~
        carol ~
        bob > KNOCK #tea :I have biscuits
        bob < :suda.test 711 bob #tea :Your KNOCK has been delivered.
        alice < :suda.test 710 #tea #tea bob!~bob@192.0.2.1 :has asked for an invite. (I have biscuits)
        bob > KNOCK #tea
        bob < :suda.test 712 bob #tea :Too many KNOCKs.
        carol > KNOCK #tea
        carol < :suda.test 714 carol #tea :You are already on that channel.
        bob > KNOCK #none
        bob < :suda.test 403 bob #none :No such channel
        alice > MODE #tea +sb dave
        alice ~
        carol ~
        erin > KNOCK #tea
        erin < :suda.test 403 erin #tea :No such channel
        alice > MODE #tea -s
        alice ~
        carol ~
        dave > KNOCK #tea
        dave < :suda.test 474 dave #tea :Cannot join channel (+b)
        """);
  }

  /** https://ircv3.net/specs/extensions/channel-rename */
  @Test
  void aChannelIsRenamedForThoseWhoKnowOfItAndLeftAndJoinedForOthers() {
    irc.register("alice", "draft/channel-rename");
    irc.register("carol", "extended-join");
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        alice > TOPIC #tea :leaves
        alice ~
        bob ~
        carol ~
        alice > RENAME #tea #green :it is green
        alice < :alice!~alice@192.0.2.1 RENAME #tea #green :it is green
        bob < :bob!~bob@192.0.2.1 PART #tea :it is green
        bob < :bob!~bob@192.0.2.1 JOIN #green
        bob < :suda.test 332 bob #green :leaves
        bob < :suda.test 333 bob #green alice 1700000000
        bob < :suda.test 353 bob = #green :@alice bob carol
        bob < :suda.test 366 bob #green :End of /NAMES list
        carol < :carol!~carol@192.0.2.1 PART #tea :it is green
        carol < :carol!~carol@192.0.2.1 JOIN #green * :Real carol
        carol ~
        bob > PRIVMSG #green :so it is
        alice < :bob!~bob@192.0.2.1 PRIVMSG #green :so it is
        carol ~
        bob > PRIVMSG #tea :hello?
        bob < :suda.test 403 bob #tea :No such channel
        """);
  }

  @Test
  void theHistoryFollowsTheChannelToItsNewName() {
    irc.inChannel("#tea", "bob");
    irc.client("bob").say("PRIVMSG #tea :before");
    irc.client("bob").say("RENAME #tea #green");
    irc.client("bob").readAll();
    irc.chat(
        """
        bob > CHATHISTORY LATEST #green * 5
        bob < :bob!~bob@192.0.2.1 PRIVMSG #green :before
        """);
  }

  @Test
  void whoRenamesWithoutKnowingOfItLeavesAndJoinsToo() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > RENAME #tea #green
        alice < :alice!~alice@192.0.2.1 PART #tea
        alice < :alice!~alice@192.0.2.1 JOIN #green
        alice < :suda.test 353 alice = #green :@alice
        alice < :suda.test 366 alice #green :End of /NAMES list
        """);
  }

  @Test
  void whatCannotBeRenamedIsRefused() {
    irc.inChannel("#tea", "alice", "bob");
    irc.inChannel("#green", "bob");
    irc.chat(
        """
        bob > RENAME #tea #red
        bob < :suda.test 482 bob #tea :You're not channel operator
        alice > RENAME #none #red
        alice < :suda.test 403 alice #none :No such channel
        alice > RENAME #tea #green
        alice < :suda.test FAIL RENAME CHANNEL_NAME_IN_USE #tea #green :The channel name is already taken
        alice > RENAME #tea tea
        alice < :suda.test FAIL RENAME CANNOT_RENAME #tea tea :That cannot be a channel's name
        alice > RENAME #tea #TEA
        alice > RENAME #tea #red
        alice < :suda.test FAIL RENAME CANNOT_RENAME #tea #red :The channel cannot be renamed, or not yet
        alice > NAMES #tea
        alice < :suda.test 353 alice = #TEA :@alice bob
        alice ~
        """);
  }

  /** modern.ircdocs.horse: as many channels as users, or one. */
  @Test
  void eachIsKickedFromAChannelOfHisOwn() {
    irc.inChannel("#tea", "alice", "bob");
    irc.inChannel("#green", "alice", "carol");
    irc.chat(
        """
        alice > KICK #tea,#green bob,carol :out
        alice < :alice!~alice@192.0.2.1 KICK #tea bob :out
        alice < :alice!~alice@192.0.2.1 KICK #green carol :out
        bob < :alice!~alice@192.0.2.1 KICK #tea bob :out
        carol < :alice!~alice@192.0.2.1 KICK #green carol :out
        alice > KICK #tea,#green bob,carol,dave
        alice < :suda.test 461 alice KICK :Not enough parameters
        """);
  }
}
