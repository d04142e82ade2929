package suda.session.irc;

import org.junit.jupiter.api.Test;

/** RETENTION: for how long a channel keeps what is said. */
class RetentionTest {
  private final IrcChat irc = new IrcChat().inChannel("#tea", "alice", "bob");

  @Test
  void itsOperatorsSetItAndAllMembersAreTold() {
    irc.chat(
        """
        bob > RETENTION #tea
        bob < :suda.test NOTICE bob :#tea: what is said here is kept for as long as elsewhere
        alice > RETENTION #tea 7
        alice < :suda.test NOTICE #tea :alice has set that what is said here is kept for 7 days
        bob < :suda.test NOTICE #tea :alice has set that what is said here is kept for 7 days
        alice > RETENTION #tea off
        alice < :suda.test NOTICE #tea :alice has set that nothing that is said here is kept
        bob < :suda.test NOTICE #tea :alice has set that nothing that is said here is kept
        alice > PRIVMSG #tea :between us
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :between us
        bob > CHATHISTORY LATEST #tea * 5
        alice > RETENTION #tea default
        alice ~
        bob ~
        alice > PRIVMSG #tea :for all
        bob ~
        bob > CHATHISTORY LATEST #tea * 5
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :for all
        bob > RETENTION #tea
        bob < :suda.test NOTICE bob :#tea: what is said here is kept for as long as elsewhere
        """);
  }

  @Test
  void othersMayNotAndNonsenseIsRefused() {
    irc.chat(
        """
        bob > RETENTION #tea off
        bob < :suda.test 482 bob #tea :You're not channel operator
        bob > RETENTION #none
        bob < :suda.test 403 bob #none :No such channel
        alice > RETENTION #tea sometimes
        alice < :suda.test FAIL RETENTION INVALID_PARAMS sometimes :Say off, default or how many days
        alice > RETENTION #tea 36501
        alice < :suda.test 400 alice RETENTION :Days are 1 to 36500
        """);
  }
}
