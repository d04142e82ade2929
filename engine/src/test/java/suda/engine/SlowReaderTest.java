package suda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.journal.memory.MemoryJournal;
import suda.session.irc.IrcInput;

/** A reader who takes less than there is costs no memory, misses nothing and is never closed. */
class SlowReaderTest {
  private static final String TEXT = "x".repeat(200);

  private final TestServer server = new TestServer(new MemoryJournal());
  private final Terminal<IrcInput> bob = member("bob", 0);
  private final Terminal<IrcInput> alice = member("alice", 0);

  private Terminal<IrcInput> member(String nick, int loop) {
    Terminal<IrcInput> terminal = server.irc(loop);
    terminal.says("NICK " + nick, "USER " + nick + " 0 * :" + nick, "JOIN #tea");
    server.run();
    terminal.heard();
    return terminal;
  }

  private void bobSays(int from, int to) {
    for (int i = from; i < to; i++) {
      bob.says("PRIVMSG #tea :" + i + " " + TEXT);
      server.run();
    }
  }

  private void settle() {
    for (int i = 0; i < 2000; i++) {
      server.run();
    }
  }

  /** However often somebody comes and goes meanwhile, it costs no memory. */
  @Test
  void aStalledReaderWhoMonitorsANickIsToldHowThingsAreAfterwards() {
    alice.says("MONITOR + carol,dave");
    server.run();
    alice.heard();
    alice.stalls();
    bobSays(0, 200);
    for (int i = 0; i < 500; i++) {
      Terminal<IrcInput> carol = member("carol", 0);
      carol.says("QUIT");
      carol.peer.closed(Departure.QUIT, "");
      server.run();
    }
    member("dave", 1);
    server.passSeconds(2);
    assertThat(alice.waitedMost()).isLessThan(2 * Limit.OUTBOUND_BYTES.max());

    alice.reads();
    settle();
    server.passSeconds(2);
    assertThat(alice.heard())
        .filteredOn(line -> line.contains(" 730 ") || line.contains(" 731 "))
        .containsExactly(
            ":test.local 731 alice :carol", ":test.local 730 alice :dave!~dave@192.0.2.1");
  }

  private static List<String> numbers(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("PRIVMSG #tea"))
        .map(line -> line.split(" ")[3].substring(1))
        .toList();
  }

  private static List<String> range(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }

  @Test
  void aStalledReaderHearsEverythingOnceAndInOrderAfterwards() {
    alice.stalls();
    bobSays(0, 5000);

    assertThat(alice.closed).isFalse();
    assertThat(alice.waitedMost()).isLessThan(2 * Limit.OUTBOUND_BYTES.max());

    alice.reads();
    settle();
    bobSays(5000, 5100);
    settle();

    assertThat(numbers(alice.heard())).isEqualTo(range(0, 5100));
    assertThat(alice.waitedMost())
        .isLessThan(2 * (Limit.OUTBOUND_BYTES.max() + Limit.PAGE_BYTES.max()));
  }

  @Test
  void aReaderWhoTakesALittleAtATimeHearsEverythingOnceAndInOrder() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      bobSays(i, i + 1);
      if (random.nextInt(20) == 0) {
        alice.readsOnly(1 + random.nextInt(6000));
      }
    }
    alice.reads();
    settle();
    heard.addAll(alice.heard());

    assertThat(numbers(heard)).isEqualTo(range(0, 3000));
  }

  @Test
  void othersHearEverythingMeanwhile() {
    Terminal<IrcInput> carol = member("carol", 0);
    alice.stalls();
    bobSays(0, 500);

    assertThat(numbers(carol.heard())).isEqualTo(range(0, 500));
  }

  @Test
  void whatAStalledReaderAsksIsAnsweredInItsPlace() {
    alice.stalls();
    bobSays(0, 200);
    alice.says("PING here");
    alice.says("TOPIC #tea :set by alice");
    server.run();
    bobSays(200, 300);
    alice.reads();
    settle();

    List<String> heard = alice.heard();
    int pong = indexOf(heard, "PONG");
    int topic = indexOf(heard, "482");
    assertThat(numbers(heard.subList(0, pong))).isEqualTo(range(0, 200));
    assertThat(topic).isGreaterThan(pong);
    assertThat(numbers(heard.subList(topic, heard.size()))).isEqualTo(range(200, 300));
  }

  @Test
  void whatAStalledReaderSaysIsSaidAndNotToldTwice() {
    alice.says("CAP REQ echo-message");
    server.run();
    alice.heard();
    alice.stalls();
    bobSays(0, 200);
    alice.says("PRIVMSG #tea :mine");
    server.run();
    bobSays(200, 300);

    assertThat(bob.heard()).filteredOn(line -> line.endsWith(":mine")).hasSize(1);
    alice.reads();
    settle();
    List<String> heard = alice.heard();
    assertThat(heard).filteredOn(line -> line.endsWith(":mine")).hasSize(1);
    assertThat(numbers(heard.subList(0, indexOf(heard, ":mine")))).isEqualTo(range(0, 200));
  }

  /** It never asked for echoes, and what another client says is none. */
  @Test
  void whatTheUserSaysByAnotherClientIsHeardByTheStalledOne() {
    bob.says("NS REGISTER password");
    server.run();
    Terminal<IrcInput> laptop = server.ircOf("bob", "password");
    assertThat(laptop.heard()).anyMatch(line -> line.contains(" JOIN #tea"));
    laptop.stalls();
    bobSays(0, 300);
    laptop.says("PRIVMSG #tea :mine");
    server.run();
    bobSays(300, 400);

    laptop.reads();
    settle();
    List<String> heard = laptop.heard();
    assertThat(numbers(heard)).isEqualTo(range(0, 400));
    assertThat(heard).noneMatch(line -> line.endsWith(":mine"));
  }

  @Test
  void aChannelThatIsRenamedMeanwhileIsLeftAndJoinedOnce() {
    Terminal<IrcInput> carol = server.irc(0);
    carol.says("NICK carol", "USER carol 0 * :carol", "JOIN #coffee,#tea");
    alice.says("JOIN #coffee");
    server.run();
    alice.heard();
    alice.stalls();
    bobSays(0, 200);
    carol.says("RENAME #coffee #decaf");
    server.run();
    bobSays(200, 300);
    alice.reads();
    settle();

    List<String> heard = alice.heard();
    assertThat(heard)
        .filteredOn(line -> line.contains("#coffee") || line.contains("#decaf"))
        .containsExactly(
            ":alice!~alice@192.0.2.1 PART #coffee",
            ":alice!~alice@192.0.2.1 JOIN #decaf",
            ":test.local 353 alice = #decaf :@carol alice",
            ":test.local 366 alice #decaf :End of /NAMES list");
    assertThat(numbers(heard)).isEqualTo(range(0, 300));
    assertThat(numbers(heard.subList(0, indexOf(heard, "#decaf")))).isEqualTo(range(0, 200));
  }

  @Test
  void aReaderWhoTakesNoAnswersIsNotReadAnyMoreAndThenAnsweredInFull() {
    alice.stalls();
    bobSays(0, 200);
    int asked = 0;
    boolean read = true;
    while (read && asked < 10_000) {
      read = alice.peer.received(ping(asked++));
      server.run();
    }
    assertThat(asked).isLessThan(10_000);

    alice.reads();
    settle();

    assertThat(alice.heard()).filteredOn(line -> line.contains("PONG")).hasSize(asked);
  }

  @Test
  void whoVanishesBeforeAllThatWasSaidIsHeardHasSaidIt() {
    alice.stalls();
    bobSays(0, 200);
    for (int i = 0; i < 120; i++) {
      alice.peer.received(ping(i));
      server.run();
    }
    alice.says("PRIVMSG #tea :last words");
    server.run();
    assertThat(bob.heard()).noneMatch(line -> line.endsWith("last words"));

    alice.peer.closed(Departure.LOST, "connection lost");
    settle();

    assertThat(bob.heard())
        .filteredOn(line -> line.startsWith(":alice!"))
        .satisfiesExactly(
            said -> assertThat(said).endsWith("PRIVMSG #tea :last words"),
            left -> assertThat(left).contains("QUIT"));
    assertThat(server.engine.state().userNamed("alice")).isNull();
  }

  private static IrcInput ping(int number) {
    return new IrcInput.Said(suda.wire.irc.Message.of("PING", number + TEXT));
  }

  @Test
  void silenceWhileSomethingWaitsIsNoTimeout() {
    alice.stalls();
    bobSays(0, 200);
    for (int i = 0; i < 100; i++) {
      server.passSeconds(5);
      bob.says("PING here");
    }

    assertThat(alice.closed).isFalse();
    alice.reads();
    settle();
    assertThat(numbers(alice.heard())).isEqualTo(range(0, 200));
  }

  private static int indexOf(List<String> lines, String part) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(part))
        .findFirst()
        .orElseThrow();
  }
}
