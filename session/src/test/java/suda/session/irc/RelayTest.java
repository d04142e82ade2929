package suda.session.irc;

import org.junit.jupiter.api.Test;

/** IRCv3: draft/relaymsg. */
class RelayTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void anOperatorOfTheChannelSpeaksForSomebodyElsewhere() {
    irc.register("bridge", "draft/relaymsg message-tags echo-message");
    irc.register("carol", "draft/relaymsg message-tags");
    irc.register("dave", "message-tags");
    irc.inChannel("#tea", "bridge", "bob", "carol", "dave");
    irc.chat(
        """
        bridge > RELAYMSG #tea mina/discord :hello
        bridge < @msgid=…;draft/relaymsg=bridge :mina/discord!~bridge@192.0.2.1 PRIVMSG #tea :hello
        bob < :mina/discord!~bridge@192.0.2.1 PRIVMSG #tea :hello
        carol < @msgid=…;draft/relaymsg=bridge :mina/discord!~bridge@192.0.2.1 PRIVMSG #tea :hello
        dave < @msgid=… :mina/discord!~bridge@192.0.2.1 PRIVMSG #tea :hello
        """);
  }

  @Test
  void othersMayNotAndNobodyMayPoseAsAUser() {
    irc.register("bridge", "draft/relaymsg");
    irc.register("eve", "draft/relaymsg");
    irc.inChannel("#tea", "bridge", "eve");
    irc.chat(
        """
        eve > RELAYMSG #tea mina/discord :hello
        eve < :suda.test FAIL RELAYMSG PRIVS_NEEDED #tea :Only an operator of the channel may do…
        eve > RELAYMSG #none mina/discord :hello
        eve < :suda.test 403 eve #none :No such channel
        bridge > RELAYMSG #tea mina :hello
        bridge < :suda.test FAIL RELAYMSG INVALID_NICK mina :Invalid nickname
        bridge > RELAYMSG #tea mina!/x :hello
        bridge < :suda.test FAIL RELAYMSG INVALID_NICK mina!/x :Invalid nickname
        bridge > RELAYMSG #tea mina/x :
        bridge < :suda.test FAIL RELAYMSG BLANK_MSG :The message must not be blank
        bridge > RELAYMSG #tea
        bridge < :suda.test 461 bridge RELAYMSG :Not enough parameters
        bridge > RELAYMSG #tea mina/x :%s
        bridge < :suda.test 417 bridge :Input line was too long
        bob > RELAYMSG #tea mina/x :hello
        bob < :suda.test 421 bob RELAYMSG :Unknown command
        """
            .formatted("x".repeat(465)));
  }
}
