package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.TestClient;

/** IRCv3: draft/multiline. */
class MultilineTest {
  private static final String CAPABILITIES = "batch draft/multiline message-tags echo-message";

  private final IrcChat irc = new IrcChat();

  private TestClient<IrcInput> alice(String more) {
    TestClient<IrcInput> alice = irc.register("alice", CAPABILITIES + " " + more);
    irc.inChannel("#tea", "alice", "bob");
    return alice;
  }

  @Test
  void aBatchIsOneMessageToThoseWhoKnowBatchesAndSeveralToOthers() {
    alice("");
    irc.register("carol", "batch draft/multiline");
    irc.inChannel("#tea", "carol");
    irc.client("alice").readAll();
    irc.client("bob").readAll();
    irc.chat(
        """
        alice > @+draft/reply=x BATCH +123 draft/multiline #tea
        alice > @batch=123 PRIVMSG #tea hello
        alice > @batch=123 PRIVMSG #tea :
        alice > @batch=123 PRIVMSG #TEA :how is
        alice > @batch=123;draft/multiline-concat PRIVMSG #tea : everyone?
        alice > BATCH -123
        alice < @msgid=…;+draft/reply=x :alice!~alice@192.0.2.1 BATCH +M… draft/multiline #tea
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :how is everyone?
        alice < :suda.test BATCH -M…
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :how is everyone?
        carol < :alice!~alice@192.0.2.1 BATCH +M… draft/multiline #tea
        carol < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        carol < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :
        carol < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :how is everyone?
        carol < :suda.test BATCH -M…
        """);
  }

  @Test
  void onlyTheFirstLineOfTheFallbackHasTheIdAndTheTags() {
    alice("");
    irc.register("dave", "message-tags");
    irc.inChannel("#tea", "dave");
    irc.client("alice").readAll();
    say("@+a=b BATCH +1 draft/multiline #tea", "one", "two");
    irc.chat(
        """
        dave < @msgid=…;+a=b :alice!~alice@192.0.2.1 PRIVMSG #tea :one
        dave < :alice!~alice@192.0.2.1 PRIVMSG #tea :two
        alice ~
        bob ~
        """);
  }

  @Test
  void theLabelOfTheOpeningIsOnTheEchoAlone() {
    alice("labeled-response");
    irc.chat(
        """
        alice > @label=l1 BATCH +1 draft/multiline #tea
        alice > @batch=1 PRIVMSG #tea :a
        alice > @batch=1 PRIVMSG #tea :b
        alice > BATCH -1
        alice < @label=l1;msgid=… :alice!~alice@192.0.2.1 BATCH +M… draft/multiline #tea
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :a
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :b
        alice < :suda.test BATCH -M…
        bob ~
        """);
  }

  @Test
  void historyGivesItBackAsABatchInItsBatch() {
    TestClient<IrcInput> alice = alice("draft/chathistory");
    say("BATCH +1 draft/multiline #tea", "one", "two");
    alice.readAll();
    irc.chat(
        """
        alice > CHATHISTORY LATEST #tea * 10
        alice < @draft/chathistory-end :suda.test BATCH +1 chathistory #tea
        alice < @batch=1;msgid=… :alice!~alice@192.0.2.1 BATCH +M… draft/multiline #tea
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :one
        alice < @batch=M… :alice!~alice@192.0.2.1 PRIVMSG #tea :two
        alice < @batch=1 :suda.test BATCH -M…
        alice < :suda.test BATCH -1
        bob ~
        """);
  }

  @Test
  void aNoticeMayHaveSeveralLinesToo() {
    alice("");
    irc.chat(
        """
        alice > BATCH +n draft/multiline bob
        alice > @batch=n NOTICE bob :a
        alice > @batch=n NOTICE bob :b
        alice > BATCH -n
        alice < @msgid=… :alice!~alice@192.0.2.1 BATCH +M… draft/multiline bob
        alice < @batch=M… :alice!~alice@192.0.2.1 NOTICE bob :a
        alice < @batch=M… :alice!~alice@192.0.2.1 NOTICE bob :b
        alice < :suda.test BATCH -M…
        bob < :alice!~alice@192.0.2.1 NOTICE bob :a
        bob < :alice!~alice@192.0.2.1 NOTICE bob :b
        """);
  }

  @Test
  void aLineThatIsTooLongForOneIsJoinedAgainByTheReader() {
    TestClient<IrcInput> alice = alice("");
    String words = "word ".repeat(80);
    alice.say("BATCH +1 draft/multiline #tea");
    alice.say("@batch=1 PRIVMSG #tea :" + words);
    alice.say("@batch=1;draft/multiline-concat PRIVMSG #tea :" + words + "end");
    alice.say("BATCH -1");
    List<String> lines = alice.readAll();
    String joined =
        lines.stream()
            .filter(line -> line.contains("PRIVMSG"))
            .map(line -> line.replaceFirst(".* PRIVMSG #tea :", ""))
            .reduce("", String::concat);
    assertThat(joined).isEqualTo(words + words + "end");
    assertThat(lines.get(2)).startsWith("@batch=M").contains(";draft/multiline-concat :alice!");
  }

  @Test
  void aSendIdIsForTheWholeMessage() {
    alice("suda.chat/send-id");
    for (int i = 0; i < 2; i++) {
      say("@suda.chat/send-id=k.1 BATCH +1 draft/multiline #tea", "one", "two");
    }
    assertThat(irc.client("bob").readAll()).hasSize(2);
    assertThat(irc.client("alice").readAll()).hasSize(8);
  }

  @Test
  void whatIsNoMessageOfSeveralLinesIsRefused() {
    alice("");
    irc.chat(
        """
        alice > BATCH +1 netsplit #tea
        alice < :suda.test FAIL BATCH UNKNOWN_TYPE netsplit :No such batch
        alice > BATCH 1
        alice < :suda.test FAIL BATCH UNKNOWN_TYPE * :No such batch
        alice > BATCH +1 draft/multiline
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :A multiline batch has one target
        alice > BATCH -1
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :No such batch is open
        alice > @batch=1 PRIVMSG #tea :x
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :No such batch is open
        alice > BATCH +456 draft/multiline #tea
        alice > @batch=456 PRIVMSG #bar hello
        alice < :suda.test FAIL BATCH MULTILINE_INVALID_TARGET #tea #bar :Invalid multiline target
        alice > @batch=456 PRIVMSG #tea hello
        alice > BATCH -456
        alice > BATCH +2 draft/multiline #tea
        alice > @batch=2 PRIVMSG #tea :hello
        alice > @batch=2;draft/multiline-concat PRIVMSG #tea :
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :Invalid multiline batch with concatenated…
        alice > BATCH -2
        alice > BATCH +3 draft/multiline #tea
        alice > @batch=3 PRIVMSG #tea :
        alice > @batch=3 PRIVMSG #tea :
        alice > BATCH -3
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :Invalid multiline batch with blank lines…
        alice > BATCH +4 draft/multiline #tea
        alice > @batch=4 PRIVMSG #tea :a
        alice > @batch=4 NOTICE #tea :b
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :A multiline batch is of PRIVMSG alone…
        alice > BATCH -4
        alice > BATCH +5 draft/multiline #tea
        alice > BATCH -5
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :Invalid multiline batch without lines
        alice > BATCH +6 draft/multiline #tea
        alice > BATCH +7 draft/multiline #tea
        alice < :suda.test FAIL BATCH MULTILINE_INVALID :One batch was begun before another…
        alice > BATCH -6
        """);
    assertThat(irc.client("bob").readAll()).isEmpty();
  }

  @Test
  void withoutTheCapabilityThereIsNoSuchCommand() {
    irc.chat(
        """
        bob > BATCH +1 draft/multiline #tea
        bob < :suda.test 421 bob BATCH :Unknown command
        """);
  }

  @Test
  @AtBound(Limit.MULTILINE_LINES)
  void moreLinesThanMayBeAreRefused() {
    TestClient<IrcInput> alice = alice("");
    int max = Limit.MULTILINE_LINES.max();
    say("BATCH +1 draft/multiline #tea", "x,".repeat(max).split(","));
    assertThat(alice.readAll()).hasSize(max + 2);
    assertThat(irc.client("bob").readAll()).hasSize(max);
    say("BATCH +2 draft/multiline #tea", "x,".repeat(max + 1).split(","));
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test FAIL BATCH MULTILINE_MAX_LINES %d :Multiline batch max-lines exceeded"
                .formatted(max));
    assertThat(irc.client("bob").readAll()).isEmpty();
  }

  /** The line ends between the lines count. */
  @Test
  @AtBound(Limit.MULTILINE_BYTES)
  void moreBytesThanMayBeAreRefused() {
    TestClient<IrcInput> alice = alice("");
    int max = Limit.MULTILINE_BYTES.max();
    String[] lines = new String[16];
    Arrays.fill(lines, "x".repeat(max / 16 - 1));
    lines[15] += "x";
    say("BATCH +1 draft/multiline #tea", lines);
    assertThat(alice.readAll()).hasSize(18);
    lines[15] += "x";
    say("BATCH +2 draft/multiline #tea", lines);
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test FAIL BATCH MULTILINE_MAX_BYTES %d :Multiline batch max-bytes exceeded"
                .formatted(max));
  }

  @Test
  @AtBound(Limit.MULTILINE_SECONDS)
  void aMessageThatIsNotEndedIsForgotten() {
    TestClient<IrcInput> alice = alice("");
    alice.say("BATCH +1 draft/multiline #tea");
    alice.say("@batch=1 PRIVMSG #tea :a");
    irc.network().advance(Limit.MULTILINE_SECONDS.max() * 1000L);
    assertThat(alice.readAll()).isEmpty();
    irc.network().advance(1000);
    alice.say("@batch=1 PRIVMSG #tea :b");
    alice.say("BATCH -1");
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test FAIL BATCH TIMEOUT 1 :The batch was open for too long; nothing of it is"
                + " sent");
    assertThat(irc.client("bob").readAll()).isEmpty();
  }

  private void say(String opening, String... lines) {
    TestClient<?> alice = irc.client("alice");
    String reference = opening.replaceAll(".*BATCH \\+(\\S+) .*", "$1");
    alice.say(opening);
    for (String line : lines) {
      alice.say("@batch=" + reference + " PRIVMSG #tea :" + line);
    }
    alice.say("BATCH -" + reference);
  }
}
