package suda.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;

/**
 * Kills a server under load, again and again on the same data. Acknowledged is what its IRC sender
 * had echoed, or another member got.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("suda.kills", 50);
  private static final long SEED = Long.getLong("suda.seed", System.nanoTime());
  private static final int MESSAGES_MAX = 500;
  private static final int SPIN_NANOS_MAX = 4_000_000;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Sender retrying = new Sender("retry", true);
  private final List<Sender> irc =
      List.of(retrying, new Sender("ann", false), new Sender("bob", false));
  private final Sender text = new Sender("plain", false);
  private final Chronicle chronicle = new Chronicle();
  private final LobbyHistory history = new LobbyHistory();
  private List<View> views = List.of();

  @TempDir Path data;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void whatWasAcknowledgedIsThereOnceAndInOrderAfterAHundredKills() throws Exception {
    System.out.printf("%d kills, -Dsuda.seed=%d%n", KILLS, SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      liveAndDie(kill);
    }
    try (ServerProcess last = ServerProcess.start(data)) {
      chronicle.add(history.readOn(last.port()), views);
      last.kill();
    }
    chronicle.requireAllOf(retrying);
    System.out.printf("%,d messages are there%n", chronicle.all().size());
    assertThat(new StoredData(data).lobby()).isEqualTo(chronicle.all());
  }

  private void liveAndDie(int kill) throws Exception {
    try (ServerProcess server = ServerProcess.start(data)) {
      chronicle.add(history.readOn(server.port()), views);
      int messages = random.nextInt(1, MESSAGES_MAX);
      int spinNanos = Math.max(0, random.nextInt(-SPIN_NANOS_MAX, SPIN_NANOS_MAX));
      Runnable end = () -> kill(server, spinNanos);
      Crowd crowd = Crowd.gather(server.port(), irc, text, messages, end);
      server.exitCode();
      views = crowd.end();
    } catch (Exception | AssertionError e) {
      throw new AssertionError("before kill " + kill + ", -Dsuda.seed=" + SEED, e);
    }
  }

  /**
   * Who has just heard something kills at once every other time: nothing may be heard too early.
   * The other times, the spin gets to any moment between two commits.
   */
  private static void kill(ServerProcess server, int spinNanos) {
    spin(spinNanos);
    try {
      server.kill();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void spin(int nanos) {
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() - until < 0) {
      Thread.onSpinWait();
    }
  }
}
