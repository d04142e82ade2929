package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemorySeriesTest {
  @Test
  void whatGrowsOnIsToldFromWhatLevelsOff() {
    assertThat(MemorySeries.growth(List.of(100L, 200L, 200L, 190L))).isEqualTo(1);
    assertThat(MemorySeries.growth(List.of(100L, 200L, 300L, 400L))).isEqualTo(2);
  }

  @Test
  void withoutAServersProcessNothingGrows() {
    assertThat(MemorySeries.growth(List.of(0L, 0L))).isEqualTo(1);
    assertThat(MemorySeries.growth(List.of())).isEqualTo(1);
    assertThat(MemorySeries.max(List.of(3L, 9L, 4L))).isEqualTo(9);
  }
}
