package suda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.journal.memory.MemoryJournal;

/** So many lines at once, and then so many a second. */
class AllowanceTest {
  private static final int AT_ONCE = Limit.LINES_AT_ONCE.max();
  private static final int PER_SECOND = 200;
  private static final int MS_PER_LINE = 1000 / PER_SECOND;

  private static long taken(Allowance allowance, int asked, long nowMs) {
    return IntStream.range(0, asked).filter(i -> allowance.take(nowMs)).count();
  }

  @Test
  @AtBound(Limit.LINES_AT_ONCE)
  void aBurstIsTakenAndWhatIsPastItAtTheAverageRate() {
    Allowance allowance = new Allowance(AT_ONCE, PER_SECOND);

    assertThat(taken(allowance, AT_ONCE + 1, 7_000)).isEqualTo(AT_ONCE);
    assertThat(allowance.take(7_000 + MS_PER_LINE - 1)).isFalse();
    assertThat(allowance.take(7_000 + MS_PER_LINE)).isTrue();
    assertThat(taken(allowance, AT_ONCE, 8_000 + MS_PER_LINE)).isEqualTo(PER_SECOND);
  }

  @Test
  void silenceEarnsOneBurstAndNoMore() {
    Allowance allowance = new Allowance(AT_ONCE, PER_SECOND);
    taken(allowance, AT_ONCE, 1_000);

    assertThat(taken(allowance, 2 * AT_ONCE, 86_400_000)).isEqualTo(AT_ONCE);
  }

  @Test
  void withoutARateEverythingIsTaken() {
    assertThat(taken(new Allowance(AT_ONCE, 0), 100 * AT_ONCE, 0)).isEqualTo(100 * AT_ONCE);
  }

  @Test
  void whatIsSaidPastItWaitsAndIsThenTakenInOrder() {
    TestServer server = new TestServer(new MemoryJournal(), TestServer.GRACE_MS, PER_SECOND);
    Terminal<String> alice = server.connect(0, "");
    String[] lines =
        IntStream.rangeClosed(0, AT_ONCE).mapToObj(i -> "echo " + i).toArray(String[]::new);
    alice.says(lines);
    server.run();

    assertThat(alice.heard()).hasSize(AT_ONCE).last().isEqualTo("" + (AT_ONCE - 1));
    assertThat(server.engine.hasUnheard()).isTrue();
    for (int ms = 1; ms < MS_PER_LINE; ms++) {
      server.run();
    }
    assertThat(alice.heard()).isEmpty();
    server.run();
    assertThat(alice.heard()).containsExactly("" + AT_ONCE);
    assertThat(server.engine.hasUnheard()).isFalse();
  }

  @Test
  void whoHasSaidTooMuchIsNotReadAndTheOthersAre() {
    TestServer server = new TestServer(new MemoryJournal(), TestServer.GRACE_MS, PER_SECOND);
    Terminal<String> alice = server.connect(0, "");
    Terminal<String> bob = server.connect(0, "");
    Stream.generate(() -> "echo x").limit(AT_ONCE + Limit.WAITING_LINES.max()).forEach(alice::says);
    bob.says("echo y");
    server.run();

    assertThat(alice.peer.mayRead()).isFalse();
    assertThat(bob.peer.mayRead()).isTrue();
    assertThat(bob.heard()).containsExactly("y");
    server.passSeconds(1);
    assertThat(alice.peer.mayRead()).isTrue();
  }

  @Test
  void whatWasSaidBeforeTheConnectionEndedIsHeardFirst() {
    TestServer server = new TestServer(new MemoryJournal(), TestServer.GRACE_MS, PER_SECOND);
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> alice = server.connect(0, "");
    IntStream.range(0, AT_ONCE).forEach(i -> alice.says("echo " + i));
    alice.says("am alice", "join #tea", "say #tea hello");
    alice.peer.closed(Departure.LOST, "connection lost");
    server.run();
    assertThat(bob.heard()).isEmpty();

    server.passSeconds(1);
    assertThat(bob.heard()).hasSize(3).contains("alice: hello");
    assertThat(server.engine.state().userNamed("alice")).isNull();
  }
}
