package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.session.TestClient;

/** An account's name may have been somebody else's: what was said under it then is theirs. */
class FormerNameTest {
  private final IrcChat irc = new IrcChat();
  private String msgid = "";

  @BeforeEach
  void aliceHasGoneAndMalloryHasHerName() {
    TestClient<IrcInput> alice = irc.register("alice", "message-tags echo-message");
    alice.say("NS REGISTER password-alice");
    irc.client("bob").say("NS REGISTER password-bob");
    irc.inChannel("#tea", "alice", "bob");
    alice.say("PRIVMSG bob :a secret");
    irc.client("bob").say("PRIVMSG alice :hush");
    alice.readAll();
    alice.say("PRIVMSG #tea :my words");
    msgid = alice.readAll().getFirst().replaceAll(".*msgid=([^ ;]*).*", "$1");
    alice.say("NS UNREGISTER password-alice");
    alice.say("QUIT");
    alice.readAll();
    TestClient<IrcInput> mallory =
        irc.register("mallory", "draft/message-redaction soju.im/search draft/chathistory");
    mallory.say("JOIN #tea");
    mallory.say("NICK alice");
    mallory.say("NS REGISTER password-mallory");
    assertThat(mallory.readAll()).anyMatch(line -> line.endsWith(":the account alice is yours"));
    irc.client("bob").readAll();
  }

  private List<String> answer(String line) {
    irc.client("mallory").say(line);
    return irc.client("mallory").readAll();
  }

  @Test
  void itsConversationsAreNotRead() {
    assertThat(answer("CHATHISTORY LATEST bob * 10")).isEmpty();
    assertThat(answer("SEARCH text=secret")).noneMatch(line -> line.contains("a secret"));
    assertThat(answer("SEARCH in=bob;text=secret")).noneMatch(line -> line.contains("a secret"));
    String always = "timestamp=2000-01-01T00:00:00.000Z timestamp=2100-01-01T00:00:00.000Z";
    assertThat(answer("CHATHISTORY TARGETS " + always + " 10"))
        .anyMatch(line -> line.contains("#tea"))
        .noneMatch(line -> line.contains("bob"));
  }

  @Test
  void whatIsSaidFromNowOnIs() {
    irc.chat(
        """
        bob > PRIVMSG alice :welcome
        mallory < :bob!~bob@192.0.2.1 PRIVMSG alice :welcome
        mallory > CHATHISTORY LATEST bob * 10
        mallory < :bob!~bob@192.0.2.1 PRIVMSG alice :welcome
        """);
  }

  @Test
  void theOtherSideStillReadsItsOwn() {
    irc.chat(
        """
        bob > CHATHISTORY LATEST alice * 10
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :a secret
        bob < :bob!~bob@192.0.2.1 PRIVMSG alice :hush
        """);
  }

  @Test
  void itsMessagesAreNotTakenBack() {
    irc.chat(
        """
        mallory > REDACT #tea %1$s
        mallory < :suda.test FAIL REDACT REDACT_FORBIDDEN #tea %1$s :That message is not yours
        """
            .formatted(msgid));
  }
}
