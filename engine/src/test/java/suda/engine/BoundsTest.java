package suda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.journal.memory.MemoryJournal;

/** What may wait: at the bound, and one past it. */
class BoundsTest {
  /** More than a few batches can take. */
  private static final int CROWD = 30_000;

  private static final int LINE_BYTES = 64;

  private final TestServer server = new TestServer(new MemoryJournal());
  private final Terminal<String> bob = server.member("bob", 0);
  private final Terminal<String> alice = server.member("alice", 0);

  /** Has alice hear so many bytes of bob, in one line. */
  private void bobSays(int bytes) {
    bob.says("say #tea " + "x".repeat(bytes - "bob: \n".length()));
  }

  private void run(int batches) {
    for (int i = 0; i < batches; i++) {
      server.run();
    }
  }

  private static long readable(Terminal<String> terminal) {
    return Stream.iterate(1, i -> i + 1)
        .filter(i -> !terminal.peer.received("echo x"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @AtBound(Limit.WAITING_LINES_CROWDED)
  void inACrowdFewerLinesOfEachMayWait() {
    for (int i = 0; i < CROWD; i++) {
      server.engine.run(() -> {});
    }
    server.run();
    assertThat(readable(alice)).isEqualTo(Limit.WAITING_LINES_CROWDED.max());

    run(CROWD / 1000);
    assertThat(readable(alice)).isEqualTo(Limit.WAITING_LINES.max());
  }

  @Test
  @AtBound(Limit.OUTBOUND_BYTES)
  void whoLetsAsMuchWaitAsMayIsToldAsItHappens() {
    alice.stalls();
    letWait(Limit.OUTBOUND_BYTES.max());
    assertThat(alice.peer.isLive()).isTrue();
  }

  @Test
  @AtBound(Limit.OUTBOUND_BYTES)
  void whoLetsAByteMoreWaitIsFedFromTheJournal() {
    alice.stalls();
    letWait(Limit.OUTBOUND_BYTES.max() + 1);
    assertThat(alice.peer.isLive()).isFalse();
    assertThat(alice.closed).isFalse();
  }

  /** Lets so many bytes wait for alice, and then something be said. */
  private void letWait(int bytes) {
    int lines = bytes / LINE_BYTES;
    IntStream.range(1, lines).forEach(i -> bobSays(LINE_BYTES));
    bobSays(bytes - (lines - 1) * LINE_BYTES);
    server.run();
    assertThat(alice.waitedMost()).isEqualTo(bytes);
    bobSays(LINE_BYTES);
    run(2);
  }

  private void fallBehind() {
    alice.stalls();
    letWait(2 * Limit.OUTBOUND_BYTES.max());
    assertThat(alice.peer.isLive()).isFalse();
  }

  @Test
  @AtBound(Limit.PAGE_BYTES)
  void whoIsBehindIsFedAPageAtATime() {
    int linesOfAPage = Limit.PAGE_BYTES.max() / LINE_BYTES;
    fallBehind();
    for (int i = 0; i <= linesOfAPage; i++) {
      bobSays(LINE_BYTES);
      server.run();
    }
    alice.reads();
    alice.heard();

    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      server.run();
      pages.add(alice.heard().size());
    }
    assertThat(pages.getFirst()).isEqualTo(linesOfAPage);
    assertThat(pages.stream().mapToInt(lines -> lines).sum()).isEqualTo(linesOfAPage + 1);
    assertThat(alice.peer.isLive()).isTrue();
  }

  /** How many answers of so many bytes each are held before no more is asked for. */
  private int held(int answerBytes) {
    fallBehind();
    String question = "echo " + "x".repeat(answerBytes - 1);
    int asked = 1;
    while (alice.peer.received(question)) {
      asked++;
      server.run();
    }
    run(2);
    alice.reads();
    run(100);
    assertThat(alice.heard()).filteredOn(line -> !line.startsWith("bob")).hasSize(asked);
    assertThat(alice.peer.mayRead()).isTrue();
    return asked - Limit.WAITING_LINES.max();
  }

  @Test
  @AtBound(Limit.HELD_BYTES)
  void whoIsBehindIsNotReadOnceSoManyBytesOfAnswersAreHeld() {
    assertThat(held(128)).isEqualTo(Limit.HELD_BYTES.max() / 128);
  }

  /** Of these, as many as fit are a byte less than what may be held. */
  @Test
  @AtBound(Limit.HELD_BYTES)
  void aByteLessIsNotEnoughForThat() {
    assertThat(Limit.HELD_BYTES.max() % 127).isOne();
    assertThat(held(127)).isEqualTo(Limit.HELD_BYTES.max() / 127 + 1);
  }

  @Test
  @AtBound(Limit.HELD_ANSWERS)
  void whoIsBehindIsNotReadOnceSoManyAnswersAreHeld() {
    assertThat(held(2)).isEqualTo(Limit.HELD_ANSWERS.max());
  }
}
