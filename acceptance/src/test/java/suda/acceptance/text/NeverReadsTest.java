package suda.acceptance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.Health;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** A peer that does not read costs the server a bounded buffer, and the others nothing. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NeverReadsTest {
  private static final int RECEIVE_BYTES = 4096;
  private static final int SLEEPERS = 10;

  /** In bytes: more than the kernel keeps for one peer. */
  private static final int MESSAGES = 20_000;

  private static final int PIPELINED = 50;
  private static final int QUESTIONS = 10_000_000;
  private static final int EXCHANGES = 300;

  private static final String TEXT = "x".repeat(400);

  @TempDir Path data;

  @Test
  void whoSleepsIsToldEverythingOnceAndInOrderAfterwardsAndTheOthersGoOn() throws Exception {
    List<TestSocket> sleepers = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(data, "--max-lines-per-second", "0");
        TestSocket ann = TestSocket.irc(server.port(), "ann", "echo-message")) {
      for (int i = 0; i < SLEEPERS; i++) {
        sleepers.add(sleeper(server.port(), "sleeper" + i));
        ann.await("NICK sleeper" + i);
      }
      talk(ann);
      Health.assertHealthy(server);
      for (TestSocket sleeper : sleepers) {
        assertThat(numbersHeard(sleeper)).isEqualTo(numbers());
      }
      Health.assertHealthy(server);
      System.out.printf("%d MB at most%n", Health.mostResidentMb(server));
    } finally {
      for (TestSocket sleeper : sleepers) {
        sleeper.close();
      }
    }
  }

  private static TestSocket sleeper(int port, String nick) throws IOException {
    TestSocket sleeper = new TestSocket(port, RECEIVE_BYTES);
    sleeper.text("/nick " + nick + "\n");
    return sleeper;
  }

  /** Says everything, and hears all of it. */
  private static void talk(TestSocket ann) throws IOException {
    for (int said = 0; said < MESSAGES; said += PIPELINED) {
      for (int i = 1; i <= PIPELINED; i++) {
        ann.send("PRIVMSG #lobby :" + (said + i) + " " + TEXT);
      }
      String last = " :" + (said + PIPELINED) + " ";
      assertThat(ann.await(last)).noneMatch(line -> line.contains(" QUIT "));
    }
  }

  private static List<Integer> numbers() {
    return IntStream.rangeClosed(1, MESSAGES).boxed().toList();
  }

  private static List<Integer> numbersHeard(TestSocket sleeper) throws IOException {
    return sleeper.await("<ann> " + MESSAGES + " ").stream()
        .filter(line -> line.startsWith("<ann> "))
        .map(line -> Integer.valueOf(line.split(" ")[1]))
        .toList();
  }

  @Test
  void aFloodOfQuestionsWhoseAnswersNobodyTakesIsNotReadAndTheOthersGoOn() throws Exception {
    try (ServerProcess server = ServerProcess.start(data, "--max-lines-per-second", "0");
        TestSocket flooder = sleeper(server.port(), "flooder").closingWithReset();
        TestSocket other = TestSocket.guest(server.port())) {
      Thread asking = Thread.ofVirtual().start(() -> ask(flooder));
      for (int i = 0; i < EXCHANGES; i++) {
        other.text("/msg " + other.guestName() + " number " + i + "\n");
        other.await(" number " + i);
      }
      assertThat(asking.isAlive()).isTrue();
      Health.assertHealthy(server);
      flooder.close();
      asking.join();
      other.text("/who\n");
      other.await("in #lobby: ");
    }
  }

  private static void ask(TestSocket flooder) {
    try {
      flooder.text("/help\n".repeat(QUESTIONS));
    } catch (IOException closed) {
      // By the test: the server reads no more of it.
    }
  }
}
