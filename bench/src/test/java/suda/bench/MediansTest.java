package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {
  private static final Window ALL = new Window(0, 30);

  @Test
  void theMedianIsTheMiddleOneAndTheLowerOfTwo() {
    assertThat(Medians.median()).isZero();
    assertThat(Medians.median(7)).isEqualTo(7);
    assertThat(Medians.median(9, 1, 5)).isEqualTo(5);
    assertThat(Medians.median(9, 1, 5, 7)).isEqualTo(5);
  }

  @Test
  void oneSlowWindowDoesNotChangeTheFigure() {
    Medians medians = Medians.of(List.of(timeline(10, 100, 12)), ALL);
    assertThat(medians).isEqualTo(new Medians(3, 12, 12));
  }

  @Test
  void aWindowIsThatOfAllLoops() {
    Medians medians = Medians.of(List.of(timeline(10, 10, 10), timeline(50, 50, 50)), ALL);
    assertThat(medians).isEqualTo(new Medians(3, 10, 50));
  }

  @Test
  void severalSpansCountAsOne() {
    List<Timeline> timelines = List.of(timeline(10, 100, 12));
    assertThat(Medians.of(timelines, List.of(new Window(0, 10), new Window(20, 30))))
        .isEqualTo(new Medians(2, 10, 10));
  }

  @Test
  void aSpanWithoutWindowsHasNoRatio() {
    Medians none = Medians.of(List.of(timeline(1, 1, 1)), new Window(1, 2));
    assertThat(none).isEqualTo(new Medians(0, 0, 0));
    assertThat(new Medians(1, 5, 30).p99Ratio(new Medians(1, 5, 20))).isEqualTo(1.5);
    assertThat(new Medians(1, 5, 30).p99Ratio(none)).isZero();
  }

  /** Of each window, one latency. */
  private static Timeline timeline(long... latencies) {
    Timeline timeline = new Timeline(new Window(0, 10), latencies.length);
    for (int i = 0; i < latencies.length; i++) {
      timeline.record(10L * i, latencies[i]);
    }
    return timeline;
  }
}
