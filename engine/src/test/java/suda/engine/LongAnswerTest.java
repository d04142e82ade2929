package suda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.journal.memory.MemoryJournal;
import suda.session.irc.IrcInput;

/** An answer of many pages is made as its asker takes it, and is complete and in its place. */
class LongAnswerTest {
  private static final int USERS = 1500;
  private static final String TEXT = "x".repeat(200);

  private final TestServer server = new TestServer(new MemoryJournal());
  private final List<Terminal<String>> crowd = new ArrayList<>();
  private final Terminal<IrcInput> bob = member("bob");
  private final Terminal<IrcInput> alice = member("alice");

  private Terminal<IrcInput> member(String nick) {
    Terminal<IrcInput> terminal = server.irc(0);
    terminal.says("NICK " + nick, "USER " + nick + " 0 * :" + nick, "JOIN #tea");
    server.run();
    terminal.heard();
    return terminal;
  }

  @BeforeEach
  void manyAreHere() {
    for (int i = 0; i < USERS; i++) {
      Terminal<String> terminal = server.connect(0, "");
      terminal.says("am u" + i);
      crowd.add(terminal);
    }
    settle();
  }

  private void settle() {
    for (int i = 0; i < 100; i++) {
      server.run();
    }
  }

  private static List<String> with(String part, List<String> lines) {
    return lines.stream().filter(line -> line.contains(part)).toList();
  }

  private static int indexOf(List<String> lines, String part) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(part))
        .findFirst()
        .orElseThrow();
  }

  /** What alice is told who reads all the time. */
  private List<String> answer(String question) {
    alice.says(question);
    settle();
    return alice.heard();
  }

  private List<String> heardLittleByLittle() {
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      alice.readsOnly(1_000);
      server.run();
    }
    alice.reads();
    settle();
    heard.addAll(alice.heard());
    return heard;
  }

  private void assertBounded() {
    assertThat(alice.waitedMost())
        .isLessThan(Limit.OUTBOUND_BYTES.max() + 2 * Limit.PAGE_BYTES.max());
  }

  @Test
  void whoAsksAndStallsIsAnsweredInFullAndThenTheNextCommand() {
    List<String> expected = answer("WHO *");
    assertThat(with(" 352 ", expected)).hasSize(USERS + 2);

    alice.stalls();
    alice.says("WHO *", "PING after");
    settle();
    assertBounded();
    List<String> heard = heardLittleByLittle();

    assertThat(heard.subList(0, heard.size() - 1)).isEqualTo(expected);
    assertThat(heard.getLast()).contains("PONG").endsWith(":after");
    assertBounded();
  }

  @Test
  void answersThatFollowEachOtherKeepTheirOrder() {
    List<String> expected = new ArrayList<>(answer("WHO *"));
    expected.addAll(answer("PING between"));
    expected.addAll(answer("WHO u1*"));
    expected.addAll(answer("PING after"));

    alice.stalls();
    alice.says("WHO *", "PING between", "WHO u1*", "PING after");
    settle();

    assertThat(heardLittleByLittle()).isEqualTo(expected);
    assertBounded();
  }

  @Test
  void aLabelMakesOneBatchOfIt() {
    alice.says("CAP REQ :batch labeled-response");
    settle();
    alice.heard();
    alice.stalls();
    alice.says("@label=here WHO *", "@label=there PING after");
    settle();
    List<String> heard = heardLittleByLittle();

    String batch = heard.getFirst().split(" ")[3].substring(1);
    assertThat(heard.getFirst())
        .isEqualTo("@label=here :test.local BATCH +%s labeled-response", batch);
    List<String> lines = heard.subList(1, heard.size() - 2);
    assertThat(with(" 352 ", lines)).hasSize(USERS + 2);
    assertThat(lines).allMatch(line -> line.startsWith("@batch=" + batch + " "));
    assertThat(lines.getLast()).contains(" 315 ");
    assertThat(heard.get(heard.size() - 2)).isEqualTo(":test.local BATCH -" + batch);
    assertThat(heard.getLast()).startsWith("@label=there ").endsWith(":after");
    assertBounded();
  }

  @Test
  void whoFallsBehindInTheMiddleMissesNothing() {
    List<String> expected = answer("WHO *");
    alice.stalls();
    alice.says("WHO *", "PING after");
    settle();
    alice.readsOnly(2 * Limit.PAGE_BYTES.max());
    settle();
    for (int i = 0; i < 300; i++) {
      bob.says("PRIVMSG #tea :" + i + " " + TEXT);
      server.run();
    }
    assertThat(alice.peer.isLive()).isFalse();
    List<String> heard = heardLittleByLittle();

    assertThat(heard.stream().filter(line -> !line.contains("PRIVMSG") && !line.contains("PONG")))
        .isEqualTo(expected);
    assertThat(with("PRIVMSG #tea", heard).stream().map(line -> line.split(" ")[3]).toList())
        .isEqualTo(IntStream.range(0, 300).mapToObj(i -> ":" + i).toList());
    assertThat(with("PONG", heard)).hasSize(1);
    assertThat(indexOf(heard, "PONG")).isGreaterThan(indexOf(heard, " 315 "));
    assertThat(alice.peer.isLive()).isTrue();
    assertBounded();
  }

  @Test
  void whoIsToldOfMayBeGoneBeforeItIsTheirTurn() {
    alice.stalls();
    alice.says("WHO *", "PING after");
    settle();
    crowd.forEach(terminal -> terminal.says("bye"));
    bob.says("NICK rob", "PART #tea");
    server.run();
    List<String> heard = heardLittleByLittle();

    assertThat(with(" 352 ", heard)).hasSize(USERS + 2);
    assertThat(heard.getLast()).endsWith(":after");
  }

  @Test
  void whatWasSaidAfterTheQuestionIsHeardThoughTheConnectionEnds() {
    alice.stalls();
    alice.says("WHO *", "PRIVMSG #tea :farewell", "WHO *", "QUIT :enough");
    settle();
    assertThat(with("farewell", bob.heard())).isEmpty();
    assertThat(alice.closed).isFalse();
    alice.peer.closed(Departure.LOST, "connection lost");
    settle();

    assertThat(bob.heard())
        .satisfiesExactly(
            said -> assertThat(said).endsWith("PRIVMSG #tea :farewell"),
            quit -> assertThat(quit).endsWith("QUIT :Quit: enough"));
    assertThat(server.engine.state().userNamed("alice")).isNull();
    assertThat(server.engine.hasUnheard()).isFalse();
  }

  @Test
  void theSameIsHeardOfWhoIsBehind() {
    alice.stalls();
    for (int i = 0; i < 200; i++) {
      bob.says("PRIVMSG #tea :" + i + " " + TEXT);
      server.run();
    }
    alice.says("WHO *", "PRIVMSG #tea :farewell", "WHO *");
    settle();
    assertThat(alice.peer.isLive()).isFalse();
    alice.peer.closed(Departure.LOST, "connection lost");
    settle();

    assertThat(with("farewell", bob.heard())).hasSize(1);
    assertThat(server.engine.state().userNamed("alice")).isNull();
  }
}
