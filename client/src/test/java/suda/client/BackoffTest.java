package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  @Test
  void pausesDoubleUpToThirtySecondsAndAQuarter() {
    int[] seconds = {1, 2, 4, 8, 16, 30, 30};
    for (int attempt = 0; attempt < seconds.length; attempt++) {
      Duration least = Duration.ofSeconds(seconds[attempt]);
      assertThat(Backoff.USUAL.pause(attempt, RANDOM))
          .isBetween(least, least.plus(least.dividedBy(4)));
    }
  }

  @Test
  void theThousandthPauseIsNoLonger() {
    assertThat(Backoff.USUAL.pause(1_000, RANDOM))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(38));
  }

  @Test
  void noTwoClientsPauseEquallyLong() {
    assertThat(Backoff.USUAL.pause(3, RANDOM)).isNotEqualTo(Backoff.USUAL.pause(3, RANDOM));
  }
}
