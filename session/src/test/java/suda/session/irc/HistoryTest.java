package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.session.TestClient;

/** IRCv3: draft/chathistory. */
class HistoryTest {
  private final IrcChat irc = new IrcChat();
  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void fiveMessagesASecondApart() {
    TestClient<IrcInput> alice =
        irc.register("alice", "batch message-tags server-time echo-message labeled-response");
    irc.inChannel("#tea", "alice", "bob");
    for (int i = 1; i <= 5; i++) {
      alice.say("PRIVMSG #tea :m" + i);
      ids.add(alice.readAll().getFirst().replaceAll(".*msgid=([^ ;]*).*", "$1"));
      irc.network().advance(1000);
    }
    irc.client("bob").readAll();
  }

  @Test
  void theLatestComeInABatch() {
    irc.chat(
        """
        alice > CHATHISTORY LATEST #TEA * 2
        alice < :suda.test BATCH +1 chathistory #tea
        alice < @batch=1;time=2023-11-14T22:13:23.000Z;msgid=%s :alice!~alice@192.0.2.1 PRIVMSG #tea :m4
        alice < @batch=1;time=2023-11-14T22:13:24.000Z;msgid=%s :alice!~alice@192.0.2.1 PRIVMSG #tea :m5
        alice < :suda.test BATCH -1
        """
            .formatted(ids.get(3), ids.get(4)));
  }

  @Test
  void aLabelledRequestIsAnsweredByOneBatch() {
    irc.chat(
        """
        alice > @label=h CHATHISTORY LATEST #tea * 1
        alice < @label=h :suda.test BATCH +1 chathistory #tea
        alice < @batch=1;… PRIVMSG #tea :m5
        alice < :suda.test BATCH -1
        """);
  }

  @Test
  void withoutBatchesTheLinesComeAlone() {
    irc.chat(
        """
        bob > CHATHISTORY LATEST #tea * 1
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :m5
        """);
  }

  @Test
  void messagesAreFoundByTheirIds() {
    assertThat(texts("LATEST #tea msgid=" + ids.get(2) + " 50")).containsExactly("m4", "m5");
    assertThat(texts("BEFORE #tea msgid=" + ids.get(3) + " 2")).containsExactly("m2", "m3");
    assertThat(texts("AFTER #tea msgid=" + ids.get(1) + " 2")).containsExactly("m3", "m4");
    assertThat(texts("AROUND #tea msgid=" + ids.get(2) + " 3")).containsExactly("m2", "m3", "m4");
    String ends = "msgid=" + ids.get(0) + " msgid=" + ids.get(4);
    assertThat(texts("BETWEEN #tea " + ends + " 2")).containsExactly("m2", "m3");
    String back = "msgid=" + ids.get(4) + " msgid=" + ids.get(0);
    assertThat(texts("BETWEEN #tea " + back + " 2")).containsExactly("m3", "m4");
  }

  @Test
  void messagesAreFoundByTheirTimes() {
    String third = "timestamp=2023-11-14T22:13:22.000Z";
    assertThat(texts("BEFORE #tea " + third + " 50")).containsExactly("m1", "m2");
    assertThat(texts("AFTER #tea " + third + " 50")).containsExactly("m4", "m5");
    assertThat(texts("LATEST #tea " + third + " 1")).containsExactly("m5");
    assertThat(texts("AROUND #tea " + third + " 3")).containsExactly("m2", "m3", "m4");
    String last = "timestamp=2023-11-14T22:13:23.500Z";
    assertThat(texts("BETWEEN #tea " + third + " " + last + " 9")).containsExactly("m4");
    assertThat(texts("BETWEEN #tea " + last + " " + third + " 9")).containsExactly("m4");
    assertThat(texts("BEFORE #tea timestamp=1970-01-01T00:00:00.000Z 9")).isEmpty();
    assertThat(texts("AFTER #tea timestamp=2970-01-01T00:00:00.000Z 9")).isEmpty();
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    irc.client("carol");
    irc.chat(
        """
        alice > CHATHISTORY
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS * :Unknown command
        alice > CHATHISTORY LATEST #tea
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS LATEST :Insufficient parameters
        alice > CHATHISTORY LATEST #tea * 5 6
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS LATEST :Too many parameters
        alice > CHATHISTORY LATEST *status * 5
        alice < :suda.test FAIL CHATHISTORY INVALID_TARGET LATEST *status :Messages could not be…
        alice > CHATHISTORY BETWEEN #tea msgid=1-1 timestamp=noon 5
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS BETWEEN timestamp=noon :Invalid…
        alice > CHATHISTORY TARGETS timestamp=2023-11-14T22:13:22.000Z * 5
        alice < :suda.test FAIL CHATHISTORY INVALID_MSGREFTYPE TARGETS * :Unknown message…
        alice > CHATHISTORY TARGETS timestamp=2023-11-14T22:13:22.000Z msgid=1-1 5
        alice < :suda.test FAIL CHATHISTORY INVALID_MSGREFTYPE TARGETS timestamp=… :Only timestamps…
        alice > CHATHISTORY LATEST #none * 5
        alice < :suda.test FAIL CHATHISTORY INVALID_TARGET LATEST #none :Messages could not be…
        alice > CHATHISTORY BEFORE #tea * 5
        alice < :suda.test FAIL CHATHISTORY INVALID_MSGREFTYPE BEFORE * :Unknown message…
        alice > CHATHISTORY BEFORE #tea msgid=! 5
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS BEFORE msgid=! :Invalid message…
        alice > CHATHISTORY BEFORE #tea timestamp=noon 5
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS BEFORE timestamp=noon :Invalid…
        alice > CHATHISTORY LATEST #tea * many
        alice < :suda.test FAIL CHATHISTORY INVALID_PARAMS LATEST many :Invalid limit
        carol > CHATHISTORY LATEST #tea * 5
        carol < :suda.test FAIL CHATHISTORY INVALID_TARGET LATEST #tea :Messages could not be…
        """);
  }

  @Test
  void theBatchThatReachesTheEndSaysSo() {
    irc.chat(
        """
        alice > CHATHISTORY LATEST #tea * 5
        alice < @draft/chathistory-end :suda.test BATCH +1 chathistory #tea
        alice ~
        alice > CHATHISTORY BEFORE #tea timestamp=2023-11-14T22:13:21.500Z 1
        alice < :suda.test BATCH +2 chathistory #tea
        alice ~
        alice > CHATHISTORY BEFORE #tea timestamp=2023-11-14T22:13:20.500Z 1
        alice < @draft/chathistory-end :suda.test BATCH +3 chathistory #tea
        alice ~
        alice > @label=h CHATHISTORY AFTER #tea timestamp=2023-11-14T22:13:24.000Z 1
        alice < @label=h;draft/chathistory-end :suda.test BATCH +4 chathistory #tea
        alice < :suda.test BATCH -4
        """);
  }

  @Test
  void aConversationIsToldToEitherSideByTheNicksOfNow() {
    irc.chat(
        """
        alice > PRIVMSG bob :hi
        alice ~
        bob > PRIVMSG alice :hello
        alice > NICK ally
        alice ~
        bob ~
        alice > CHATHISTORY LATEST bob * 10
        alice < @draft/chathistory-end :suda.test BATCH +1 chathistory bob
        alice < @batch=1;… :ally!~alice@192.0.2.1 PRIVMSG bob :hi
        alice < @batch=1;… :bob!~bob@192.0.2.1 PRIVMSG ally :hello
        alice < :suda.test BATCH -1
        bob > CHATHISTORY LATEST ALLY * 10
        bob < :ally!~alice@192.0.2.1 PRIVMSG bob :hi
        bob < :bob!~bob@192.0.2.1 PRIVMSG ally :hello
        carol > CHATHISTORY LATEST ally * 10
        """);
  }

  @Test
  void whatWasNotToBeKeptIsNotThere() {
    irc.chat(
        """
        bob > MODE bob +u
        bob < :bob!~bob@192.0.2.1 MODE bob +u
        alice > PRIVMSG bob :secret
        alice ~
        bob ~
        bob > MODE bob -u
        bob < :bob!~bob@192.0.2.1 MODE bob -u
        alice > PRIVMSG bob :open
        alice ~
        bob ~
        bob > CHATHISTORY LATEST alice * 10
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :open
        """);
  }

  @Test
  void targetsAreToldByTheTimeOfTheirLastMessage() {
    irc.chat(
        """
        bob > PRIVMSG alice :hello
        alice ~
        alice > CHATHISTORY TARGETS timestamp=2023-11-14T22:13:00.000Z timestamp=2023-11-14T22:14:00.000Z 5
        alice < @draft/chathistory-end :suda.test BATCH +1 draft/chathistory-targets
        alice < @batch=1 :suda.test CHATHISTORY TARGETS #tea 2023-11-14T22:13:24.000Z
        alice < @batch=1 :suda.test CHATHISTORY TARGETS bob 2023-11-14T22:13:25.000Z
        alice < :suda.test BATCH -1
        alice > CHATHISTORY TARGETS timestamp=2023-11-14T22:14:00.000Z timestamp=2023-11-14T22:13:00.000Z 1
        alice < :suda.test BATCH +2 draft/chathistory-targets
        alice < @batch=2 :suda.test CHATHISTORY TARGETS bob 2023-11-14T22:13:25.000Z
        alice < :suda.test BATCH -2
        bob > CHATHISTORY TARGETS timestamp=2023-11-14T22:13:24.500Z timestamp=2023-11-14T22:14:00.000Z 5
        bob < :suda.test CHATHISTORY TARGETS alice 2023-11-14T22:13:25.000Z
        """);
  }

  @Test
  void whatGuestsWroteWhoAreGoneIsFoundByWhatTheyWereCalled() {
    irc.chat(
        """
        bob > PRIVMSG alice :are you there?
        alice ~
        bob > NICK bobby
        alice ~
        bob > PRIVMSG alice :I must go
        bob ~
        alice ~
        bob > QUIT
        bob ~
        alice ~
        alice > CHATHISTORY TARGETS timestamp=2023-11-14T22:13:24.500Z timestamp=2023-11-14T22:14:00.000Z 5
        alice < @draft/chathistory-end :suda.test BATCH +1 draft/chathistory-targets
        alice < @batch=1 :suda.test CHATHISTORY TARGETS bobby 2023-11-14T22:13:25.000Z
        alice < :suda.test BATCH -1
        alice > CHATHISTORY LATEST bobby * 5
        alice < @draft/chathistory-end :suda.test BATCH +2 chathistory bobby
        alice < @batch=2;… :bob!~bob@192.0.2.1 PRIVMSG alice :are you there?
        alice < @batch=2;… :bobby!~bob@192.0.2.1 PRIVMSG alice :I must go
        alice < :suda.test BATCH -2
        """);
  }

  @Test
  void whoIsCalledLikeAGuestWhoIsGoneReadsNothingOfIt() {
    irc.register("dave", "draft/chathistory");
    irc.chat(
        """
        bob > PRIVMSG alice :are you there?
        alice ~
        alice > PRIVMSG bob :yes
        alice ~
        bob ~
        bob > QUIT
        bob ~
        alice ~
        dave > NICK bob
        dave ~
        dave > CHATHISTORY LATEST alice * 5
        dave > CHATHISTORY LATEST bob * 5
        """);
  }

  @Test
  void whoAsksForEventsIsToldWhatHappened() {
    irc.register("dave", "batch server-time draft/event-playback away-notify");
    irc.chat(
        """
        dave > JOIN #tea
        alice ~
        bob ~
        dave ~
        alice > TOPIC #tea :green
        bob > PART #tea :bye
        alice ~
        dave ~
        bob ~
        dave > CHATHISTORY LATEST #tea * 4
        dave < :suda.test BATCH +1 chathistory #tea
        dave < @batch=1;time=… :alice!~alice@192.0.2.1 PRIVMSG #tea :m5
        dave < @batch=1;time=… :dave!~dave@192.0.2.1 JOIN #tea
        dave < @batch=1;time=… :alice!~alice@192.0.2.1 TOPIC #tea :green
        dave < @batch=1;time=… :bob!~bob@192.0.2.1 PART #tea :bye
        dave < :suda.test BATCH -1
        alice > CHATHISTORY LATEST #tea * 1
        alice < :suda.test BATCH +1 chathistory #tea
        alice < @batch=1;… PRIVMSG #tea :m5
        alice < :suda.test BATCH -1
        """);
  }

  private List<String> texts(String request) {
    TestClient<?> bob = irc.client("bob");
    bob.say("CHATHISTORY " + request);
    return bob.readAll().stream().map(line -> line.replaceAll(".* :", "")).toList();
  }
}
