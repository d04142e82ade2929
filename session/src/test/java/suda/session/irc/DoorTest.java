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
}
