package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.session.TestClient;

/** docs/protocol/edit.md. */
class EditTest {
  private static final String CAPABILITIES =
      "batch suda.chat/edit message-tags echo-message draft/chathistory draft/multiline";

  private final IrcChat irc = new IrcChat();
  private TestClient<IrcInput> alice;
  private String id;

  @BeforeEach
  void aliceHasSaidSomething() {
    irc.inChannel("#tea", "carol");
    alice = irc.register("alice", CAPABILITIES);
    irc.register("bob", CAPABILITIES);
    irc.inChannel("#tea", "alice", "bob");
    alice.say("PRIVMSG #tea :teh tea");
    id = alice.readAll().getFirst().replaceAll(".*msgid=([^ ;]*).*", "$1");
    irc.client("bob").readAll();
    irc.client("carol").readAll();
  }

  @Test
  void theNewTextNamesTheMessageThatItReplaces() {
    irc.register("dave", "message-tags");
    irc.inChannel("#tea", "dave");
    irc.chat(
        """
        carol ~
        alice ~
        bob ~
        alice > @suda.chat/edit=%1$s PRIVMSG #tea :the tea
        alice < @msgid=…;suda.chat/edited=…;suda.chat/edit=%1$s :alice!~alice@192.0.2.1 PRIVMSG #tea :the tea
        bob < @msgid=…;suda.chat/edited=…;suda.chat/edit=%1$s :alice!~alice@192.0.2.1 PRIVMSG #tea :the tea
        carol < :alice!~alice@192.0.2.1 PRIVMSG #tea :* corrected: the tea
        dave < @msgid=…;suda.chat/edited=…;+draft/reply=%1$s :alice!~alice@192.0.2.1 PRIVMSG #tea :* corrected: the tea
        """
            .formatted(id));
  }

  @Test
  void historyHasTheNewTextInTheOldPlace() {
    irc.chat(
        """
        bob > PRIVMSG #tea :later
        alice ~
        bob ~
        carol ~
        alice > @suda.chat/edit=%1$s PRIVMSG #tea :the tea
        alice ~
        bob ~
        bob > CHATHISTORY LATEST #tea * 10
        bob < @draft/chathistory-end :suda.test BATCH +1 chathistory #tea
        bob < @batch=1;msgid=%1$s;suda.chat/edited=2023-11-14T22:13:20.000Z :alice!~alice@192.0.2.1 PRIVMSG #tea :the tea
        bob < @batch=1;msgid=… :bob!~bob@192.0.2.1 PRIVMSG #tea :later
        bob < :suda.test BATCH -1
        carol ~
        """
            .formatted(id));
    assertThat(Objects.requireNonNull(irc.network().state().channelNamed("#tea")).recent())
        .extracting(said -> said.message().text())
        .containsExactly("the tea", "later");
  }

  @Test
  void theNewTextMayHaveSeveralLines() {
    irc.chat(
        """
        alice > @suda.chat/edit=%1$s BATCH +1 draft/multiline #tea
        alice > @batch=1 PRIVMSG #tea :the
        alice > @batch=1 PRIVMSG #tea :tea
        alice > BATCH -1
        bob ~
        alice < @msgid=…;suda.chat/edit=%1$s :alice!~alice@192.0.2.1 BATCH +M… draft/multiline #tea
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :the
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :tea
        alice < :suda.test BATCH -M…
        carol < :alice!~alice@192.0.2.1 PRIVMSG #tea :* corrected: the
        carol < :alice!~alice@192.0.2.1 PRIVMSG #tea :tea
        """
            .formatted(id));
  }

  @Test
  void whatCannotBeEditedIsRefused() {
    irc.chat(
        """
        bob > @suda.chat/edit=%1$s PRIVMSG #tea :mine
        bob < :suda.test FAIL PRIVMSG EDIT_FORBIDDEN #tea %1$s :That message is not yours
        alice > @suda.chat/edit=nonsense PRIVMSG #tea :x
        alice < :suda.test FAIL PRIVMSG UNKNOWN_MSGID #tea nonsense :There is no such message
        alice > @suda.chat/edit=%1$s PRIVMSG bob :x
        alice < :suda.test FAIL PRIVMSG UNKNOWN_MSGID bob %1$s :There is no such message
        alice > @suda.chat/edit=%1$s PRIVMSG #tea :
        alice < :suda.test 412 alice :No text to send
        alice > @suda.chat/edit=%1$s TAGMSG #tea
        alice < :suda.test 412 alice :No text to send
        alice > PART #tea
        alice ~
        bob ~
        carol ~
        alice > @suda.chat/edit=%1$s PRIVMSG #tea :x
        alice < :suda.test 404 alice #tea :Cannot send to channel
        """
            .formatted(id));
  }

  @Test
  void afterADayItIsTooLate() {
    irc.stayFor(86_401_000, "alice");
    alice.readAll();
    alice.say("@suda.chat/edit=" + id + " PRIVMSG #tea :late");
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test FAIL PRIVMSG EDIT_WINDOW_EXPIRED #tea %s 86400 :That was said too long ago"
                .formatted(id));
  }

  @Test
  void aPrivateMessageCanBeEditedToo() {
    alice.say("PRIVMSG bob :hte");
    String secret = alice.readAll().getFirst().replaceAll(".*msgid=([^ ;]*).*", "$1");
    irc.client("bob").readAll();
    irc.chat(
        """
        alice > @suda.chat/edit=%1$s PRIVMSG bob :the
        alice < @…suda.chat/edit=%1$s :alice!~alice@192.0.2.1 PRIVMSG bob :the
        bob < @…suda.chat/edit=%1$s :alice!~alice@192.0.2.1 PRIVMSG bob :the
        """
            .formatted(secret));
  }
}
