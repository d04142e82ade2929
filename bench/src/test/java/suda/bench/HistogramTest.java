package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void smallDurationsAreExact() {
    Histogram histogram = new Histogram();
    for (int nanos = 1; nanos <= 100; nanos++) {
      histogram.record(nanos);
    }
    assertThat(histogram.percentile(50)).isEqualTo(50);
    assertThat(histogram.percentile(99)).isEqualTo(99);
    assertThat(histogram.percentile(99.9)).isEqualTo(100);
    assertThat(histogram.percentile(100)).isEqualTo(100);
  }

  @Test
  void percentilesAreWithinTwoPercentOfTheSortedOnes() {
    long seed = 20261122;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long[] all = random.longs(10_000).map(bits -> bits >>> (1 + (bits & 63) % 62)).toArray();
    Histogram histogram = new Histogram();
    Arrays.stream(all).forEach(histogram::record);
    Arrays.sort(all);
    for (double percent : new double[] {1, 10, 50, 90, 99, 99.9}) {
      long exact = all[(int) Math.ceil(all.length * percent / 100) - 1];
      assertThat(histogram.percentile(percent))
          .as("percentile %s, seed %s", percent, seed)
          .isGreaterThanOrEqualTo(exact)
          .isCloseTo(exact, withinPercentage(2));
    }
  }

  @Test
  void theMaximumIsExactAndNothingExceedsIt() {
    Histogram histogram = new Histogram();
    histogram.record(1_000_003);
    assertThat(histogram.max()).isEqualTo(1_000_003);
    assertThat(histogram.percentile(99)).isEqualTo(1_000_003);
  }

  @Test
  void theLongestDurationThereIsHasABucket() {
    Histogram histogram = new Histogram();
    histogram.record(Long.MAX_VALUE);
    assertThat(histogram.percentile(100)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nothingRecordedIsZeroEverywhere() {
    assertThat(new Histogram().percentile(99)).isZero();
  }

  @Test
  void twoAddedAreAsOneThatGotBoth() {
    Histogram one = new Histogram();
    Histogram other = new Histogram();
    one.record(10);
    other.record(20);
    other.record(30);
    one.add(other);
    assertThat(one.total()).isEqualTo(3);
    assertThat(one.percentile(50)).isEqualTo(20);
    assertThat(one.max()).isEqualTo(30);
  }
}
