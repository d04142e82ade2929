package suda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.journal.memory.MemoryJournal;
import suda.session.ServerInfo.Throttles;

/** What all connections from one address may say together. */
class SiteAllowancesTest {
  private static final int AT_ONCE = Limit.LINES_AT_ONCE.max();
  private static final int TOGETHER = Limit.LINES_AT_ONCE_PER_ADDRESS.max();
  private static final int PER_SECOND = 1000;

  private final TestServer server = new TestServer(new MemoryJournal());

  @BeforeEach
  void bound() {
    bound(PER_SECOND);
  }

  private void bound(int perSecond) {
    server.engine.reconfigure(TestServer.info(TestServer.GRACE_MS, new Throttles(0, perSecond, 0)));
  }

  /** Each says its number, over and over: {@code lines} in all. */
  private List<Terminal<String>> talkers(String address, int count, int lines) {
    List<Terminal<String>> talkers =
        Stream.generate(() -> server.connectFrom(address)).limit(count).toList();
    IntStream.range(0, lines).forEach(i -> talkers.get(i % count).says("echo " + i % count));
    return talkers;
  }

  private static int heard(List<Terminal<String>> talkers) {
    return talkers.stream().mapToInt(talker -> talker.heard().size()).sum();
  }

  @Test
  @AtBound(Limit.LINES_AT_ONCE_PER_ADDRESS)
  void whatIsSaidPastItWaitsAndOnlyWhatComesFromThere() {
    Terminal<String> elsewhere = server.connectFrom("198.51.100.7");
    List<Terminal<String>> crowd = talkers("192.0.2.9", 10, TOGETHER + 3);
    elsewhere.says("echo hello");
    server.run();

    assertThat(heard(crowd)).isEqualTo(TOGETHER);
    assertThat(elsewhere.heard()).containsExactly("hello");
    assertThat(server.engine.hasUnheard()).isTrue();
    server.run();
    assertThat(heard(crowd)).isEqualTo(1);
    server.passSeconds(1);
    assertThat(heard(crowd)).isEqualTo(2);
    assertThat(server.engine.hasUnheard()).isFalse();
  }

  @Test
  void whoeverWaitsGetsApart() {
    List<Terminal<String>> crowd = talkers("192.0.2.9", 4, 2 * TOGETHER);
    server.run();
    crowd.forEach(Terminal::heard);

    // A line each millisecond is allowed.
    IntStream.range(0, 40).forEach(i -> server.run());
    assertThat(crowd).allSatisfy(talker -> assertThat(talker.heard()).hasSize(10));
  }

  @Test
  void a64OfIpv6IsOneAddress() {
    Terminal<String> one = server.connectFrom("2001:db8:1:2::3");
    Terminal<String> other = server.connectFrom("2001:db8:1:2:ffff::4");
    Terminal<String> neighbour = server.connectFrom("2001:db8:1:3::3");
    IntStream.range(0, TOGETHER).forEach(i -> one.says("echo x"));
    other.says("echo y");
    neighbour.says("echo z");
    server.run();

    assertThat(other.heard()).isEmpty();
    assertThat(neighbour.heard()).containsExactly("z");
  }

  @Test
  void thisMachineIsNotBounded() {
    assertThat(loopbackHears("127.0.0.1")).isEqualTo(TOGETHER + 1);
    assertThat(loopbackHears("::1")).isEqualTo(TOGETHER + 1);
  }

  private int loopbackHears(String address) {
    List<Terminal<String>> talkers = talkers(address, 2, TOGETHER + 1);
    server.run();
    return heard(talkers);
  }

  @Test
  void anotherBoundHoldsFromNowOn() {
    bound(0);
    List<Terminal<String>> crowd = talkers("192.0.2.9", 2, TOGETHER + AT_ONCE);
    server.run();
    assertThat(heard(crowd)).isEqualTo(TOGETHER + AT_ONCE);

    bound(PER_SECOND);
    List<Terminal<String>> later = talkers("192.0.2.9", 2, TOGETHER + 1);
    server.run();
    assertThat(heard(later)).isEqualTo(TOGETHER);
  }
}
