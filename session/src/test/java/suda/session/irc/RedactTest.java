package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.Said;
import suda.session.TestClient;

/** IRCv3: draft/message-redaction. */
class RedactTest {
  private static final String CAPABILITIES =
      "batch draft/message-redaction message-tags echo-message draft/chathistory";

  private final IrcChat irc = new IrcChat();
  private TestClient<IrcInput> alice;
  private String id;

  @BeforeEach
  void bobAndAliceAreInAChannelOfCarols() {
    irc.inChannel("#tea", "carol");
    alice = irc.register("alice", CAPABILITIES);
    irc.register("bob", CAPABILITIES);
    irc.inChannel("#tea", "alice", "bob");
    irc.client("carol").readAll();
    id = say("#tea", "an example");
    irc.client("carol").readAll();
  }

  private String say(String target, String text) {
    alice.say("PRIVMSG " + target + " :" + text);
    irc.client("bob").readAll();
    return alice.readAll().getFirst().replaceAll(".*msgid=([^ ;]*).*", "$1");
  }

  @Test
  void whoSaidItTakesItBackAndThoseWhoKnowOfThatAreTold() {
    irc.chat(
        """
        alice > REDACT #tea %1$s :bad example
        alice < @msgid=… :alice!~alice@192.0.2.1 REDACT #tea %1$s :bad example
        bob < @msgid=… :alice!~alice@192.0.2.1 REDACT #tea %1$s :bad example
        bob > CHATHISTORY LATEST #tea * 10
        bob < @draft/chathistory-end :suda.test BATCH +1 chathistory #tea
        bob < :suda.test BATCH -1
        alice > REDACT #tea %1$s
        alice < :suda.test FAIL REDACT UNKNOWN_MSGID #tea %1$s :There is no such message
        """
            .formatted(id));
    assertThat(irc.client("carol").readAll()).isEmpty();
    assertThat(Objects.requireNonNull(irc.network().state().channelNamed("#tea")).recent())
        .isEmpty();
  }

  @Test
  void anOperatorOfTheChannelMayTakeBackWhatOthersSaid() {
    irc.register("dave", CAPABILITIES);
    irc.inChannel("#tea", "dave");
    irc.chat(
        """
        carol > MODE #tea +o dave
        carol ~
        alice ~
        bob ~
        dave ~
        bob > REDACT #tea %1$s
        bob < :suda.test FAIL REDACT REDACT_FORBIDDEN #tea %1$s :That message is not yours
        dave > REDACT #tea %1$s spam
        dave < @msgid=… :dave!~dave@192.0.2.1 REDACT #tea %1$s :spam
        alice < @msgid=… :dave!~dave@192.0.2.1 REDACT #tea %1$s :spam
        bob < @msgid=… :dave!~dave@192.0.2.1 REDACT #tea %1$s :spam
        """
            .formatted(id));
  }

  @Test
  void aPrivateMessageIsTakenBackByItsAuthorAlone() {
    String secret = say("bob", "psst");
    irc.register("eve", CAPABILITIES);
    irc.chat(
        """
        eve > REDACT bob %1$s
        eve < :suda.test FAIL REDACT UNKNOWN_MSGID bob %1$s :There is no such message
        bob > REDACT alice %1$s
        bob < :suda.test FAIL REDACT REDACT_FORBIDDEN alice %1$s :That message is not yours
        alice > REDACT bob %1$s
        alice < @msgid=… :alice!~alice@192.0.2.1 REDACT bob %1$s
        bob < @msgid=… :alice!~alice@192.0.2.1 REDACT bob %1$s
        """
            .formatted(secret));
  }

  @Test
  void aReactionCanBeTakenBackToo() {
    alice.say("@+draft/reply=x;+draft/react=yes TAGMSG #tea");
    String reaction = alice.readAll().getFirst().replaceAll(".*msgid=([^ ;]*).*", "$1");
    irc.client("bob").readAll();
    irc.chat(
        """
        alice > REDACT #tea %1$s
        alice < @msgid=… :alice!~alice@192.0.2.1 REDACT #tea %1$s
        bob < @msgid=… :alice!~alice@192.0.2.1 REDACT #tea %1$s
        """
            .formatted(reaction));
  }

  @Test
  void whatCannotBeTakenBackIsRefused() {
    irc.chat(
        """
        carol > REDACT #tea x
        carol < :suda.test 421 carol REDACT :Unknown command
        alice > REDACT #tea
        alice < :suda.test 461 alice REDACT :Not enough parameters
        alice > REDACT #none %1$s
        alice < :suda.test FAIL REDACT INVALID_TARGET #none :You cannot delete messages from #none
        alice > REDACT #tea nonsense
        alice < :suda.test FAIL REDACT UNKNOWN_MSGID #tea nonsense :There is no such message
        alice > REDACT #tea x-1
        alice < :suda.test FAIL REDACT UNKNOWN_MSGID #tea x-1 :There is no such message
        alice > REDACT bob %1$s
        alice < :suda.test FAIL REDACT UNKNOWN_MSGID bob %1$s :There is no such message
        alice > REDACT #tea %1$s :%2$s
        alice < :suda.test 417 alice :Input line was too long
        """
            .formatted(id, "x".repeat(470)));
  }

  @Test
  void afterADayItIsTooLateForItsAuthor() {
    irc.stayFor(86_400_000, "alice", "carol");
    irc.stayFor(1000, "alice");
    alice.readAll();
    alice.say("REDACT #tea " + id);
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test FAIL REDACT REDACT_WINDOW_EXPIRED #tea %s 86400 :That was said too long ago"
                .formatted(id));
  }

  @Test
  void untilThenItIsNot() {
    irc.stayFor(86_400_000, "alice");
    alice.readAll();
    alice.say("REDACT #tea " + id);
    assertThat(alice.readAll().getFirst()).endsWith(" REDACT #tea " + id);
  }

  @Test
  void theServersOperatorMayTakeBackAnything() {
    Said said =
        Objects.requireNonNull(irc.network().state().channelNamed("#tea"))
            .recent()
            .iterator()
            .next()
            .said();
    irc.network().operator(new Command.Redact(Event.OPERATOR, said, Long.MAX_VALUE, "spam"));
    irc.chat(
        """
        alice < @msgid=… :suda.test REDACT #tea %1$s :spam
        bob < @msgid=… :suda.test REDACT #tea %1$s :spam
        """
            .formatted(id));
  }
}
