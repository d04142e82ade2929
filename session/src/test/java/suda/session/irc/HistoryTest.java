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
        alice < :suda.test FAIL CHATHISTORY NEED_MORE_PARAMS LATEST :Missing parameters
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

  private List<String> texts(String request) {
    TestClient<?> bob = irc.client("bob");
    bob.say("CHATHISTORY " + request);
    return bob.readAll().stream().map(line -> line.replaceAll(".* :", "")).toList();
  }
}
