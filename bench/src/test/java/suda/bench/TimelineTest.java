package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows of ten, from a hundred on. */
class TimelineTest {
  private final Timeline timeline = new Timeline(new Window(100, 110), 4);

  @Test
  void aLatencyBelongsToTheWindowInWhichItsMessageWasDue() {
    record(99, 100, 109, 110, 139, 140);
    assertThat(totals(new Window(100, 140))).containsExactly(2L, 1L, 0L, 1L);
    assertThat(timeline.total().total()).isEqualTo(4);
  }

  @Test
  void onlyWholeWindowsAreOfASpan() {
    record(100, 110, 120, 130);
    assertThat(timeline.within(new Window(101, 129))).hasSize(1);
    assertThat(timeline.within(new Window(110, 130))).hasSize(2);
    assertThat(timeline.within(new Window(111, 119))).isEmpty();
  }

  @Test
  void aSpanBeyondWhatWasRecordedIsCutShort() {
    record(105);
    assertThat(timeline.within(new Window(0, 90))).isEmpty();
    assertThat(timeline.within(new Window(0, 1000))).hasSize(1);
    assertThat(timeline.within(new Window(120, 1000))).isEmpty();
  }

  private void record(long... dues) {
    for (long due : dues) {
      timeline.record(due, 1);
    }
  }

  private List<Long> totals(Window span) {
    return timeline.within(span).stream().map(Histogram::total).toList();
  }
}
