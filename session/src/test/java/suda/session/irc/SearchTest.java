package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;

/** SEARCH: soju.im/search, and what suda.chat/search adds. */
class SearchTest {
  private final IrcChat irc = new IrcChat();

  @BeforeEach
  void threeWhoTalkASecondApart() {
    TestClient<IrcInput> alice =
        irc.register("alice", "batch message-tags server-time soju.im/search suda.chat/search");
    irc.register("bob", "soju.im/search");
    irc.inChannel("#tea", "alice", "bob").inChannel("#secret", "carol");
    for (String line :
        List.of("#tea :회의에서 만나요", "#tea :Green tea", "bob :회의는 세 시", "#tea :green Tea 2")) {
      alice.say("PRIVMSG " + line);
      irc.network().advance(1000);
    }
    irc.client("carol").say("PRIVMSG #secret :회의 #1");
    irc.client("bob").say("PRIVMSG #tea :green");
    irc.network().clients().forEach(TestClient::readAll);
  }

  @Test
  void whatIsFoundComesInABatch() {
    irc.chat(
        """
        alice > SEARCH text=green;in=#tea;from=alice;limit=10
        alice < :suda.test BATCH +1 soju.im/search
        alice < @batch=1;time=2023-11-14T22:13:21.000Z;msgid=… :alice!~alice@192.0.2.1 PRIVMSG #tea :Green tea
        alice < @batch=1;time=2023-11-14T22:13:23.000Z;msgid=… :alice!~alice@192.0.2.1 PRIVMSG #tea :green Tea 2
        alice < :suda.test BATCH -1
        """);
  }

  @Test
  void onlyWhatMayBeReadIsFoundInAllChannelsAndConversations() {
    assertThat(texts("alice", "text=회의")).containsExactly("회의에서 만나요", "회의는 세 시");
    assertThat(texts("bob", "text=회의")).containsExactly("회의에서 만나요", "회의는 세 시");
    assertThat(texts("bob", "in=alice")).containsExactly("회의는 세 시");
    irc.register("dave", "soju.im/search");
    assertThat(texts("dave", "text=회의")).isEmpty();
  }

  @Test
  void whereTheServerIsSetSoMembersReadOnlyWhatWasSaidSinceTheyJoined() {
    IrcChat since = new IrcChat(new TestNetwork(Answers.AT_ONCE, List.of(), true));
    since.register("bob", "soju.im/search znc.in/playback");
    since.inChannel("#tea", "alice");
    since.chat(
        """
        alice > PRIVMSG #tea :before
        bob > JOIN #tea
        alice ~
        bob ~
        bob > CHATHISTORY LATEST #tea * 5
        bob > SEARCH in=#tea
        bob > PRIVMSG *playback :PLAY *
        bob > CHATHISTORY TARGETS timestamp=2000-01-01T00:00:00.000Z timestamp=2100-01-01T00:00:00.000Z 5
        alice > PRIVMSG #tea :after
        bob ~
        bob > CHATHISTORY LATEST #tea * 5
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :after
        bob > CHATHISTORY AROUND #tea msgid=1-1 5
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :after
        bob > SEARCH in=#tea
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :after
        bob > PRIVMSG *playback :PLAY *
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :after
        """);
  }

  @Test
  void allWordsMustBeThere() {
    assertThat(texts("bob", "text=tea\\sgreen")).containsExactly("Green tea", "green Tea 2");
    assertThat(texts("bob", ":text=tea 2")).containsExactly("green Tea 2");
  }

  @Test
  void timesBoundWhatIsFoundAndAfterLooksOnFromThere() {
    String second = "2023-11-14T22:13:21.000Z";
    assertThat(texts("bob", "in=#tea;before=" + second)).containsExactly("회의에서 만나요", "Green tea");
    assertThat(texts("bob", "in=#tea;after=" + second + ";limit=1")).containsExactly("Green tea");
    assertThat(texts("bob", "in=#tea;limit=1")).containsExactly("green");
  }

  @Test
  void oneMayPageAndCount() {
    irc.chat(
        """
        alice > SEARCH text=green;limit=2;count
        alice < @suda.chat/count=3;suda.chat/more :suda.test BATCH +1 soju.im/search
        alice < @batch=1;… PRIVMSG #tea :green Tea 2
        alice < @batch=1;… PRIVMSG #tea :green
        alice < :suda.test BATCH -1
        """);
    TestClient<?> alice = irc.client("alice");
    alice.say("SEARCH text=green;limit=2");
    String oldest = alice.readAll().get(1).replaceAll(".*msgid=([^ ;]*).*", "$1");
    assertThat(texts("alice", "text=green;older-than=" + oldest)).containsExactly("Green tea");
    assertThat(texts("alice", "text=green;newer-than=" + oldest)).containsExactly("green");
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    irc.chat(
        """
        carol > SEARCH text=x
        carol < :suda.test 421 carol SEARCH :Unknown command
        bob > SEARCH
        bob < :suda.test 461 bob SEARCH :Not enough parameters
        bob > SEARCH in=#secret
        bob < :suda.test FAIL SEARCH INVALID_PARAMS in :Invalid parameters
        bob > SEARCH in=#none
        bob < :suda.test FAIL SEARCH INVALID_PARAMS in :Invalid parameters
        bob > SEARCH after=noon
        bob < :suda.test FAIL SEARCH INVALID_PARAMS after :Invalid parameters
        bob > SEARCH limit=0
        bob < :suda.test FAIL SEARCH INVALID_PARAMS limit :Invalid parameters
        bob > SEARCH count
        bob < :suda.test FAIL SEARCH INVALID_PARAMS count :Invalid parameters
        alice > SEARCH older-than=!
        alice < :suda.test FAIL SEARCH INVALID_PARAMS older-than :Invalid parameters
        """);
  }

  @Test
  @AtBound(Limit.SEARCH_WORDS)
  void moreWordsThanTheBoundAreRefused() {
    int max = Limit.SEARCH_WORDS.max();
    String most = IntStream.range(0, max).mapToObj(i -> "e").collect(Collectors.joining("\\s"));
    assertThat(texts("bob", "text=" + most)).hasSize(3);
    irc.client("bob").say("SEARCH text=" + most + "\\se");
    assertThat(irc.client("bob").readAll())
        .containsExactly(":suda.test FAIL SEARCH INVALID_PARAMS text :Invalid parameters");
  }

  @Test
  void oneMoreSearchThanMayWaitIsRefused() {
    irc.network().holdHistory();
    TestClient<?> bob = irc.client("bob");
    for (int i = 0; i < Limit.HISTORY_REQUESTS.max(); i++) {
      bob.say("SEARCH text=회의");
    }
    assertThat(bob.readAll()).isEmpty();
    bob.say("SEARCH text=회의");
    assertThat(bob.readAll())
        .containsExactly(
            ":suda.test FAIL SEARCH INTERNAL_ERROR :Too many requests wait to be answered");
    irc.network().releaseHistory();
    assertThat(bob.readAll()).hasSize(2 * Limit.HISTORY_REQUESTS.max());
  }

  private List<String> texts(String who, String attributes) {
    TestClient<?> client = irc.client(who);
    client.say("SEARCH " + attributes);
    return client.readAll().stream()
        .filter(line -> line.contains(" PRIVMSG "))
        .map(line -> line.replaceAll(".* PRIVMSG [^ ]* :", ""))
        .toList();
  }
}
